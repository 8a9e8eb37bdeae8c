import { useMemo, useState } from "preact/hooks";
import type { Board, BoardMetric, BoardSystem } from "../contract";
import { boardFilters, filterSystems, selectedSystems } from "../board/filters";
import { betterInWords, goodFirst, hasJudgeError, metricOf, scoreOf } from "../board/scores";
import { DataTable } from "../components/DataTable";
import { Figure } from "../components/Figure";
import { RadioGroup } from "../components/RadioGroup";
import { Select, type Choice } from "../components/Select";
import { Value } from "../components/Value";
import { sortRows } from "../data/sorting";
import { useStore } from "../data/store";
import { DotRowsChart } from "./DotRowsChart";
import type { DotRows } from "./dotRowsOption";

const few = 20;

/** The systems in the order of one metric. */
export function RankedFigure({ board }: { readonly board: Board }) {
  const [filters] = useStore(boardFilters);
  const [selected] = useStore(selectedSystems);
  const [name, setName] = useState(board.headline);
  const [which, setWhich] = useState("first");
  const metric = metricOf(board, name);
  const ranked = useMemo(() => {
    if (!metric) return [];
    const valued = filterSystems(board.systems, filters).filter((system) => scoreOf(system, metric.name)?.mean !== undefined);
    return sortRows(valued, (system) => scoreOf(system, metric.name)?.mean, goodFirst(metric));
  }, [board, filters, metric]);
  if (!metric) return <p class="empty">There are no metrics to rank by.</p>;

  const ticked = ranked.filter((system) => selected.has(system.name));
  const choices: readonly Choice[] = [
    { value: "first", label: ranked.length > few ? `First ${few}` : "All" },
    ...(ranked.length > few ? [{ value: "last", label: `Last ${few}` }] : []),
    { value: "selected", label: `Selected ${ticked.length}` },
    ...(ranked.length > few ? [{ value: "all", label: `All ${ranked.length}` }] : []),
  ];
  const shown = which === "selected" ? ticked : which === "last" ? ranked.slice(-few) : which === "all" ? ranked : ranked.slice(0, few);
  const better = betterInWords(metric);
  return (
    <>
      <div class="controls">
        <Select label="Metric" choices={board.metrics.map((one) => ({ value: one.name, label: one.label }))} value={metric.name} onChange={setName} />
        <RadioGroup label="Show" choices={choices} value={which} onChange={setWhich} />
      </div>
      {shown.length === 0 ? (
        <p class="empty">{which === "selected" ? "Nothing is selected. Tick respondents in the leaderboard to see them here." : "No respondent that passes the filters has this number."}</p>
      ) : (
        <Figure
          title={`${metric.label}, respondent by respondent.`}
          reading={`Dots are values${better ? ` (${better})` : ""}, lines their intervals over cases${hasJudgeError(shown) ? "; the open marks are corrected for the judge's errors, and their dashed lines hold both errors" : ""}.`}
          numbers={() => <RankedTable metric={metric} systems={shown} />}
        >
          <RankedChart metric={metric} systems={shown} selected={selected} />
        </Figure>
      )}
    </>
  );
}

function RankedChart({ metric, systems, selected }: { readonly metric: BoardMetric; readonly systems: readonly BoardSystem[]; readonly selected: ReadonlySet<string> }) {
  const rows = useMemo<DotRows>(() => {
    const scores = systems.map((system) => scoreOf(system, metric.name));
    const corrected = scores.map((score) => (score?.judge ? { value: score.judge.corrected ?? null, low: score.judge.low ?? null, high: score.judge.high ?? score.judge.low ?? null } : null));
    return {
      rows: systems.map((system) => system.name),
      series: [
        { name: "interval over cases", dots: scores.map((score) => (score?.mean === undefined ? null : { value: score.mean, low: score.low ?? null, high: score.high ?? score.low ?? null })) },
        ...(corrected.some((dot) => dot !== null) ? [{ name: "corrected, interval over cases and judge", dots: corrected, isDashed: true }] : []),
      ],
      axis: metric.label,
      decimals: metric.decimals,
      selected,
    };
  }, [metric, systems, selected]);
  return <DotRowsChart rows={rows} label={`${metric.label} of ${systems.length} respondents with intervals; the numbers follow below.`} />;
}

function RankedTable({ metric, systems }: { readonly metric: BoardMetric; readonly systems: readonly BoardSystem[] }) {
  const score = (system: BoardSystem) => scoreOf(system, metric.name);
  return (
    <DataTable
      caption={`${metric.label} of each respondent`}
      rows={systems}
      rowKey={(system) => system.name}
      empty=""
      columns={[
        { id: "name", title: "Respondent", sortBy: (system) => system.name, cell: (system) => system.name },
        { id: "value", title: metric.label, isNumber: true, first: goodFirst(metric), sortBy: (system) => score(system)?.mean, cell: (system) => <Value value={score(system)?.mean} low={score(system)?.low} high={score(system)?.high} decimals={metric.decimals} /> },
        ...(hasJudgeError(systems)
          ? [
              {
                id: "judge",
                title: "With the judge's error",
                isNumber: true,
                sortBy: (system: BoardSystem) => score(system)?.judge?.corrected,
                cell: (system: BoardSystem) => <Value value={score(system)?.judge?.corrected} low={score(system)?.judge?.low} high={score(system)?.judge?.high} decimals={metric.decimals} reason="no certificate" />,
              },
            ]
          : []),
      ]}
    />
  );
}
