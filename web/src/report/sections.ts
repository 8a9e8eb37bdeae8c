import type { ComponentType } from "preact";
import type { ReportData } from "../contract";
import { Cases } from "./cases/Cases";
import { Comparison } from "./compare/Comparison";
import { HarmByTier } from "./HarmByTier";
import { Headline } from "./Headline";
import { Judges } from "./judge/Judges";
import { Leaderboard } from "./Leaderboard";
import { OffRubric } from "./offrubric/OffRubric";
import { NumberNeeded } from "./NumberNeeded";
import { Profile } from "./Profile";
import { Robustness } from "./Robustness";
import { Scatter } from "./Scatter";
import { Runs } from "./runs/Runs";
import { Specialties } from "./Specialties";

/** A part of the report: where it stands, what it is called, and what it shows. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** What it is called where there is little room. */
  readonly short?: string;
  readonly isShown: (data: ReportData) => boolean;
  readonly Body: ComponentType<{ readonly data: ReportData }>;
}

/** The parts in the order in which they are read. */
export const sections: readonly Section[] = [
  { id: "headline", title: "Summary", isShown: () => true, Body: Headline },
  { id: "judge", title: "Judge", isShown: (data) => data.judges.length > 0, Body: Judges },
  { id: "leaderboard", title: "Leaderboard", isShown: () => true, Body: Leaderboard },
  { id: "scatter", title: "Two metrics", isShown: (data) => data.board.metrics.length > 1, Body: Scatter },
  { id: "profile", title: "Profile", isShown: (data) => data.board.metrics.length > 0 && data.board.systems.length > 1, Body: Profile },
  { id: "harm", title: "Harm by tier and category", short: "Harm", isShown: (data) => data.benchmark.isScored, Body: HarmByTier },
  { id: "specialties", title: "Specialties", isShown: (data) => data.benchmark.isScored, Body: Specialties },
  { id: "number-needed", title: "Number needed to harm", short: "Needed to harm", isShown: (data) => data.benchmark.isScored, Body: NumberNeeded },
  { id: "robustness", title: "Robustness", isShown: (data) => data.board.metrics.length > 0, Body: Robustness },
  { id: "comparison", title: "Comparison", isShown: (data) => data.respondents.length > 1 && data.board.metrics.length > 0, Body: Comparison },
  { id: "cases", title: "Cases and answers", short: "Cases", isShown: (data) => data.answers.length > 0, Body: Cases },
  { id: "off-rubric", title: "Off the rubric", isShown: (data) => data.answers.some((answer) => answer.offRubric > 0), Body: OffRubric },
  { id: "runs", title: "Runs", isShown: (data) => data.runs.length > 0, Body: Runs },
];
