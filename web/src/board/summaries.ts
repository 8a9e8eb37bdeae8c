import type { BoardMetric, BoardSystem } from "../contract";
import { sortRows } from "../data/sorting";
import { kindLabel, type FilterName } from "./filters";
import { goodFirst, scoreOf } from "./scores";

/** Systems of one group in one metric, the best first. */
export interface GroupSummary {
  readonly name: string;
  readonly systems: readonly BoardSystem[];
  readonly best: BoardSystem;
  readonly worst: BoardSystem;
  readonly median: number;
}

/** The systems that have the metric, by a property of theirs; groups in the order of their medians, the good end first. */
export function summarizeGroups(systems: readonly BoardSystem[], by: FilterName, metric: BoardMetric): readonly GroupSummary[] {
  const value = (system: BoardSystem) => scoreOf(system, metric.name)?.mean;
  const groups = new Map<string, BoardSystem[]>();
  for (const system of systems)
    if (value(system) !== undefined) {
      const name = by === "kind" ? kindLabel(system.kind) : (system[by] ?? "");
      groups.set(name, [...(groups.get(name) ?? []), system]);
    }
  const summaries = [...groups].flatMap(([name, members]): readonly GroupSummary[] => {
    const ordered = sortRows(members, value, goodFirst(metric));
    const best = ordered[0];
    const worst = ordered[ordered.length - 1];
    return best && worst ? [{ name: name || "not stated", systems: ordered, best, worst, median: medianOf(ordered.map((system) => value(system) as number)) }] : [];
  });
  return sortRows(summaries, (group) => group.median, goodFirst(metric));
}

/** The middle of values in order; of two middles, their mean. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
