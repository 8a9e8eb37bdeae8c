/** The shape of a mark, drawn around 0 within -5 to 5; each goes with a colour. */
const paths = [
  "M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0Z",
  "M0 -5.5L5.5 0L0 5.5L-5.5 0Z",
  "M0 -5L5.5 4.5L-5.5 4.5Z",
  "M-4.5 -4.5H4.5V4.5H-4.5Z",
  "M0 5L5.5 -4.5L-5.5 -4.5Z",
  "M-2 -5H2V-2H5V2H2V5H-2V2H-5V-2H-2Z",
] as const;

/** The shape of the group at that place. */
export function markPath(place: number): string {
  return paths[place % paths.length] ?? paths[0];
}

/** The same as a symbol of a chart. */
export function markSymbol(place: number): string {
  return `path://${markPath(place)}`;
}

/** The number of the colour of the group at that place, from 1. */
export function markColor(place: number): number {
  return (place % paths.length) + 1;
}
