import { useMemo, useState } from "preact/hooks";
import { betterInWords, metricOf } from "../board/scores";
import { DataTable, type Column } from "../components/DataTable";
import { heatScale } from "../components/heat";
import { RadioGroup } from "../components/RadioGroup";
import { Value } from "../components/Value";
import type { GroupScore, ReportData, Respondent } from "../contract";
import { groupNames } from "./parts";

/** The respondents by specialty: the headline, or the answers with a severe harm. */
export function Specialties({ data }: { readonly data: ReportData }) {
  const [measure, setMeasure] = useState("headline");
  const headline = metricOf(data.board, data.board.headline);
  const names = useMemo(() => groupNames(data, (respondent) => respondent.specialties), [data]);
  const isHeadline = measure === "headline";
  const columns = useMemo(() => {
    const interval = (group: GroupScore | undefined) => (isHeadline ? group?.headline : group?.severeAnswers);
    const isHighGood = isHeadline && headline?.better !== "lower";
    const shade = heatScale(data.respondents.flatMap((respondent) => respondent.specialties.map((group) => interval(group)?.value)), isHighGood);
    return [
      { id: "name", title: "Specialty", sortBy: (name: string) => name, cell: (name: string) => name },
      { id: "cases", title: "Cases", isNumber: true, sortBy: (name: string) => casesOf(data, name), cell: (name: string) => casesOf(data, name) },
      ...data.respondents.map((respondent): Column<string> => ({
        id: `respondent ${respondent.name}`,
        title: respondent.name,
        isNumber: true,
        first: isHighGood ? "descending" : "ascending",
        sortBy: (name) => interval(groupOf(respondent, name))?.value,
        cell: (name) => <Value {...interval(groupOf(respondent, name))} isShare={!isHeadline} reason="no answers here" />,
        cellClass: (name) => shade(interval(groupOf(respondent, name))?.value),
      })),
    ] satisfies readonly Column<string>[];
  }, [data, isHeadline, headline]);
  if (names.length === 0 || !headline) return <p class="empty">There are no scores by specialty.</p>;
  return (
    <>
      <div class="controls">
        <RadioGroup
          label="Measure"
          choices={[
            { value: "headline", label: headline.label },
            { value: "severe", label: "Answers with severe harm" },
          ]}
          value={measure}
          onChange={setMeasure}
        />
      </div>
      <p class="quiet">
        {`${isHeadline ? `${headline.label} (${betterInWords(headline)})` : "Share of answers with at least one severe harm"} with intervals over cases. The stronger the shade, the worse. Few cases stand behind each specialty: wide intervals are no ground for a ranking.`}
      </p>
      <DataTable caption="Scores by specialty" isCaptionHidden columns={columns} rows={names} rowKey={(name) => name} empty="" isTall={names.length > 20} />
    </>
  );
}

function groupOf(respondent: Respondent, name: string): GroupScore | undefined {
  return respondent.specialties.find((group) => group.name === name);
}

function casesOf(data: ReportData, name: string): number {
  return Math.max(...data.respondents.map((respondent) => groupOf(respondent, name)?.cases ?? 0));
}
