/** Brings the row of an option to the middle of the screen, and the focus to it. */
export function showRow(table: HTMLElement, option: number): void {
  const row = rowOf(table, option);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "center", behavior: behavior() });
}

/** Brings the row of an option into sight, and leaves the focus where it is. */
export function pointToRow(table: HTMLElement, option: number): void {
  rowOf(table, option)?.scrollIntoView({ block: "nearest", behavior: behavior() });
}

function rowOf(table: HTMLElement, option: number): HTMLElement | null {
  return table.querySelector<HTMLElement>(`tr[data-option="${option}"]`);
}

function behavior(): ScrollBehavior {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
