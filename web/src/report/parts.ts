import type { Board, BoardScore, GroupScore, Interval, ReportData, Respondent } from "../contract";
import type { Choice } from "../components/Select";
import { metricOf } from "../board/scores";

const severeAnswers = "severe-answers";

/** The parts of the benchmark that respondents have scores of their own for. */
export function partChoices(data: ReportData): readonly Choice[] {
  const specialties = groupNames(data, (respondent) => respondent.specialties);
  const variants = groupNames(data, (respondent) => respondent.variants);
  return [
    { value: "", label: "All of it" },
    ...(specialties.length > 1 ? specialties.map((name) => ({ value: `specialty:${name}`, label: `Specialty: ${name}` })) : []),
    ...(variants.length > 1 ? variants.map((name) => ({ value: `variant:${name}`, label: `Cases: ${name}` })) : []),
  ];
}

/** The board of a part of the benchmark: the headline, and the share of answers with a severe harm. */
export function partBoard(data: ReportData, part: string): Board {
  const headline = metricOf(data.board, data.board.headline);
  const mark = part.indexOf(":");
  if (mark < 0 || !headline) return data.board;
  const name = part.slice(mark + 1);
  const groups = part.startsWith("specialty:") ? (respondent: Respondent) => respondent.specialties : (respondent: Respondent) => respondent.variants;
  return {
    ...data.board,
    metrics: [
      headline,
      { name: severeAnswers, label: "Answers with severe harm", about: "Share of answers with at least one severe harm, 0 to 1.", better: "lower", decimals: 2 },
    ],
    systems: data.board.systems.map((system) => {
      const respondent = data.respondents.find((candidate) => candidate.name === system.name);
      const group = respondent && groups(respondent).find((candidate) => candidate.name === name);
      return {
        ...system,
        cases: group?.cases ?? 0,
        answers: group?.answers ?? 0,
        scores: [score(headline.name, group, group?.headline), score(severeAnswers, group, group?.severeAnswers)],
      };
    }),
  };
}

/** The names of the groups of all respondents, in the order in which they come. */
export function groupNames(data: ReportData, groups: (respondent: Respondent) => readonly GroupScore[]): readonly string[] {
  return [...new Set(data.respondents.flatMap((respondent) => groups(respondent).map((group) => group.name)))];
}

function score(metric: string, group: GroupScore | undefined, interval: Interval | undefined): BoardScore {
  return interval?.value === undefined ? { metric, cases: group?.cases ?? 0, reason: "no answers here" } : { metric, cases: group?.cases ?? 0, mean: interval.value, ...ends(interval) };
}

function ends({ low, high }: Interval): Pick<BoardScore, "low" | "high"> {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
