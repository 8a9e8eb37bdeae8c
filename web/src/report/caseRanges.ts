import type { CaseRange } from "../charts/rangesOption";
import type { Respondent } from "../contract";

/** A case that was answered more than once, with the spread of its answers. */
export interface CaseRangeRow extends CaseRange {
  readonly answers: number;
  readonly resilience: number | null;
  readonly severeAnswers: number;
}

/** The cases of a respondent with more than one scored answer, the one with the worst answer first. */
export function caseRanges(respondent: Respondent, headline: number): readonly CaseRangeRow[] {
  return respondent.caseScores
    .flatMap((score): readonly CaseRangeRow[] => {
      const mean = score.values[headline];
      if (score.answers < 2 || score.lowest === undefined || score.highest === undefined || mean === null || mean === undefined) return [];
      return [{ name: score.case, mean, lowest: score.lowest, highest: score.highest, answers: score.answers, resilience: score.resilience ?? null, severeAnswers: score.severeAnswers }];
    })
    .sort((first, second) => first.lowest - second.lowest || first.mean - second.mean);
}
