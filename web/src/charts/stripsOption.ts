import type { BoardMetric, BoardSystem } from "../contract";
import { betterInWords, scoreOf } from "../board/scores";
import type { GroupSummary } from "../board/summaries";
import { formatEstimate } from "../data/format";
import { ticksAround, tip, valueAxis } from "./axes";
import type { Colors } from "./colors";
import type { ChartOption } from "./echarts";
import { markColor, markSymbol } from "./marks";
import { nameAxis, nameRows, narrow } from "./nameRows";
import { whiskers } from "./whiskers";

const spread = 26;

/** How high the chart is, in pixels. */
export function stripsHeight(groups: readonly GroupSummary[], width: number): number {
  return 66 + groups.length * (width < narrow ? 62 : 46);
}

/** Groups of systems: a row each, a dot for every system, a bar at the median. */
export function stripsOption(groups: readonly GroupSummary[], metric: BoardMetric, selected: ReadonlySet<string>, colors: Colors, width: number): ChartOption {
  const names = nameRows(groups.map((group) => group.name), width);
  const { isNarrow } = names;
  const values = groups.flatMap((group) => group.systems.map((system) => scoreOf(system, metric.name)?.mean ?? 0));
  const color = colors.series[markColor(0) - 1] ?? colors.text;
  const down = isNarrow ? 9 : 0;
  const better = betterInWords(metric);
  const named = new Map<string, BoardSystem>(groups.flatMap((group) => group.systems.map((system) => [system.name, system])));
  return {
    grid: { left: names.left, right: names.right, top: 12, bottom: 54 },
    tooltip: {
      ...tip(colors),
      trigger: "item",
      formatter: (point) => {
        const system = named.get((Array.isArray(point) ? point[0] : point)?.name ?? "");
        const score = system && scoreOf(system, metric.name);
        return system ? `${system.name}\n${metric.label}: ${formatEstimate(score?.mean, score?.low, score?.high, metric.decimals)}` : "";
      },
    },
    xAxis: { ...valueAxis(colors, ticksAround({ low: Math.min(...values), high: Math.max(...values) }, isNarrow ? 4 : 8), better === "" ? metric.label : `${metric.label} (${better})`), nameGap: 32 },
    yAxis: {
      ...nameAxis(colors, names, 42),
      data: groups.map((group) => group.name),
      splitLine: { show: true, lineStyle: { color: colors.line, width: 0.5 } },
    },
    series: [
      ...groups.flatMap((group, row) =>
        group.systems.map((system, place) => ({
          type: "scatter" as const,
          name: group.name,
          z: selected.has(system.name) ? 4 : 3,
          symbol: markSymbol(0),
          symbolSize: selected.has(system.name) ? 11 : 7,
          // Steps of the golden section spread the dots evenly, the same way each time.
          symbolOffset: [0, down + (((place * 0.618034) % 1) - 0.5) * Math.min(spread, group.systems.length * 2)],
          itemStyle: { color, opacity: selected.has(system.name) ? 1 : 0.6, ...(selected.has(system.name) ? { borderColor: colors.text, borderWidth: 2 } : {}) },
          data: [{ name: system.name, value: [scoreOf(system, metric.name)?.mean ?? 0, row] }],
        })),
      ),
      { ...whiskers("x", groups.map((group, row) => [row, group.median, group.median] as const), { color: colors.text, width: 2, cap: 15, shift: down }), z: 5 },
    ],
  };
}
