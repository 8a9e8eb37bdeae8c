import type { HarmTier, Respondent } from "../contract";
import { formatEstimate, formatNumber } from "../data/format";
import { ticksAround, tip, valueAxis } from "./axes";
import type { Colors } from "./colors";
import type { ChartOption } from "./echarts";
import { nameAxis, nameRows, narrow } from "./nameRows";

/** The tiers that harm, the worst first. */
export const harmTiers = ["severe", "moderate", "mild"] as const satisfies readonly HarmTier[];

// On either side of the line in the middle, in pixels.
const roomForWords = 180;

/** How high the chart is, in pixels. */
export function harmHeight(respondents: readonly Respondent[], width: number): number {
  return 34 + 56 + respondents.length * (width < narrow ? 54 : 34);
}

/** Harms in an answer, what was left out to the left and what should not have been recommended to the right, stacked by tier. */
export function harmOption(respondents: readonly Respondent[], colors: Colors, width: number): ChartOption {
  const names = nameRows(respondents.map((respondent) => respondent.name), width);
  const { isNarrow } = names;
  const total = (type: "omissions" | "commissions") => Math.max(...respondents.map((respondent) => respondent.harm.reduce((sum, harm) => sum + (harm[type].value ?? 0), 0)), 0.01);
  const ticks = ticksAround({ low: -total("omissions"), high: total("commissions") }, isNarrow ? 4 : 8);
  const axis = valueAxis(colors, ticks, "Mean number in an answer");
  const middle = names.left + (-ticks.low / (ticks.high - ticks.low)) * (width - names.left - names.right);
  const hasRoom = Math.min(middle, width - middle) > roomForWords;
  return {
    grid: { left: names.left, right: names.right, top: 34, bottom: 54 },
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
      { ...nameAxis(colors, names, 34), data: respondents.map((respondent) => respondent.name) },
      {
        // The line in the middle, with what stands on either side of it.
        type: "category",
        inverse: true,
        position: "left",
        name: hasRoom ? "owed and left out \u2190      \u2192 harmful and recommended" : "omitted \u2190   \u2192 committed",
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
