import { useMemo, useState } from "preact/hooks";
import type { Board, BoardMetric, BoardSystem } from "../contract";
import { boardFilters, filterSystems, selectedSystems } from "../board/filters";
import { groupSystems } from "../board/groups";
import { againstHeadline } from "../board/lead";
import { goodFirst, metricOf, scoreOf } from "../board/scores";
import { DataTable, type Column } from "../components/DataTable";
import { Figure } from "../components/Figure";
import { Select } from "../components/Select";
import { Value } from "../components/Value";
import { useStore } from "../data/store";
import { Chart } from "./Chart";
import { CorrelationNote } from "./CorrelationNote";
import { MarkLegend } from "./MarkLegend";
import { scatterHeight, scatterOption } from "./scatterOption";

/** Any two metrics of a board against each other. */
export function ScatterFigure({ board }: { readonly board: Board }) {
  const [filters] = useStore(boardFilters);
  const [selected] = useStore(selectedSystems);
  const headline = metricOf(board, board.headline);
  const other = headline && againstHeadline(board, headline);
  const [xName, setX] = useState(headline?.name ?? "");
  const [yName, setY] = useState(other?.name ?? "");
  const x = metricOf(board, xName);
  const y = metricOf(board, yName);
  const matching = useMemo(() => filterSystems(board.systems, filters), [board, filters]);
  const systems = useMemo(() => (x && y ? matching.filter((system) => hasBoth(system, x, y)) : []), [matching, x, y]);
  const option = useMemo(() => (x && y ? { systems, x, y, selected } : null), [systems, x, y, selected]);
  if (!x || !y || board.metrics.length < 2) return <p class="empty">There are fewer than two metrics, so there is nothing to set against each other.</p>;
  if (board.systems.length < 2) return <p class="empty">There is one respondent alone; two metrics go together or do not only over several.</p>;

  const choices = board.metrics.map((metric) => ({ value: metric.name, label: metric.label }));
  const left = board.systems.length - systems.length;
  return (
    <>
      <div class="controls">
        <Select label="Across" choices={choices} value={x.name} onChange={setX} />
        <Select label="Up" choices={choices} value={y.name} onChange={setY} />
      </div>
      {systems.length === 0 || !option ? (
        <p class="empty">No respondent that passes the filters has both numbers.</p>
      ) : (
        <Figure
          title={`${y.label} against ${x.label}.`}
          reading={`Each mark is a respondent, its lines are the intervals in both directions; marks whose lines cross another's cannot be told apart by this alone.${left > 0 ? ` ${left} of ${board.systems.length} respondents are left out by the filters of the leaderboard or lack one of the numbers.` : ""}`}
          note={
            <CorrelationNote
              first={systems.map((system) => scoreOf(system, x.name)?.mean ?? 0)}
              second={systems.map((system) => scoreOf(system, y.name)?.mean ?? 0)}
              level={board.level}
            />
          }
          numbers={() => <DataTable caption={`${x.label} and ${y.label} of each respondent`} columns={columns(x, y)} rows={systems} rowKey={(system) => system.name} empty="" sorting={{ column: x.name, direction: goodFirst(x) }} />}
        >
          <MarkLegend names={groupSystems(systems).map((group) => group.name)} />
          <Chart height={scatterHeight} label={`Scatter of ${y.label} against ${x.label} for ${systems.length} respondents; the numbers follow below.`} option={(colors, width) => scatterOption(option, colors, width)} />
        </Figure>
      )}
    </>
  );
}

function hasBoth(system: BoardSystem, x: BoardMetric, y: BoardMetric): boolean {
  return scoreOf(system, x.name)?.mean !== undefined && scoreOf(system, y.name)?.mean !== undefined;
}

function columns(x: BoardMetric, y: BoardMetric): readonly Column<BoardSystem>[] {
  return [
    { id: "name", title: "Respondent", sortBy: (system) => system.name, cell: (system) => system.name },
    ...[...new Set([x, y])].map((metric): Column<BoardSystem> => ({
      id: metric.name,
      title: metric.label,
      isNumber: true,
      first: goodFirst(metric),
      sortBy: (system) => scoreOf(system, metric.name)?.mean,
      cell: (system) => {
        const score = scoreOf(system, metric.name);
        return <Value value={score?.mean} low={score?.low} high={score?.high} decimals={metric.decimals} />;
      },
    })),
  ];
}
