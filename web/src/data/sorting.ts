/** What rows are sorted by. Absent values come last in either direction. */
export type SortValue = string | number | null | undefined;

/** Which way a column is sorted. */
export type SortDirection = "ascending" | "descending";

/** A column with its direction. */
export interface Sorting {
  readonly column: string;
  readonly direction: SortDirection;
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Compares two values: numbers by size, texts as people do ("Case 2" before "Case 10"), absent ones last. */
function compareValues(first: SortValue, second: SortValue, direction: SortDirection): number {
  const hasFirst = isThere(first);
  const hasSecond = isThere(second);
  if (!hasFirst || !hasSecond) return Number(hasSecond) - Number(hasFirst);
  const order = typeof first === "number" && typeof second === "number" ? first - second : collator.compare(String(first), String(second));
  return direction === "ascending" ? order : -order;
}

/** The rows in order; equal ones keep theirs. */
export function sortRows<Row>(rows: readonly Row[], value: (row: Row) => SortValue, direction: SortDirection): readonly Row[] {
  return [...rows].sort((first, second) => compareValues(value(first), value(second), direction));
}

function isThere(value: SortValue): value is string | number {
  return value !== null && value !== undefined && !Number.isNaN(value);
}
