import type { AnswerSummary, HarmCount, ReportData } from "../contract";
import { isFound } from "./search";
import { visibleText } from "./visible";

/** Which answers are listed. */
export interface AnswerFilter {
  readonly respondent: string;
  readonly specialty: string;
  readonly variants: string;
  readonly isSevere: boolean;
  readonly isUnresolved: boolean;
  readonly case: string;
  readonly search: string;
}

/** Every answer. */
export const noFilter: AnswerFilter = { respondent: "", specialty: "", variants: "", isSevere: false, isUnresolved: false, case: "", search: "" };

/** An answer with its place in the report, by which everything else calls it. */
export interface AnswerRow {
  readonly place: number;
  readonly answer: AnswerSummary;
}

/** How bad an answer is: severe harms outweigh all moderate ones, these all mild ones. */
export function badness(answer: AnswerSummary): number {
  const harms = totalHarms(answer);
  return (harms.severe * 1000 + harms.moderate) * 1000 + harms.mild;
}

/** Harms of either type. */
export function totalHarms(answer: AnswerSummary): HarmCount {
  return {
    severe: answer.omissions.severe + answer.commissions.severe,
    moderate: answer.omissions.moderate + answer.commissions.moderate,
    mild: answer.omissions.mild + answer.commissions.mild,
  };
}

/** The answers that pass, the worst first: by harms, then by the headline metric, then in the order of the report. */
export function listAnswers(data: ReportData, filter: AnswerFilter): readonly AnswerRow[] {
  const found = findCases(data, filter);
  return data.answers
    .map((answer, place) => ({ place, answer }))
    .filter(({ answer }) => {
      const harms = totalHarms(answer);
      return (
        found.has(answer.case) &&
        (filter.respondent === "" || String(answer.respondent) === filter.respondent) &&
        (filter.variants === "" || answer.isVariant === (filter.variants === "variants")) &&
        (!filter.isSevere || harms.severe > 0) &&
        (!filter.isUnresolved || answer.unresolved > 0) &&
        (filter.search === "" || found.get(answer.case) === true || isFound(filter.search, answer.id))
      );
    })
    .sort(worseFirst(data));
}

/** The other answers to the same case, those to the very same question first. */
export function otherAnswers(data: ReportData, place: number): readonly AnswerRow[] {
  const current = data.answers[place];
  if (!current) return [];
  return data.answers
    .map((answer, other) => ({ place: other, answer }))
    .filter((row) => row.answer.case === current.case && row.place !== place)
    .sort((first, second) => Number(first.answer.id !== current.id) - Number(second.answer.id !== current.id) || first.place - second.place);
}

/** A name for an answer that no other has: its question and who answered, with the trial when there are several. */
export function answerName(data: ReportData, answer: AnswerSummary): string {
  const trial = data.answers.some((other) => other.trial > 1) ? `, trial ${answer.trial}` : "";
  return `${visibleText(data.respondents[answer.respondent]?.name ?? "?")}, ${answer.id}${trial}`;
}

function worseFirst(data: ReportData): (first: AnswerRow, second: AnswerRow) => number {
  const better = data.board.metrics.find((metric) => metric.name === data.board.headline)?.better ?? "higher";
  const sign = better === "lower" ? -1 : 1;
  const headline = (answer: AnswerSummary) => (answer.headline === undefined ? Number.POSITIVE_INFINITY : sign * answer.headline);
  return (first, second) =>
    badness(second.answer) - badness(first.answer) || compare(headline(first.answer), headline(second.answer)) || first.place - second.place;
}

function compare(first: number, second: number): number {
  return first === second ? 0 : first < second ? -1 : 1;
}

/** The cases that may be listed; true when the search is in the case itself, so that all its answers are. */
function findCases(data: ReportData, filter: AnswerFilter): ReadonlyMap<number, boolean> {
  const found = new Map<number, boolean>();
  for (const [place, one] of data.cases.entries()) {
    if (filter.specialty !== "" && one.specialty !== filter.specialty) continue;
    if (filter.case !== "" && one.id !== filter.case) continue;
    found.set(place, filter.search !== "" && isFound(filter.search, one.id, one.presentation));
  }
  return found;
}
