import { normalQuantile } from "./normal";

/** A correlation with its interval; without ends below four pairs, and null where one side does not vary. */
export interface CorrelationEstimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pairs: number;
}

const fewestForInterval = 4;

/** Pearson's correlation; interval by z +- q / sqrt(n - 3) (Fisher, Metron 1, 1921). */
export function pearson(first: readonly number[], second: readonly number[], level = 0.95): CorrelationEstimate {
  return withInterval(coefficient(first, second), first.length, () => 1, level);
}

/** Spearman's correlation of mid-ranks; interval by z +- q sqrt((1 + r^2 / 2) / (n - 3)) (Bonett and Wright, Psychometrika 65(1), 2000). */
export function spearman(first: readonly number[], second: readonly number[], level = 0.95): CorrelationEstimate {
  return withInterval(coefficient(midRanks(first), midRanks(second)), first.length, (r) => 1 + (r * r) / 2, level);
}

/** Ranks from 1; equal values share the mean of theirs. */
export function midRanks(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const ranks = new Map<number, number>();
  for (let start = 0; start < sorted.length; ) {
    const value = sorted[start] as number;
    let end = start + 1;
    while (end < sorted.length && sorted[end] === value) end++;
    ranks.set(value, (start + 1 + end) / 2);
    start = end;
  }
  return values.map((value) => ranks.get(value) ?? Number.NaN);
}

function coefficient(first: readonly number[], second: readonly number[]): number | null {
  if (first.length !== second.length) throw new RangeError("correlation needs pairs");
  // Equal values may differ from their mean in the last digit, which then correlates with anything.
  if (isConstant(first) || isConstant(second)) return null;
  const meanFirst = mean(first);
  const meanSecond = mean(second);
  let both = 0;
  let squareFirst = 0;
  let squareSecond = 0;
  first.forEach((value, place) => {
    const a = value - meanFirst;
    const b = (second[place] as number) - meanSecond;
    both += a * b;
    squareFirst += a * a;
    squareSecond += b * b;
  });
  return squareFirst > 0 && squareSecond > 0 ? Math.max(-1, Math.min(1, both / Math.sqrt(squareFirst * squareSecond))) : null;
}

function withInterval(r: number | null, pairs: number, factor: (r: number) => number, level: number): CorrelationEstimate {
  if (r === null || pairs < fewestForInterval) return { value: r, low: null, high: null, pairs };
  const half = normalQuantile(0.5 + level / 2) * Math.sqrt(factor(r) / (pairs - 3));
  return { value: r, low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half), pairs };
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
