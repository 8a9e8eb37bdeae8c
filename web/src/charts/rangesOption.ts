import { formatNumber } from "../data/format";
import { ticksAround, tip, valueAxis } from "./axes";
import type { Colors } from "./colors";
import type { ChartOption } from "./echarts";
import { markSymbol } from "./marks";
import { narrow } from "./nameRows";
import { whiskers } from "./whiskers";

/** The spread of a case over its variants and trials. */
export interface CaseRange {
  readonly name: string;
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Cases side by side, each a line from its worst answer to its best, the steady ones short. */
export function rangesOption(ranges: readonly CaseRange[], label: string, decimals: number, colors: Colors, width: number): ChartOption {
  const isNarrow = width < narrow;
  const ticks = ticksAround({ low: Math.min(...ranges.map((range) => range.lowest)), high: Math.max(...ranges.map((range) => range.highest)) }, 5);
  const color = colors.series[0] ?? colors.text;
  return {
    grid: { left: isNarrow ? 50 : 64, right: 12, top: 12, bottom: 72 },
    tooltip: {
      ...tip(colors),
      trigger: "item",
      formatter: (point) => {
        const range = ranges[(Array.isArray(point) ? point[0] : point)?.dataIndex ?? -1];
        return range ? `${range.name}\nmean ${formatNumber(range.mean, decimals)}, from ${formatNumber(range.lowest, decimals)} to ${formatNumber(range.highest, decimals)}` : "";
      },
    },
    xAxis: {
      type: "category",
      data: ranges.map((range) => range.name),
      name: "Cases, the one with the worst answer first",
      nameLocation: "middle",
      nameGap: 56,
      nameTextStyle: { color: colors.text, fontSize: 13 },
      axisLine: { lineStyle: { color: colors.quiet } },
      axisTick: { show: false },
      axisLabel: { color: colors.quiet, fontSize: 11, rotate: 60, interval: Math.ceil((ranges.length * 18) / width) - 1 },
    },
    yAxis: { ...valueAxis(colors, ticks, label), nameGap: isNarrow ? 36 : 46 },
    series: [
      whiskers("y", ranges.map((range, place) => [place, range.lowest, range.highest] as const), { color, width: 1.5, cap: 3, opacity: 0.8 }),
      {
        type: "scatter",
        z: 3,
        symbol: markSymbol(0),
        symbolSize: 7,
        itemStyle: { color, opacity: 1 },
        data: ranges.map((range, place) => [place, range.mean]),
      },
    ],
  };
}
