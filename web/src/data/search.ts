/** Whether every word of the search stands in one of the texts, in whatever case. */
export function isFound(search: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const text = texts.filter(Boolean).join(" \u0001 ").toLowerCase();
  return search.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
