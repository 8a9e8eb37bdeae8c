/** What the part of the address after # opens: a case, one of its answers, a second one beside it. */
export interface Route {
  readonly case: string;
  /** Place of the answer in the report. */
  readonly answer?: number;
  /** Place of the answer that it is compared with. */
  readonly beside?: number;
}

/** Reads `#case=All001&answer=12&with=15`; null when it opens no case. */
export function readRoute(hash: string): Route | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const id = fields.get("case");
  if (!id) return null;
  const answer = place(fields.get("answer"));
  const beside = place(fields.get("with"));
  return { case: id, ...(answer !== undefined && { answer }), ...(answer !== undefined && beside !== undefined && { beside }) };
}

/** Writes it. */
export function writeRoute(route: Route): string {
  const fields = new URLSearchParams({ case: route.case });
  if (route.answer !== undefined) fields.set("answer", String(route.answer));
  if (route.beside !== undefined) fields.set("with", String(route.beside));
  return `#${fields.toString()}`;
}

function place(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
