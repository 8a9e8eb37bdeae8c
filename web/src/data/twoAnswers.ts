import type { OptionDetails, ReportOption } from "../contract";
import { joinOptions, tierPlace } from "./options";

/** The first or the second of two answers. */
export type Side = 0 | 1;

/** Both of them. */
export const sides: readonly Side[] = [0, 1];

/** What was decided about an option in two answers. */
export interface OptionPair {
  readonly option: ReportOption;
  readonly decided: readonly [OptionDetails, OptionDetails];
}

/** The options that both answers were judged on: those with the worst harm in either first, then in rubric order. */
export function pairOptions(options: readonly ReportOption[], first: readonly OptionDetails[], second: readonly OptionDetails[]): readonly OptionPair[] {
  const others = new Map(second.map((details) => [details.id, details]));
  const pairs = joinOptions(options, first).flatMap(({ option, decided }): readonly OptionPair[] => {
    const other = others.get(option.id);
    return other ? [{ option, decided: [decided, other] }] : [];
  });
  return [...pairs].sort((one, two) => worst(one) - worst(two));
}

/** Whether an option was decided differently, or does another harm. */
export function differs({ decided: [first, second] }: OptionPair): boolean {
  return (
    first.verdict !== second.verdict ||
    (first.unresolved === undefined) !== (second.unresolved === undefined) ||
    first.harm?.tier !== second.harm?.tier ||
    first.harm?.type !== second.harm?.type
  );
}

function worst({ decided }: OptionPair): number {
  return Math.min(...decided.map((details) => (details.unresolved !== undefined ? -1 : tierPlace(details.harm?.tier))));
}
