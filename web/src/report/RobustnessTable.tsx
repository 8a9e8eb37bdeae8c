import { useMemo } from "preact/hooks";
import { scoreOf } from "../board/scores";
import { DataTable, type Column } from "../components/DataTable";
import { Value } from "../components/Value";
import type { BoardMetric, BoardSystem, GroupScore, ReportData, Respondent } from "../contract";
import { groupNames } from "./parts";

const steadiness = /floor|resilience/i;

/** The headline beside what the wording does to it: cases as written and their variants, the worst variant, resilience. */
export function RobustnessTable({ data, headline }: { readonly data: ReportData; readonly headline: BoardMetric }) {
  const columns = useMemo<readonly Column<Respondent>[]>(() => {
    const system = (respondent: Respondent) => data.board.systems.find((candidate) => candidate.name === respondent.name);
    const metrics = [headline, ...data.board.metrics.filter((metric) => metric !== headline && steadiness.test(metric.name))];
    return [
      { id: "name", title: "Respondent", sortBy: (respondent) => respondent.name, cell: (respondent) => respondent.name },
      ...metrics.map((metric): Column<Respondent> => ({
        id: metric.name,
        title: metric.label,
        about: metric.about,
        isNumber: true,
        first: "descending",
        sortBy: (respondent) => meanOf(system(respondent), metric),
        cell: (respondent) => {
          const found = system(respondent);
          const score = found && scoreOf(found, metric.name);
          return <Value value={score?.mean} low={score?.low} high={score?.high} decimals={metric.decimals} reason={score?.reason ?? "no score"} />;
        },
      })),
      ...groupNames(data, (respondent) => respondent.variants).map((name): Column<Respondent> => {
        const group = (respondent: Respondent): GroupScore | undefined => respondent.variants.find((candidate) => candidate.name === name);
        return {
          id: `variant ${name}`,
          title: `${headline.label}, ${name}`,
          isNumber: true,
          first: "descending",
          sortBy: (respondent) => group(respondent)?.headline.value,
          cell: (respondent) => <Value {...group(respondent)?.headline} decimals={headline.decimals} reason="no answers" />,
        };
      }),
    ];
  }, [data, headline]);
  return <DataTable caption="The headline, its worst variant of each case, and how steady the verdicts are" columns={columns} rows={data.respondents} rowKey={(respondent) => respondent.name} empty="" />;
}

function meanOf(system: BoardSystem | undefined, metric: BoardMetric): number | undefined {
  return system && scoreOf(system, metric.name)?.mean;
}
