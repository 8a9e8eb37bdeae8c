import { useMemo } from "preact/hooks";
import type { Board, BoardMetric, BoardSystem } from "../contract";
import { DataTable, type Column } from "../components/DataTable";
import { formatNumber } from "../data/format";
import type { Sorting } from "../data/sorting";
import { useStore } from "../data/store";
import { selectedSystems } from "./filters";
import { ScoreCell } from "./ScoreCell";
import { betterInWords, goodFirst, rangeOf, ranksOf, scoreOf, type Range } from "./scores";
import { SystemName } from "./SystemName";

/** What the table of a board shows. */
export interface BoardTableProps {
  readonly board: Board;
  /** The systems that are shown; the scale and the ranks are those of the whole board. */
  readonly systems: readonly BoardSystem[];
  readonly metrics: readonly BoardMetric[];
  readonly ranking: BoardMetric;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** A board as a table: a row a system, a column a metric, every number with its interval. */
export function BoardTable({ board, systems, metrics, ranking, sorting, onSort }: BoardTableProps) {
  const [selected, setSelected] = useStore(selectedSystems);
  const columns = useMemo<readonly Column<BoardSystem>[]>(() => {
    const ranks = ranksOf(board.systems, ranking);
    const select = (name: string) => {
      const next = new Set(selectedSystems.value);
      if (!next.delete(name)) next.add(name);
      setSelected(next);
    };
    return [
      {
        id: "name",
        title: "Respondent",
        sortBy: (system) => system.name,
        cell: (system) => <SystemName system={system} isSelected={selected.has(system.name)} onSelect={select} />,
      },
      {
        id: "rank",
        title: "Rank",
        about: `By ${ranking.label}, on the whole board. Where intervals overlap, a rank proves nothing.`,
        isNumber: true,
        cell: (system) => ranks.get(system.name) ?? "",
      },
      ...metrics.map((metric): Column<BoardSystem> => {
        const range = rangeOf(board.systems, metric.name);
        return {
          id: metric.name,
          title: metric.label,
          about: metric.about,
          below: <Scale metric={metric} range={range} />,
          isNumber: true,
          first: goodFirst(metric),
          sortBy: (system) => scoreOf(system, metric.name)?.mean,
          cell: (system) => <ScoreCell score={scoreOf(system, metric.name)} metric={metric} range={range} />,
        };
      }),
    ];
  }, [board, metrics, ranking, selected]);
  return (
    <DataTable
      caption={`${board.title}: respondents and their scores`}
      isCaptionHidden
      columns={columns}
      rows={systems}
      rowKey={(system) => system.name}
      rowClass={(system) => (selected.has(system.name) ? "selected" : undefined)}
      sorting={sorting}
      onSort={onSort}
      isTall={systems.length > 15}
      empty="No respondent passes the filters."
    />
  );
}

/** The ends of a column's scale, and which of them is good. */
function Scale({ metric, range }: { readonly metric: BoardMetric; readonly range: Range | undefined }) {
  if (!range || range.low === range.high) return null;
  return (
    <span class="scale">
      <span>{formatNumber(range.low, Math.min(2, metric.decimals))}</span>
      <span>{betterInWords(metric)}</span>
      <span>{formatNumber(range.high, Math.min(2, metric.decimals))}</span>
    </span>
  );
}
