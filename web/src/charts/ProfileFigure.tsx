import { useMemo, useState } from "preact/hooks";
import type { Board, BoardSystem } from "../contract";
import { goodFirst, metricOf, scoreOf } from "../board/scores";
import { selectedSystems } from "../board/filters";
import { DataTable } from "../components/DataTable";
import { Figure } from "../components/Figure";
import { namedChoices, Select } from "../components/Select";
import { Value } from "../components/Value";
import { sortRows } from "../data/sorting";
import { useStore } from "../data/store";
import { Chart } from "./Chart";
import { MarkLegend } from "./MarkLegend";
import { profileAxes, type ProfileAxis } from "./profileAxes";
import { profileOption } from "./profileOption";

const fewestAxes = 3;

/** The profile of one respondent against another over all metrics. */
export function ProfileFigure({ board }: { readonly board: Board }) {
  const [selected] = useStore(selectedSystems);
  const ranked = useMemo(() => {
    const headline = metricOf(board, board.headline);
    return headline ? sortRows(board.systems, (system) => scoreOf(system, headline.name)?.mean, goodFirst(headline)) : board.systems;
  }, [board]);
  const [chosen, setChosen] = useState<readonly [string?, string?]>([]);
  // What was ticked in the leaderboard comes first, then the best.
  const candidates = [...ranked.filter((system) => selected.has(system.name)), ...ranked];
  const first = board.systems.find((system) => system.name === chosen[0]) ?? candidates[0];
  const second = board.systems.find((system) => system.name === chosen[1]) ?? candidates.find((system) => system !== first);
  const axes = useMemo(() => (first && second ? profileAxes(board.metrics, board.systems, first, second) : []), [board, first, second]);
  const option = useMemo(() => (first && second ? profileOption.bind(null, axes, [first, second]) : null), [axes, first, second]);
  if (!first || !second || !option) return <p class="empty">A profile sets one respondent against another; there is only one here.</p>;

  const names = namedChoices(sortRows(board.systems, (system) => system.name, "ascending").map((system) => system.name));
  return (
    <>
      <div class="controls">
        <Select label="First" choices={names} value={first.name} onChange={(name) => setChosen([name, second.name])} />
        <Select label="Second" choices={names} value={second.name} onChange={(name) => setChosen([first.name, name])} />
      </div>
      {first === second ? (
        <p class="empty">Choose two different respondents.</p>
      ) : axes.length < fewestAxes ? (
        <p class="empty">{`The two have ${axes.length === 0 ? "no metric" : axes.length === 1 ? "one metric" : "two metrics"} in common in which one direction is good; a profile needs three.`}</p>
      ) : (
        <div class="columns">
          <Figure title={`${first.name} against ${second.name}.`} reading={reading(axes)}>
            <MarkLegend names={[first.name, second.name]} />
            <Chart height={430} label={`Profile of ${first.name} against ${second.name} over ${axes.length} metrics; the numbers stand in the table beside it.`} option={option} />
          </Figure>
          <ProfileTable axes={axes} first={first} second={second} />
        </div>
      )}
    </>
  );
}

function reading(axes: readonly ProfileAxis[]): string {
  const inverted = axes.filter((axis) => axis.isInverted).map((axis) => axis.metric.label);
  const relative = axes.filter((axis) => !axis.isShare).map((axis) => axis.metric.label);
  return [
    "Further out is better on every axis.",
    inverted.length > 0 ? `Turned round, because lower is better: ${inverted.join(", ")}.` : "",
    relative.length === axes.length ? "Each axis runs from the lowest to the highest value on the board." : relative.length > 0 ? `Axes run from 0 to 1; ${relative.join(", ")} from the lowest to the highest value on the board.` : "Axes run from 0 to 1.",
    "The shape has no intervals: see the table.",
  ].join(" ");
}

function ProfileTable({ axes, first, second }: { readonly axes: readonly ProfileAxis[]; readonly first: BoardSystem; readonly second: BoardSystem }) {
  const cell = (system: BoardSystem) => (axis: ProfileAxis) => {
    const score = scoreOf(system, axis.metric.name);
    return <Value value={score?.mean} low={score?.low} high={score?.high} decimals={axis.metric.decimals} />;
  };
  return (
    <DataTable
      caption="The same in numbers. Each interval is of one respondent by itself; whether the two differ, only a paired comparison tells."
      rows={axes}
      rowKey={(axis) => axis.metric.name}
      empty=""
      columns={[
        { id: "metric", title: "Metric", cell: (axis) => <>{axis.metric.label} {axis.isInverted && <span class="quiet">lower is better</span>}</> },
        { id: "first", title: first.name, isNumber: true, cell: cell(first) },
        { id: "second", title: second.name, isNumber: true, cell: cell(second) },
      ]}
    />
  );
}
