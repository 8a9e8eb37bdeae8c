import type { BoardMetric, CaseScore, Interval, PairedComparison, ReportData } from "../contract";
import { listAnswers, noFilter, type AnswerRow } from "./answers";
import { formatNumber, formatPlural } from "./format";

/** How many answers to a case have a severe harm. */
export interface CaseHarm {
  readonly severe: number;
  readonly answers: number;
}

/** A case that two respondents both have a value for. */
export interface CasePair {
  readonly case: string;
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  readonly firstHarm: CaseHarm;
  readonly secondHarm: CaseHarm;
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
    return [{ case: score.case, first: mine, second: theirs, difference: mine - theirs, firstHarm: harmOf(score), secondHarm: harmOf(other) }];
  });
  return pairs.sort((one, two) => two.difference - one.difference);
}

/** Whether an interval leaves open which of the two is higher; undefined without an interval. */
export function isOpen(interval: Interval): boolean | undefined {
  if (interval.low === undefined || interval.high === undefined) return undefined;
  return interval.low <= 0 && interval.high >= 0;
}

function harmOf(score: CaseScore): CaseHarm {
  return { severe: score.severeAnswers, answers: score.answers };
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

/** Who is better in how many cases, in words; who is higher where neither direction is better. */
export function winners(comparison: PairedComparison, metric: BoardMetric, names: readonly [string, string]): string {
  const isLower = metric.better === "lower";
  const first = isLower ? comparison.secondHigher : comparison.firstHigher;
  const second = isLower ? comparison.firstHigher : comparison.secondHigher;
  const equal = comparison.cases - first - second;
  const word = metric.better === "neither" ? "higher" : "better";
  return `${names[0]} is ${word} in ${formatPlural(first, "case")}, ${names[1]} in ${formatPlural(second, "case")}; they are equal in ${formatPlural(equal, "case")}.`;
}

/** A p value after "p", such as "= 0.034". */
export function formatP(p: number): string {
  return p < 0.001 ? "< 0.001" : `= ${formatNumber(p, p < 0.1 ? 3 : 2)}`;
}

/** The answers of two respondents to a case that belong beside each other: to the same question and of the same trial, the case as written before its variants. */
export function answerPair(data: ReportData, id: string, first: number, second: number): readonly [number, number] | undefined {
  const rows = listAnswers(data, { ...noFilter, case: id });
  const mine = rows.filter((row) => row.answer.respondent === first).sort(asWrittenFirst);
  const theirs = rows.filter((row) => row.answer.respondent === second).sort(asWrittenFirst);
  for (const row of mine) {
    const other = theirs.find((one) => one.answer.id === row.answer.id && one.answer.trial === row.answer.trial);
    if (other) return [row.place, other.place];
  }
  return mine[0] && theirs[0] && [mine[0].place, theirs[0].place];
}

function asWrittenFirst(one: AnswerRow, other: AnswerRow): number {
  return Number(one.answer.isVariant) - Number(other.answer.isVariant) || one.place - other.place;
}
