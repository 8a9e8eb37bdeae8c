import { useMemo, useState } from "preact/hooks";
import type { Board, BoardMetric, BoardSystem } from "../contract";
import { boardFilters, filterChoices, filterSystems, selectedSystems, type FilterName } from "../board/filters";
import { goodFirst, metricOf, scoreOf } from "../board/scores";
import { summarizeGroups, type GroupSummary } from "../board/summaries";
import { DataTable } from "../components/DataTable";
import { Figure } from "../components/Figure";
import { Select } from "../components/Select";
import { Value } from "../components/Value";
import { formatNumber } from "../data/format";
import { useStore } from "../data/store";
import { Chart } from "./Chart";
import { stripsHeight, stripsOption } from "./stripsOption";

const properties: readonly (readonly [FilterName, string])[] = [
  ["team", "Team"],
  ["condition", "Condition"],
  ["kind", "Kind"],
  ["provider", "Provider"],
];

const mostGroups = 24;

/** The properties by which the systems of a board fall into a few groups. */
export function groupings(board: Board): readonly (readonly [FilterName, string])[] {
  return properties.filter(([name]) => {
    const choices = filterChoices(board, name);
    return choices.length > 2;
  });
}

/** The systems of a board in groups: teams, conditions, kinds, providers. */
export function GroupsFigure({ board }: { readonly board: Board }) {
  const [filters] = useStore(boardFilters);
  const [selected] = useStore(selectedSystems);
  const choices = useMemo(() => groupings(board), [board]);
  const [by, setBy] = useState<FilterName>(choices[0]?.[0] ?? "kind");
  const [name, setName] = useState(board.headline);
  const metric = metricOf(board, name);
  const groups = useMemo(() => (metric ? summarizeGroups(filterSystems(board.systems, filters), by, metric) : []), [board, filters, by, metric]);
  const drawn = useMemo(() => groups.slice(0, mostGroups), [groups]);
  const option = useMemo(() => (metric ? stripsOption.bind(null, drawn, metric, selected) : null), [drawn, metric, selected]);
  const height = useMemo(() => stripsHeight.bind(null, drawn), [drawn]);
  if (!metric || !option || choices.length === 0) return <p class="empty">All respondents are of the same kind, so there are no groups to compare.</p>;

  return (
    <>
      <div class="controls">
        <Select label="Group by" choices={choices.map(([value, label]) => ({ value, label }))} value={by} onChange={(value) => setBy(value as FilterName)} />
        <Select label="Metric" choices={board.metrics.map((one) => ({ value: one.name, label: one.label }))} value={metric.name} onChange={setName} />
      </div>
      {groups.length === 0 ? (
        <p class="empty">No respondent that passes the filters has this number.</p>
      ) : (
        <Figure
          title={`${metric.label} by ${properties.find(([value]) => value === by)?.[1].toLowerCase() ?? by}.`}
          reading={`Each dot is a respondent, the bar is the median of its group; ticked respondents are larger.${groups.length > drawn.length ? ` The first ${drawn.length} of ${groups.length} groups are drawn, the table has all.` : ""}`}
        >
          <Chart height={height} label={`${metric.label} of the respondents in ${drawn.length} groups; medians and extremes follow below.`} option={option} />
          <GroupTable groups={groups} metric={metric} />
        </Figure>
      )}
    </>
  );
}

function GroupTable({ groups, metric }: { readonly groups: readonly GroupSummary[]; readonly metric: BoardMetric }) {
  const end = (system: BoardSystem) => {
    const score = scoreOf(system, metric.name);
    return (
      <>
        {system.name} <Value value={score?.mean} low={score?.low} high={score?.high} decimals={metric.decimals} />
      </>
    );
  };
  const isGood = metric.better !== "neither";
  return (
    <DataTable
      caption={`${metric.label}: medians and extremes of the groups`}
      rows={groups}
      rowKey={(group) => group.name}
      limit={24}
      empty=""
      columns={[
        { id: "name", title: "Group", sortBy: (group) => group.name, cell: (group) => group.name },
        { id: "systems", title: "Respondents", isNumber: true, first: "descending", sortBy: (group) => group.systems.length, cell: (group) => group.systems.length },
        { id: "median", title: "Median", isNumber: true, first: goodFirst(metric), sortBy: (group) => group.median, cell: (group) => formatNumber(group.median, metric.decimals) },
        { id: "best", title: isGood ? "Best" : "Highest", first: goodFirst(metric), sortBy: (group) => scoreOf(group.best, metric.name)?.mean, cell: (group) => end(group.best) },
        { id: "worst", title: isGood ? "Worst" : "Lowest", first: goodFirst(metric), sortBy: (group) => scoreOf(group.worst, metric.name)?.mean, cell: (group) => end(group.worst) },
      ]}
    />
  );
}
