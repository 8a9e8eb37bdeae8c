import type { Board } from "../contract";
import { SearchField } from "../components/SearchField";
import { Select } from "../components/Select";
import { useStore } from "../data/store";
import { boardFilters, filterChoices, noFilters, type FilterName } from "./filters";

const labels: readonly (readonly [FilterName, string])[] = [
  ["kind", "Kind"],
  ["team", "Team"],
  ["condition", "Condition"],
  ["provider", "Provider"],
];

/** The fields that narrow a board: a search, and whatever tells its systems apart. */
export function FilterBar({ board }: { readonly board: Board }) {
  const [filters, setFilters] = useStore(boardFilters);
  const isNarrowed = Object.values(filters).some((value) => value !== "");
  return (
    <>
      <SearchField label="Search by name" value={filters.search} onChange={(search) => setFilters({ ...filters, search })} />
      {labels.map(([name, label]) => {
        const choices = filterChoices(board, name);
        return choices.length > 0 && <Select key={name} label={label} choices={choices} value={filters[name]} onChange={(value) => setFilters({ ...filters, [name]: value })} />;
      })}
      {isNarrowed && (
        <button type="button" onClick={() => setFilters(noFilters)}>
          Clear filters
        </button>
      )}
    </>
  );
}
