import type { BoardSystem } from "../contract";
import { kindLabel } from "./filters";

/** Systems that belong together and share a colour and a shape. */
export interface SystemGroup {
  readonly name: string;
  readonly systems: readonly BoardSystem[];
}

const most = 6;
const others = "Others";

/** The systems by team, people apart from machines and last; where no team is named, by kind. No more groups than can be told apart. */
export function groupSystems(systems: readonly BoardSystem[]): readonly SystemGroup[] {
  const groups = new Map<string, BoardSystem[]>();
  for (const system of systems) {
    const name = system.kind === "physician" ? kindLabel("physician") : (system.team ?? kindLabel(system.kind));
    groups.set(name, [...(groups.get(name) ?? []), system]);
  }
  const bySize = [...groups].map(([name, members]) => ({ name, systems: members })).sort((first, second) => second.systems.length - first.systems.length);
  const kept = bySize.length <= most ? bySize : [...bySize.slice(0, most - 1), { name: others, systems: bySize.slice(most - 1).flatMap((group) => group.systems) }];
  return kept.sort((first, second) => order(first.name) - order(second.name) || first.name.localeCompare(second.name, "en"));
}

function order(name: string): number {
  return name === kindLabel("physician") ? 1 : name === others ? 2 : 0;
}
