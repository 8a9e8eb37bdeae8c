import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Board } from "../contract";
import { CheckboxGroup } from "../components/CheckboxGroup";
import { DownloadButton } from "../components/DownloadButton";
import { formatPercent, formatPlural } from "../data/format";
import type { Sorting } from "../data/sorting";
import { useStore } from "../data/store";
import { boardCsv } from "./boardCsv";
import { BoardTable } from "./BoardTable";
import { FilterBar } from "./FilterBar";
import { boardFilters, filterSystems, selectedSystems } from "./filters";
import { leadMetrics } from "./lead";
import { Legend } from "./Legend";
import { goodFirst, metricOf } from "./scores";
import { ViewSwitch } from "./ViewSwitch";
import { viewSize, viewSystems, type View } from "./views";

const metricsAtFirst = window.innerWidth < 1500 ? 4 : 5;

/** A board that is searched, filtered, sorted and cut down to its ends; `children` are more fields beside the filters. */
export function BoardView({ board, children }: { readonly board: Board; readonly children?: ComponentChildren }) {
  const headline = metricOf(board, board.headline);
  const [filters] = useStore(boardFilters);
  const [selected] = useStore(selectedSystems);
  const [views, setViews] = useState<ReadonlySet<View>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const metrics = useMemo(() => {
    const ordered = headline ? leadMetrics(board, headline) : [];
    const kept = chosen ? ordered.filter((metric) => chosen.has(metric.name)) : [];
    return kept.length > 0 ? kept : ordered.slice(0, metricsAtFirst);
  }, [board, headline, chosen]);
  const first = metrics[0];
  if (!headline || !first) return <p class="empty">The options of this benchmark have no scores, so there is no harm to count and nothing to rank.</p>;

  const sorted = sorting && (sorting.column === "name" || metrics.some((metric) => metric.name === sorting.column)) ? sorting : { column: first.name, direction: goodFirst(first) };
  const ranking = metrics.find((metric) => metric.name === sorted.column) ?? headline;
  const matching = filterSystems(board.systems, filters);
  const shown = viewSystems(matching, views, ranking, selected);
  return (
    <>
      <div class="controls">
        {children}
        <FilterBar board={board} />
      </div>
      <div class="controls">
        {board.systems.length > 1 && <ViewSwitch total={matching.length} size={viewSize(matching.length)} selected={matching.filter((system) => selected.has(system.name)).length} metric={ranking} views={views} onChange={setViews} />}
        <DownloadButton label="Save as CSV" file="noharm-leaderboard.csv" content={() => boardCsv(board, shown)} />
      </div>
      {board.metrics.length > 1 && (
        <details class="controls-more">
          <summary>{`Metrics: ${metrics.length} of ${board.metrics.length}`}</summary>
          <CheckboxGroup
            label="Columns"
            choices={board.metrics.map((metric) => ({ value: metric.name, label: metric.label }))}
            chosen={new Set(metrics.map((metric) => metric.name))}
            onChange={setChosen}
          />
        </details>
      )}
      <p class="count" role="status">
        {`${shown.length} of ${formatPlural(board.systems.length, "respondent")}; ranked by ${ranking.label}; where ${formatPercent(board.level)} intervals overlap, a rank proves nothing.`}
      </p>
      <Legend board={board} />
      {views.has("selected") && views.size === 1 && shown.length === 0 ? (
        <p class="empty">Nothing is selected. Tick the box beside a respondent to keep it here.</p>
      ) : (
        <BoardTable board={board} systems={shown} metrics={metrics} ranking={ranking} sorting={sorted} onSort={setSorting} />
      )}
      <Reasons board={board} shown={metrics.map((metric) => metric.name)} />
    </>
  );
}

/** Why some numbers are not there. */
function Reasons({ board, shown }: { readonly board: Board; readonly shown: readonly string[] }) {
  const reasons = new Map<string, Set<string>>();
  for (const system of board.systems)
    for (const score of system.scores)
      if (score.mean === undefined && score.reason && shown.includes(score.metric))
        reasons.set(score.reason, (reasons.get(score.reason) ?? new Set()).add(metricOf(board, score.metric)?.label ?? score.metric));
  if (reasons.size === 0) return null;
  return (
    <p class="quiet">
      {`n/a: ${[...reasons].map(([reason, labels]) => `${[...labels].join(", ")}: ${reason}`).join("; ")}.`}
    </p>
  );
}
