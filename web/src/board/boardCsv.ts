import type { Board, BoardSystem } from "../contract";
import { toCsv, type CsvValue } from "../data/csv";

/** The scores of systems as CSV, a row for each system and metric. */
export function boardCsv(board: Board, systems: readonly BoardSystem[]): string {
  const head = ["respondent", "kind", "team", "condition", "provider", "metric", "cases", "mean", "low", "high", "lowest_if_unresolved", "highest_if_unresolved", "corrected", "judge_low", "judge_high", "judge_share", "published_mean", "published_ci", "reason"];
  const rows = systems.flatMap((system) =>
    system.scores
      .filter((score) => board.metrics.some((metric) => metric.name === score.metric))
      .map((score): readonly CsvValue[] => [
        ...[system.name, system.kind, system.team, system.condition, system.provider, score.metric, score.cases, score.mean, score.low, score.high],
        ...[score.lower, score.upper, score.judge?.corrected, score.judge?.low, score.judge?.high, score.judge?.judgeShare, score.published?.mean, score.published?.halfWidth, score.reason],
      ]),
  );
  return toCsv([head, ...rows]);
}
