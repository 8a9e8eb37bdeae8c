import { useMemo, useState } from "preact/hooks";
import { metricOf } from "../board/scores";
import { Chart } from "../charts/Chart";
import { rangesOption } from "../charts/rangesOption";
import { DataTable } from "../components/DataTable";
import { Figure } from "../components/Figure";
import { namedChoices, Select } from "../components/Select";
import { Value } from "../components/Value";
import type { BoardMetric, ReportData } from "../contract";
import { formatNumber, formatPlural } from "../data/format";
import { caseRanges, type CaseRangeRow } from "./caseRanges";
import { RobustnessTable } from "./RobustnessTable";

/** How steady the respondents are over the variants of a case and the trials of an answer. */
export function Robustness({ data }: { readonly data: ReportData }) {
  const [name, setName] = useState(data.board.systems[0]?.name ?? "");
  const headline = metricOf(data.board, data.board.headline);
  const respondent = data.respondents.find((candidate) => candidate.name === name) ?? data.respondents[0];
  const rows = useMemo(() => (respondent && headline ? caseRanges(respondent, data.board.metrics.indexOf(headline)) : []), [respondent, headline, data]);
  if (!headline || !respondent) return <p class="empty">There are no scores to compare over variants.</p>;
  if (!data.respondents.some((candidate) => candidate.caseScores.some((score) => score.answers > 1)))
    return <p class="empty">Every case was answered once, as written. How steady answers are shows only when variants of a case, or more than one trial, are answered too.</p>;
  return (
    <>
      <RobustnessTable data={data} headline={headline} />
      <div class="controls">
        <Select label="Respondent" choices={namedChoices(data.respondents.map((candidate) => candidate.name))} value={respondent.name} onChange={setName} />
      </div>
      {rows.length === 0 ? (
        <p class="empty">{`${respondent.name} has no case with more than one scored answer.`}</p>
      ) : (
        <RangeFigure rows={rows} headline={headline} name={respondent.name} />
      )}
    </>
  );
}

function RangeFigure({ rows, headline, name }: { readonly rows: readonly CaseRangeRow[]; readonly headline: BoardMetric; readonly name: string }) {
  const option = useMemo(() => rangesOption.bind(null, rows, headline.label, headline.decimals), [rows, headline]);
  return (
    <Figure
      title={`${name}, case by case.`}
      reading={`Each line runs from the worst to the best answer to a case and its variants, the dot is their mean; long lines are cases where the wording decides. ${formatPlural(rows.length, "case")} with more than one answer.`}
      numbers={() => (
        <DataTable
          caption={`${headline.label} of ${name} over the answers to each case`}
          rows={rows}
          rowKey={(row) => row.name}
          limit={40}
          empty=""
          columns={[
            { id: "name", title: "Case", sortBy: (row) => row.name, cell: (row) => row.name },
            { id: "answers", title: "Answers", isNumber: true, sortBy: (row) => row.answers, cell: (row) => row.answers },
            { id: "lowest", title: "Lowest", isNumber: true, sortBy: (row) => row.lowest, cell: (row) => formatNumber(row.lowest, headline.decimals) },
            { id: "mean", title: "Mean", isNumber: true, sortBy: (row) => row.mean, cell: (row) => formatNumber(row.mean, headline.decimals) },
            { id: "highest", title: "Highest", isNumber: true, sortBy: (row) => row.highest, cell: (row) => formatNumber(row.highest, headline.decimals) },
            { id: "resilience", title: "Resilience", isNumber: true, sortBy: (row) => row.resilience, cell: (row) => <Value value={row.resilience} reason="not defined" /> },
            { id: "severe", title: "Answers with severe harm", isNumber: true, sortBy: (row) => row.severeAnswers, cell: (row) => row.severeAnswers },
          ]}
        />
      )}
    >
      <Chart height={360} label={`Lowest, mean and highest ${headline.label} of ${name} for ${rows.length} cases; the numbers follow below.`} option={option} />
    </Figure>
  );
}
