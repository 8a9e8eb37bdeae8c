import type { Board, BoardSystem, RespondentKind } from "../contract";
import { isFound } from "../data/search";
import type { Choice } from "../components/Select";
import { Store } from "../data/store";

/** The properties that systems are filtered by; empty means all. */
export interface Filters {
  readonly search: string;
  readonly kind: string;
  readonly team: string;
  readonly condition: string;
  readonly provider: string;
}

/** A property that systems can be filtered by. */
export type FilterName = Exclude<keyof Filters, "search">;

/** Filters that let everything through. */
export const noFilters: Filters = { search: "", kind: "", team: "", condition: "", provider: "" };

/** The filters of the page's board: what the table leaves out, the charts leave out too. */
export const boardFilters = new Store<Filters>(noFilters);

/** The systems that were ticked, by name. */
export const selectedSystems = new Store<ReadonlySet<string>>(new Set());

const kindLabels: Readonly<Record<RespondentKind, string>> = { model: "Models", team: "Teams of models", physician: "Physicians", unstated: "Not stated" };

/** What a kind of respondent is called. */
export function kindLabel(kind: RespondentKind): string {
  return kindLabels[kind];
}

const kindNames: Readonly<Partial<Record<RespondentKind, string>>> = { model: "Model", team: "Team", physician: "Physicians" };

/** What one respondent of a kind is; nothing where nobody said. */
export function kindName(kind: RespondentKind): string | undefined {
  return kindNames[kind];
}

/** The systems that pass the filters. */
export function filterSystems(systems: readonly BoardSystem[], filters: Filters): readonly BoardSystem[] {
  return systems.filter(
    (system) =>
      (filters.kind === "" || system.kind === filters.kind) &&
      (filters.team === "" || system.team === filters.team) &&
      (filters.condition === "" || system.condition === filters.condition) &&
      (filters.provider === "" || providers(system).includes(filters.provider)) &&
      isFound(filters.search, system.name, system.team, system.condition, system.provider),
  );
}

/** What a property can be narrowed to, with the number of systems; none where it does not tell systems apart. */
export function filterChoices(board: Board, name: FilterName): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const system of board.systems)
    for (const value of new Set(valuesOf(system, name))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const isTelling = counts.size > 1 || [...counts.values()].some((count) => count < board.systems.length);
  if (!isTelling) return [];
  const values = [...counts.keys()].sort((first, second) => first.localeCompare(second, "en"));
  return [
    { value: "", label: "All" },
    ...values.map((value) => ({ value, label: `${name === "kind" ? kindLabel(value as RespondentKind) : value} (${counts.get(value) ?? 0})` })),
  ];
}

function valuesOf(system: BoardSystem, name: FilterName): readonly string[] {
  if (name === "provider") return providers(system);
  const value = system[name];
  return value === undefined || value === "" ? [] : [value];
}

/** A team of models has a provider for each, as in "OpenAI + Google". */
function providers(system: BoardSystem): readonly string[] {
  return system.provider ? system.provider.split(" + ") : [];
}
