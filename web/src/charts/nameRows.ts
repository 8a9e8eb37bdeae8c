import type { Colors } from "./colors";
import { cut } from "./axes";

/** A chart that is less wide than this, in pixels, has no room for names beside its rows. */
export const narrow = 560;

const mostCharacters = 44;

/** How the names of a chart's rows stand: beside the rows, or above them where the chart is narrow. */
export interface NameRows {
  readonly isNarrow: boolean;
  /** Longer names are cut. */
  readonly characters: number;
  /** The room beside the rows, in pixels. */
  readonly left: number;
  readonly right: number;
}

/** The room that names need in a chart of that width. */
export function nameRows(names: readonly string[], width: number): NameRows {
  const isNarrow = width < narrow;
  const longest = Math.max(...names.map((name) => name.length), 4);
  const characters = isNarrow ? Math.floor(width / 7.6) : Math.min(longest, mostCharacters);
  return { isNarrow, characters, left: isNarrow ? 8 : 14 + characters * 7.1, right: isNarrow ? 14 : 24 };
}

/** The axis with the names. Where the chart is narrow, an empty second line lifts a name off the middle of its row. */
export function nameAxis(colors: Colors, { isNarrow, characters }: NameRows, lineHeight: number) {
  return {
    type: "category" as const,
    inverse: true,
    axisLine: { show: false, onZero: false },
    axisTick: { show: false },
    axisLabel: {
      color: colors.text,
      fontSize: 12,
      interval: 0,
      formatter: (name: string) => (isNarrow ? `${cut(name, characters)}\n\u00a0` : cut(name, characters)),
      ...(isNarrow ? { inside: true, margin: 2, align: "left" as const, lineHeight } : {}),
    },
    z: 5,
  };
}
