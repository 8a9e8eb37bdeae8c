import type { BoardMetric, BoardSystem } from "../contract";
import { ranksOf } from "./scores";

/** A part of a board that can be looked at beside others. */
export type View = "best" | "selected" | "worst";

const most = 10;

/** How many are the best, or the worst: ten, or a third of a short board. */
export function viewSize(count: number): number {
  return Math.min(most, Math.ceil(count / 3));
}

/** What the views let through of the systems; all of it when no view is chosen. Best and worst are by the metric. */
export function viewSystems(
  systems: readonly BoardSystem[],
  views: ReadonlySet<View>,
  metric: BoardMetric | undefined,
  selected: ReadonlySet<string>,
): readonly BoardSystem[] {
  if (views.size === 0 || !metric) return systems;
  const ranks = ranksOf(systems, metric);
  const ordered = [...ranks.keys()];
  const size = viewSize(systems.length);
  const kept = new Set<string>([
    ...(views.has("best") ? ordered.slice(0, size) : []),
    ...(views.has("worst") ? ordered.slice(-size) : []),
    ...(views.has("selected") ? selected : []),
  ]);
  return systems.filter((system) => kept.has(system.name));
}
