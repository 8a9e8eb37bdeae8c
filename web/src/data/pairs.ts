import type { Interval, PairedComparison, ReportData } from "../contract";

/** A case that two respondents both have a value for. */
export interface CasePair {
  readonly case: string;
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  readonly firstSevere: number;
  readonly secondSevere: number;
}

/** The comparison of two respondents in this order, turned round when the report has it the other way; undefined when it has none. */
export function findComparison(data: ReportData, first: number, second: number, metric: string): PairedComparison | undefined {
  const found = data.comparisons.find(
    (one) => one.metric === metric && ((one.first === first && one.second === second) || (one.first === second && one.second === first)),
  );
  return found && (found.first === first ? found : turned(found));
}

/** The same comparison seen from the other side. */
export function turned(comparison: PairedComparison): PairedComparison {
  return {
    ...comparison,
    first: comparison.second,
    second: comparison.first,
    difference: negative(comparison.difference),
    firstHigher: comparison.secondHigher,
    secondHigher: comparison.firstHigher,
  };
}

/** Case by case, the largest difference in favour of the first on top. Cases that either has no value for are left out. */
export function pairCases(data: ReportData, first: number, second: number, metric: string): readonly CasePair[] {
  const place = data.board.metrics.findIndex((one) => one.name === metric);
  const others = new Map(data.respondents[second]?.caseScores.map((score) => [score.case, score]));
  const pairs = (data.respondents[first]?.caseScores ?? []).flatMap((score) => {
    const other = others.get(score.case);
    const mine = score.values[place];
    const theirs = other?.values[place];
    if (!other || !isNumber(mine) || !isNumber(theirs)) return [];
    return [{ case: score.case, first: mine, second: theirs, difference: mine - theirs, firstSevere: score.severeAnswers, secondSevere: other.severeAnswers }];
  });
  return pairs.sort((one, two) => two.difference - one.difference);
}

/** Whether an interval leaves open which of the two is higher; undefined without an interval. */
export function isOpen(interval: Interval): boolean | undefined {
  if (interval.low === undefined || interval.high === undefined) return undefined;
  return interval.low <= 0 && interval.high >= 0;
}

function negative(interval: Interval): Interval {
  const turn = (value: number | undefined) => (value === undefined ? undefined : value === 0 ? 0 : -value);
  const value = turn(interval.value);
  const low = turn(interval.high);
  const high = turn(interval.low);
  return { ...(value !== undefined && { value }), ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
