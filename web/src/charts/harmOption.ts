import type { HarmTier, Respondent } from "../contract";
import { formatEstimate, formatNumber } from "../data/format";
import { cut, ticksAround, tip, valueAxis } from "./axes";
import type { Colors } from "./colors";
import type { ChartOption } from "./echarts";

/** The tiers that harm, the worst first. */
export const harmTiers = ["severe", "moderate", "mild"] as const satisfies readonly HarmTier[];

const narrow = 560;

/** How high the chart is, in pixels. */
export function harmHeight(respondents: readonly Respondent[], width: number): number {
  return 34 + 56 + respondents.length * (width < narrow ? 54 : 34);
}

/** Harms in an answer, what was left out to the left and what should not have been recommended to the right, stacked by tier. */
export function harmOption(respondents: readonly Respondent[], colors: Colors, width: number): ChartOption {
  const isNarrow = width < narrow;
  const characters = isNarrow ? Math.floor(width / 7.6) : Math.min(Math.max(...respondents.map((respondent) => respondent.name.length)), 44);
  const total = (type: "omissions" | "commissions") => Math.max(...respondents.map((respondent) => respondent.harm.reduce((sum, harm) => sum + (harm[type].value ?? 0), 0)), 0.01);
  const ticks = ticksAround({ low: -total("omissions"), high: total("commissions") }, isNarrow ? 4 : 8);
  const axis = valueAxis(colors, ticks, "Mean number in an answer");
  return {
    grid: { left: isNarrow ? 8 : 14 + characters * 7.1, right: isNarrow ? 14 : 24, top: 34, bottom: 54 },
    tooltip: {
      ...tip(colors),
      trigger: "item",
      formatter: (point) => {
        const respondent = respondents[(Array.isArray(point) ? point[0] : point)?.dataIndex ?? -1];
        if (!respondent) return "";
        return [respondent.name, ...respondent.harm.map(({ tier, omissions: o, commissions: c }) => `${tier}: ${formatEstimate(o.value, o.low, o.high, 2)} omitted, ${formatEstimate(c.value, c.low, c.high, 2)} committed`)].join("\n");
      },
    },
    xAxis: { ...axis, nameGap: 32, axisLabel: { ...axis.axisLabel, formatter: (value: number) => formatNumber(Math.abs(value), ticks.decimals) } },
    yAxis: [
      {
        type: "category",
        inverse: true,
        data: respondents.map((respondent) => respondent.name),
        axisLine: { show: false, onZero: false },
        axisTick: { show: false },
        axisLabel: {
          color: colors.text,
          fontSize: 12,
          interval: 0,
          formatter: (name: string) => (isNarrow ? `${cut(name, characters)}\n\u00a0` : cut(name, characters)),
          ...(isNarrow ? { inside: true, margin: 2, align: "left" as const, lineHeight: 34 } : {}),
        },
        z: 5,
      },
      {
        // The line in the middle, with what stands on either side of it.
        type: "category",
        inverse: true,
        position: "left",
        name: isNarrow ? "omitted \u2190   \u2192 committed" : "owed and left out \u2190      \u2192 harmful and recommended",
        nameLocation: "start",
        nameGap: 12,
        nameTextStyle: { color: colors.text, fontSize: 12, align: "center" },
        data: respondents.map(() => ""),
        axisLine: { show: true, onZero: true, lineStyle: { color: colors.text, width: 1.5 } },
        axisTick: { show: false },
        axisLabel: { show: false },
        z: 4,
      },
    ],
    series: (["omissions", "commissions"] as const).flatMap((type) =>
      harmTiers.map((tier) => ({
        type: "bar" as const,
        name: `${tier} ${type}`,
        stack: "harm",
        barWidth: isNarrow ? 16 : 18,
        itemStyle: { color: colors.fills[tier], borderColor: colors.text, borderWidth: 0.6 },
        data: respondents.map((respondent) => {
          const value = respondent.harm.find((harm) => harm.tier === tier)?.[type].value ?? 0;
          return type === "omissions" ? -value : value;
        }),
      })),
    ),
  };
}
