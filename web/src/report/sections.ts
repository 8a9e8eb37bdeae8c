import type { ComponentType } from "preact";
import type { ReportData } from "../contract";
import { Cases } from "./cases/Cases";
import { Headline } from "./Headline";
import { Leaderboard } from "./Leaderboard";
import { Ranked } from "./Ranked";
import { Scatter } from "./Scatter";

/** A part of the report: where it stands, what it is called, and what it shows. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly isShown: (data: ReportData) => boolean;
  readonly Body: ComponentType<{ readonly data: ReportData }>;
}

/** The parts in the order in which they are read. */
export const sections: readonly Section[] = [
  { id: "headline", title: "Summary", isShown: () => true, Body: Headline },
  { id: "leaderboard", title: "Leaderboard", isShown: () => true, Body: Leaderboard },
  { id: "ranked", title: "Ranked", isShown: (data) => data.board.metrics.length > 0, Body: Ranked },
  { id: "scatter", title: "Two metrics", isShown: (data) => data.board.metrics.length > 1, Body: Scatter },
  { id: "cases", title: "Cases and answers", isShown: (data) => data.answers.length > 0, Body: Cases },
];
