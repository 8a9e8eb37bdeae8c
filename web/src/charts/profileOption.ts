import type { BoardSystem } from "../contract";
import { formatNumber } from "../data/format";
import { scoreOf } from "../board/scores";
import { cut, tip } from "./axes";
import type { Colors } from "./colors";
import type { ChartOption } from "./echarts";
import { markColor, markSymbol } from "./marks";
import { narrow } from "./nameRows";
import { placeOn, type ProfileAxis } from "./profileAxes";

/** Two systems on the same axes, the good end of each outside. */
export function profileOption(axes: readonly ProfileAxis[], systems: readonly BoardSystem[], colors: Colors, width: number): ChartOption {
  const isNarrow = width < narrow;
  const isPhone = width < 420;
  return {
    tooltip: {
      ...tip(colors),
      trigger: "item",
      formatter: (point) => {
        const system = systems.find((candidate) => candidate.name === (Array.isArray(point) ? point[0] : point)?.name);
        return system ? [system.name, ...axes.map(({ metric }) => `${metric.label}: ${formatNumber(scoreOf(system, metric.name)?.mean, metric.decimals)}`)].join("\n") : "";
      },
    },
    radar: {
      radius: isPhone ? "48%" : isNarrow ? "52%" : "66%",
      center: ["50%", "52%"],
      splitNumber: 4,
      axisName: { color: colors.text, fontSize: isPhone ? 11 : 12, lineHeight: isPhone ? 13 : 15 },
      indicator: axes.map((axis) => ({ name: axisName(axis, isPhone ? 9 : width < 800 ? 13 : 26), min: 0, max: 1 })),
      axisLine: { lineStyle: { color: colors.line } },
      splitLine: { lineStyle: { color: colors.line } },
      splitArea: { show: false },
    },
    series: [
      {
        type: "radar",
        data: systems.map((system, place) => {
          const color = colors.series[markColor(place) - 1] ?? colors.text;
          return {
            name: system.name,
            value: axes.map((axis) => placeOn(axis, system)),
            symbol: markSymbol(place),
            symbolSize: 9,
            itemStyle: { color, opacity: 1 },
            lineStyle: { color, width: 2, type: place === 0 ? "solid" : "dashed" },
            areaStyle: { color, opacity: place === 0 ? 0.12 : 0 },
          };
        }),
      },
    ],
  };
}

/** The label in lines of about that length; an axis that is turned round says so. */
function axisName({ metric, isInverted }: ProfileAxis, length: number): string {
  const lines: string[] = [];
  for (const word of `${metric.label}${isInverted ? " (inverted)" : ""}`.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cut(word, length + 4));
  }
  return lines.join("\n");
}
