import type { Board, BoardMetric } from "../contract";

/** Why a weighted F1 is what it is: the two that it is made of. */
const parts = ["Precision_weighted", "Recall_weighted"];

/** What harms is looked at beside what helps. */
const harms = ["Severe_rate", "Case_harm_rate"];

/** What a published table, which has none of these, is looked at for. */
const otherSide = "Completeness";

/** The metrics of a board with those in front that are looked at first; after them the board's own order. */
export function leadMetrics(board: Board, headline: BoardMetric): readonly BoardMetric[] {
  const lead = [headline.name, ...parts, ...harms];
  const place = (metric: BoardMetric) => (lead.includes(metric.name) ? lead.indexOf(metric.name) : lead.length);
  return [...board.metrics].sort((first, second) => place(first) - place(second));
}

/** The metric to set against the headline. */
export function againstHeadline(board: Board, headline: BoardMetric): BoardMetric | undefined {
  const others = board.metrics.filter((metric) => metric !== headline);
  return others.find((metric) => harms.includes(metric.name)) ?? others.find((metric) => metric.name === otherSide) ?? others[0];
}
