import type { BoardMetric, BoardSystem } from "../contract";
import { rangeOf, scoreOf, type Range } from "../board/scores";

/** An axis of a profile: its outer end is the good one. */
export interface ProfileAxis {
  readonly metric: BoardMetric;
  readonly range: Range;
  /** Low values are good, so they stand outside. */
  readonly isInverted: boolean;
  /** Whether the axis runs from 0 to 1; otherwise from the lowest to the highest value on the board. */
  readonly isShare: boolean;
}

/** The metrics in which one direction is good and both systems have a value. */
export function profileAxes(metrics: readonly BoardMetric[], systems: readonly BoardSystem[], first: BoardSystem, second: BoardSystem): readonly ProfileAxis[] {
  return metrics.flatMap((metric): readonly ProfileAxis[] => {
    const has = (system: BoardSystem) => scoreOf(system, metric.name)?.mean !== undefined;
    const range = rangeOf(systems, metric.name);
    if (metric.better === "neither" || !range || !has(first) || !has(second)) return [];
    const isShare = range.low >= 0 && range.high <= 1;
    return [{ metric, range: isShare ? { low: 0, high: 1 } : range, isInverted: metric.better === "lower", isShare }];
  });
}

/** How far out a system stands on an axis: 0 in the middle, 1 at the good end. */
export function placeOn(axis: ProfileAxis, system: BoardSystem): number {
  const value = scoreOf(system, axis.metric.name)?.mean ?? axis.range.low;
  const share = (value - axis.range.low) / (axis.range.high - axis.range.low || 1);
  return axis.isInverted ? 1 - share : share;
}
