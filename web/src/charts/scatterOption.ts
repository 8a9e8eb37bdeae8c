import type { BoardMetric, BoardSystem } from "../contract";
import { groupSystems } from "../board/groups";
import { betterInWords, scoreOf, type Range } from "../board/scores";
import { formatEstimate } from "../data/format";
import { cut, ticksAround, tip, valueAxis, type Ticks } from "./axes";
import type { Colors } from "./colors";
import type { ChartOption } from "./echarts";
import { markColor, markSymbol } from "./marks";
import { placeLabels, type LabelPlace } from "./placeLabels";
import { narrow } from "./nameRows";
import { whiskers, type WhiskerLook } from "./whiskers";

/** What is plotted against what. */
export interface ScatterInput {
  readonly systems: readonly BoardSystem[];
  readonly x: BoardMetric;
  readonly y: BoardMetric;
  readonly selected: ReadonlySet<string>;
}

/** The height of the chart in pixels. */
export const scatterHeight = 480;

const many = 40;
const lineHeight = 15;

/** Systems as points of two metrics, with the interval of each. */
export function scatterOption({ systems, x, y, selected }: ScatterInput, colors: Colors, width: number): ChartOption {
  const isNarrow = width < narrow;
  const isDense = systems.length > many;
  const grid = { left: isNarrow ? 58 : 72, right: isNarrow ? 12 : 24, top: 12, bottom: 58 };
  const across = ticksAround(rangeShown(systems, x.name), isNarrow ? 4 : 7);
  const up = ticksAround(rangeShown(systems, y.name), 6);
  const toX = (value: number) => grid.left + ((value - across.low) / (across.high - across.low)) * (width - grid.left - grid.right);
  const toY = (value: number) => scatterHeight - grid.bottom - ((value - up.low) / (up.high - up.low)) * (scatterHeight - grid.top - grid.bottom);
  const size = (system: BoardSystem) => (selected.has(system.name) ? 14 : isDense ? 8 : 11);
  const text = (system: BoardSystem) => cut(system.name, isNarrow ? 20 : 44);
  const measure = measureIn(colors.font);
  const labels = placeLabels(
    [...systems]
      .sort((first, second) => Number(selected.has(second.name)) - Number(selected.has(first.name)) || Number(second.kind === "physician") - Number(first.kind === "physician"))
      .map((system) => ({ name: system.name, x: toX(mean(system, x)), y: toY(mean(system, y)), radius: size(system) / 2, width: measure(text(system)), height: lineHeight })),
    { left: grid.left, top: grid.top, right: width, bottom: scatterHeight - grid.bottom },
  );
  return {
    grid,
    tooltip: {
      ...tip(colors),
      trigger: "item",
      formatter: (point) => {
        const system = systems.find((candidate) => candidate.name === (Array.isArray(point) ? point[0] : point)?.name);
        return system ? [system.name, ...[x, y].map((metric) => `${metric.label}: ${estimate(system, metric)}`)].join("\n") : "";
      },
    },
    xAxis: { ...valueAxis(colors, across, axisName(x)), nameGap: 34 },
    yAxis: { ...valueAxis(colors, up, axisName(y)), nameGap: gapFor(up, isNarrow) },
    series: groupSystems(systems).flatMap((group, place) => {
      const color = colors.series[markColor(place) - 1] ?? colors.text;
      const look: WhiskerLook = { color, width: 1, opacity: isDense ? 0.3 : 0.65, cap: isDense ? 0 : 3 };
      return [
        whiskers("x", group.systems.map((system) => whisker(system, y, x)), look),
        whiskers("y", group.systems.map((system) => whisker(system, x, y)), look),
        {
          type: "scatter" as const,
          name: group.name,
          z: 3,
          symbol: markSymbol(place),
          data: group.systems.map((system) => ({
            name: system.name,
            value: [mean(system, x), mean(system, y)],
            symbolSize: size(system),
            itemStyle: selected.has(system.name) ? { color, opacity: 1, borderColor: colors.text, borderWidth: 2 } : { color, opacity: 1, borderColor: colors.bg, borderWidth: 1 },
            label: label(labels.get(system.name), text(system), selected.has(system.name)),
          })),
          label: { color: colors.text, fontSize: 12, lineHeight, align: "left" as const, verticalAlign: "top" as const, textBorderColor: colors.bg, textBorderWidth: 3 },
          labelLayout: (drawn: { readonly text?: string; readonly dataIndex?: number }) => {
            const system = group.systems[drawn.dataIndex ?? -1];
            const at = system && labels.get(system.name);
            return at ? { x: at.x, y: at.y, align: "left" as const, verticalAlign: "top" as const } : {};
          },
        },
      ];
    }),
  };
}

function label(place: LabelPlace | undefined, text: string, isSelected: boolean) {
  return { show: place !== undefined, formatter: () => text, fontWeight: isSelected ? ("bold" as const) : ("normal" as const) };
}

/** The width of a text at the size of the labels. */
function measureIn(font: string): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return (text) => text.length * 7;
  context.font = `bold 12px ${font}`;
  return (text) => context.measureText(text).width;
}

function gapFor(ticks: Ticks, isNarrow: boolean): number {
  return Math.min(isNarrow ? 42 : 56, 18 + 8 * Math.max(ticks.low.toFixed(ticks.decimals).length, ticks.high.toFixed(ticks.decimals).length));
}

function axisName(metric: BoardMetric): string {
  const better = betterInWords(metric);
  return better === "" ? metric.label : `${metric.label} (${better})`;
}

function mean(system: BoardSystem, metric: BoardMetric): number {
  return scoreOf(system, metric.name)?.mean ?? 0;
}

function estimate(system: BoardSystem, metric: BoardMetric): string {
  const score = scoreOf(system, metric.name);
  return formatEstimate(score?.mean, score?.low, score?.high, metric.decimals);
}

function whisker(system: BoardSystem, place: BoardMetric, along: BoardMetric): readonly [number, number, number] {
  const score = scoreOf(system, along.name);
  return [mean(system, place), score?.low ?? mean(system, along), score?.high ?? mean(system, along)];
}

/** The points and their whiskers, with a hair of room. */
function rangeShown(systems: readonly BoardSystem[], metric: string): Range {
  const values = systems.flatMap((system) => {
    const score = scoreOf(system, metric);
    return [score?.mean, score?.low, score?.high].filter((value) => value !== undefined);
  });
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || Math.abs(high) || 1) * 0.01;
  // A share has no values below nothing or above everything to leave room for.
  return { low: low >= 0 ? Math.max(0, low - room) : low - room, high: high <= 1 ? Math.min(1, high + room) : high + room };
}
