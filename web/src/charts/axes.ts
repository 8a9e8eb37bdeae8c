import type { Range } from "../board/scores";
import { formatNumber } from "../data/format";
import type { Colors } from "./colors";

/** A span with round ends and a round step between the ticks. */
export interface Ticks extends Range {
  readonly step: number;
  readonly decimals: number;
}

/** Round ticks around a span of values, about as many as wanted. */
export function ticksAround({ low, high }: Range, wanted = 5): Ticks {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const decimals = Math.max(0, -Math.floor(Math.log10(step)) + (Math.abs(step / 10 ** Math.floor(Math.log10(step)) - 2.5) < 1e-9 ? 1 : 0));
  return { low: Math.floor(low / step + 1e-9) * step, high: Math.ceil(high / step - 1e-9) * step, step, decimals };
}

/** The look of an axis of numbers with those ticks. */
export function valueAxis(colors: Colors, ticks: Ticks, name: string) {
  return {
    type: "value" as const,
    name,
    nameLocation: "middle" as const,
    nameTextStyle: { color: colors.text, fontSize: 13 },
    min: ticks.low,
    max: ticks.high,
    interval: ticks.step,
    axisLine: { show: true, lineStyle: { color: colors.quiet } },
    axisTick: { show: true, lineStyle: { color: colors.quiet } },
    axisLabel: { color: colors.quiet, fontSize: 12, hideOverlap: true, formatter: (value: number) => formatNumber(value, ticks.decimals) },
    splitLine: { lineStyle: { color: colors.line, width: 0.5 } },
  };
}

/** A tip beside the pointer: text, since the page allows no style that a script writes into markup. */
export function tip(colors: Colors) {
  return {
    renderMode: "richText" as const,
    confine: true,
    backgroundColor: colors.bg,
    borderColor: colors.quiet,
    borderWidth: 1,
    padding: [6, 9],
    textStyle: { color: colors.text, fontSize: 13, fontFamily: colors.font },
  };
}

/** A text cut to a number of characters. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(1, length - 1)).trimEnd()}\u2026`;
}
