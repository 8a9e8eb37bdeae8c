import type { OffRubricAction, ReportData } from "../contract";
import { toCsv } from "./csv";
import { isFound } from "./search";

/** A recommendation off the rubric with the answer that it is from. */
export interface OffRubricRow {
  readonly action: OffRubricAction;
  readonly respondent: string;
  readonly case: string;
  /** The case or variant that was answered. */
  readonly id: string;
  readonly trial: number;
}

/** Each recommendation with its answer; one of an answer that the report lacks is left out. */
export function joinOffRubric(data: ReportData, actions: readonly OffRubricAction[]): readonly OffRubricRow[] {
  return actions.flatMap((action) => {
    const answer = data.answers[action.answer];
    if (!answer) return [];
    return [{ action, respondent: data.respondents[answer.respondent]?.name ?? "", case: data.cases[answer.case]?.id ?? "", id: answer.id, trial: answer.trial }];
  });
}

/** Those that pass: every word of the search stands in the recommendation, its rationale, the id or the respondent's name. */
export function filterOffRubric(
  rows: readonly OffRubricRow[],
  filter: { readonly search: string; readonly respondent: string; readonly category: string },
): readonly OffRubricRow[] {
  return rows.filter(
    (row) =>
      (filter.respondent === "" || row.respondent === filter.respondent) &&
      (filter.category === "" || row.action.category === filter.category) &&
      isFound(filter.search, row.id, row.respondent, row.action.text, row.action.rationale),
  );
}

/** A table for reviewers, with a column to write into. */
export function offRubricCsv(rows: readonly OffRubricRow[]): string {
  const head = ["respondent", "id", "trial", "number", "action", "category", "score", "rationale", "reviewer_score"];
  return toCsv([
    head,
    ...rows.map(({ action, respondent, id, trial }) => [respondent, id, trial, action.number, action.text, action.category, action.score, action.rationale, ""]),
  ]);
}
