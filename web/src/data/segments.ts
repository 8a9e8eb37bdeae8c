/** A place in a text that belongs to something: `start` and `length` in UTF-16 code units, `key` says to what. */
export interface Mark {
  readonly start: number;
  readonly length: number;
  readonly key: number;
}

/** A piece of a text between two borders of marks. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The keys of all marks that cover it, each once, ascending; none for plain text. */
  readonly keys: readonly number[];
  /** The keys of the marks whose last piece it is. */
  readonly ends: readonly number[];
}

/**
 * Cuts the part `from`..`to` of a text at every border of every mark, so that marks may overlap, nest and repeat.
 * The segments together are that part, in order and without gaps. Marks that are empty or lie outside are left out; what reaches
 * beyond the part is cut. A border within a surrogate pair moves outwards, so that no character is torn.
 */
export function cutSegments(text: string, marks: readonly Mark[], from = 0, to = text.length): readonly Segment[] {
  const covers = marks.flatMap((mark) => {
    const start = Math.max(from, beforePair(text, mark.start));
    const end = Math.min(to, afterPair(text, mark.start + mark.length));
    return mark.length > 0 && start < end ? [{ start, end, key: mark.key, isWhole: mark.start + mark.length <= to }] : [];
  });
  const opening = bucket(covers, (cover) => cover.start);
  const closing = bucket(covers, (cover) => cover.end);
  const borders = [...new Set([from, to, ...opening.keys(), ...closing.keys()])].sort((first, second) => first - second);
  const open = new Map<number, number>();
  const segments: Segment[] = [];
  for (const [place, start] of borders.entries()) {
    const end = borders[place + 1];
    if (end === undefined || end > to) break;
    for (const cover of closing.get(start) ?? []) count(open, cover.key, -1);
    for (const cover of opening.get(start) ?? []) count(open, cover.key, 1);
    const ending = (closing.get(end) ?? []).filter((cover) => cover.isWhole).map((cover) => cover.key);
    segments.push({ start, end, keys: sorted(open.keys()), ends: sorted(ending) });
  }
  return segments;
}

/** The border itself, or the one before the surrogate pair that it would tear. */
export function beforePair(text: string, border: number): number {
  return isWithinPair(text, border) ? border - 1 : border;
}

/** The border itself, or the one after the surrogate pair that it would tear. */
export function afterPair(text: string, border: number): number {
  return isWithinPair(text, border) ? border + 1 : border;
}

function isWithinPair(text: string, border: number): boolean {
  if (border <= 0 || border >= text.length) return false;
  const before = text.charCodeAt(border - 1);
  const after = text.charCodeAt(border);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function bucket<T>(items: readonly T[], border: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const buckets = new Map<number, T[]>();
  for (const item of items) {
    const known = buckets.get(border(item));
    if (known) known.push(item);
    else buckets.set(border(item), [item]);
  }
  return buckets;
}

function count(open: Map<number, number>, key: number, step: number): void {
  const next = (open.get(key) ?? 0) + step;
  if (next > 0) open.set(key, next);
  else open.delete(key);
}

function sorted(keys: Iterable<number>): readonly number[] {
  return [...new Set(keys)].sort((first, second) => first - second);
}
