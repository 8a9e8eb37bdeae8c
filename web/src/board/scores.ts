import type { Board, BoardMetric, BoardScore, BoardSystem } from "../contract";
import type { SortDirection } from "../data/sorting";

/** A span of a metric's values. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const indexes = new WeakMap<BoardSystem, ReadonlyMap<string, BoardScore>>();

/** The score of a system in a metric. */
export function scoreOf(system: BoardSystem, metric: string): BoardScore | undefined {
  let index = indexes.get(system);
  if (!index) {
    index = new Map(system.scores.map((score) => [score.metric, score]));
    indexes.set(system, index);
  }
  return index.get(metric);
}

/** The metric of that name; the first when there is none. */
export function metricOf(board: Board, name: string): BoardMetric | undefined {
  return board.metrics.find((metric) => metric.name === name) ?? board.metrics[0];
}

/** The direction that puts the good end first; where neither end is good, the high one. */
export function goodFirst(metric: BoardMetric): SortDirection {
  return metric.better === "lower" ? "ascending" : "descending";
}

/** Which direction is good, in words; empty where neither is. */
export function betterInWords(metric: BoardMetric): string {
  return metric.better === "neither" ? "" : `${metric.better} is better`;
}

/** Everything that is drawn of a metric lies in this span; undefined when nothing is. */
export function rangeOf(systems: readonly BoardSystem[], metric: string): Range | undefined {
  let low = Infinity;
  let high = -Infinity;
  for (const system of systems) {
    const score = scoreOf(system, metric);
    if (!score) continue;
    for (const value of [score.mean, score.low, score.high, score.lower, score.upper, score.judge?.corrected, score.judge?.low, score.judge?.high])
      if (value !== undefined) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
  }
  return low <= high ? { low, high } : undefined;
}

/** The rank of each respondent in a metric by its value, from 1; equal values share a rank, and who has no value has none. */
export function ranksOf(systems: readonly BoardSystem[], metric: BoardMetric): ReadonlyMap<string, number> {
  const sign = metric.better === "lower" ? 1 : -1;
  const values = systems
    .map((system) => ({ name: system.name, value: scoreOf(system, metric.name)?.mean }))
    .filter((entry): entry is { readonly name: string; readonly value: number } => entry.value !== undefined)
    .sort((first, second) => sign * (first.value - second.value));
  const ranks = new Map<string, number>();
  let rank = 0;
  values.forEach((entry, place) => {
    if (place === 0 || entry.value !== values[place - 1]?.value) rank = place + 1;
    ranks.set(entry.name, rank);
  });
  return ranks;
}

/** Whether any score of the systems carries the judge's error. */
export function hasJudgeError(systems: readonly BoardSystem[]): boolean {
  return systems.some((system) => system.scores.some((score) => score.judge !== undefined));
}
