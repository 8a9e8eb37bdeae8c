import { afterPair, beforePair } from "./segments";

/** A part of a text: `start` up to `end`, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Characters shown of a text at first, and with each further step: more at once would hold up the page. */
export const step = 100_000;

/** Characters shown around a place that lies beyond what is shown. */
export const around = 2_000;

/** What is shown of a text at first. */
export function firstRange(text: string): readonly Range[] {
  return addRange(text, [], { start: 0, end: step });
}

/** The ranges with one more; ranges that touch become one. */
export function addRange(text: string, ranges: readonly Range[], more: Range): readonly Range[] {
  const added = { start: beforePair(text, Math.max(0, more.start)), end: afterPair(text, Math.min(text.length, more.end)) };
  const joined: Range[] = [];
  for (const range of [...ranges, added].sort((first, second) => first.start - second.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else if (range.start < range.end) joined.push(range);
  }
  return joined;
}

/** The ranges, with the surroundings of a place when it is not within one of them. */
export function openAround(text: string, ranges: readonly Range[], place: Range): readonly Range[] {
  if (ranges.some((range) => range.start <= place.start && place.end <= range.end)) return ranges;
  // A span may be as long as the text; its beginning is what a reader comes for.
  const end = Math.min(place.end, place.start + step);
  return addRange(text, ranges, { start: place.start - around, end: end + around });
}

/** What follows a gap of the text that is not shown, up to the next range: its next step. */
export function nextStep(gap: Range): Range {
  return { start: gap.start, end: Math.min(gap.end, gap.start + step) };
}
