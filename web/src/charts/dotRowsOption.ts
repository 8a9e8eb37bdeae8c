import { formatEstimate } from "../data/format";
import { ticksAround, tip, valueAxis } from "./axes";
import type { Colors } from "./colors";
import type { ChartOption } from "./echarts";
import { markColor, markSymbol } from "./marks";
import { nameAxis, nameRows, narrow } from "./nameRows";
import { whiskers } from "./whiskers";

/** A value in a row; null where there is none. A high end of null has no bound. */
export interface Dot {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One mark in every row. */
export interface DotSeries {
  readonly name: string;
  /** A dot for each row; null where the row has nothing to show. */
  readonly dots: readonly (Dot | null)[];
  /** A dashed line and an open mark: another kind of error than the first. */
  readonly isDashed?: boolean;
  /** The place of its colour and shape; its own when absent. */
  readonly mark?: number;
}

/** Rows of dots with whiskers on one scale. */
export interface DotRows {
  readonly rows: readonly string[];
  readonly series: readonly DotSeries[];
  readonly axis: string;
  readonly decimals: number;
  /** A scale of factors: for numbers from 1 to many thousands. */
  readonly isLogarithmic?: boolean;
  /** Rows whose names stand out. */
  readonly selected?: ReadonlySet<string>;
}

const below = 54;
const above = 12;
const gap = 11;

const nameHeight = 17;

/** How high a chart of these rows is, in pixels. */
export function dotRowsHeight({ rows, series }: DotRows, width: number): number {
  return above + below + rows.length * (14 + gap * series.length + (width < narrow ? nameHeight : 0));
}

/** Draws rows of dots: each row a name, each dot a value with its interval. */
export function dotRowsOption(input: DotRows, colors: Colors, width: number): ChartOption {
  const { rows, series, decimals } = input;
  const names = nameRows(rows, width);
  const { isNarrow } = names;
  const down = isNarrow ? nameHeight / 2 : 0;
  const all = series.flatMap((one) => one.dots.flatMap((dot) => (dot ? [dot.value, dot.low, dot.high] : []))).filter((value) => value !== null);
  const high = Math.max(...all);
  const axis = input.isLogarithmic
    ? { ...valueAxis(colors, { low: 1, high: 1, step: 1, decimals: 0 }, input.axis), type: "log" as const, min: 1, max: 10 ** Math.ceil(Math.log10(Math.max(high, 10))), interval: null as unknown as number }
    : valueAxis(colors, ticksAround({ low: Math.min(...all), high }, isNarrow ? 4 : 8), input.axis);
  return {
    grid: { left: names.left, right: names.right, top: above, bottom: below },
    tooltip: {
      ...tip(colors),
      trigger: "item",
      formatter: (point) => {
        const row = Number(((Array.isArray(point) ? point[0] : point)?.value as readonly number[] | undefined)?.[1] ?? -1);
        const lines = series.map((one) => {
          const dot = one.dots[row];
          return `${series.length > 1 ? `${one.name}: ` : ""}${formatEstimate(dot?.value, dot?.low, dot?.high, decimals)}`;
        });
        return [rows[row] ?? "", ...lines].join("\n");
      },
    },
    xAxis: { ...axis, nameGap: 32, splitLine: { lineStyle: { color: colors.line, width: 0.5 } } },
    yAxis: {
      ...nameAxis(colors, names, gap * series.length + 2),
      data: rows.map((row) => ({ value: row, textStyle: input.selected?.has(row) ? { fontWeight: "bold" as const } : {} })),
      splitLine: { show: true, lineStyle: { color: colors.line, width: 0.5 } },
    },
    series: series.flatMap((one, place) => {
      const mark = one.mark ?? place;
      const color = one.isDashed ? colors.accent : (colors.series[markColor(mark) - 1] ?? colors.text);
      const shift = (place - (series.length - 1) / 2) * gap + down;
      const spans = one.dots.flatMap((dot, row): readonly (readonly [number, number, number | null])[] => (dot && dot.low !== null ? [[row, dot.low, dot.high]] : []));
      return [
        whiskers("x", spans, { color, width: 1.5, cap: one.isDashed ? 0 : 3.5, shift, ...(one.isDashed ? { dash: [4, 3] } : {}) }),
        {
          type: "scatter" as const,
          name: one.name,
          z: 3,
          symbol: markSymbol(mark),
          symbolSize: 9,
          symbolOffset: [0, shift],
          itemStyle: { opacity: 1, ...(one.isDashed ? { color: colors.bg, borderColor: color, borderWidth: 1.5 } : { color }) },
          data: one.dots.flatMap((dot, row) => (dot?.value === null || dot === null || dot === undefined ? [] : [[dot.value, row]])),
        },
      ];
    }),
  };
}
