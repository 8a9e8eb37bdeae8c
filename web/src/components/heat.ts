/** The number of shades. */
const steps = 6;

/** A scale of shades for values: the worst the strongest. */
export type HeatScale = (value: number | null | undefined) => string | undefined;

/** Shades values from the best to the worst that there is, the worst strongest; the class of a cell. */
export function heatScale(values: readonly (number | null | undefined)[], isLowBad: boolean): HeatScale {
  const there = values.filter((value): value is number => value !== null && value !== undefined);
  const low = Math.min(...there);
  const high = Math.max(...there);
  return (value) => {
    if (value === null || value === undefined || high <= low) return undefined;
    const share = (value - low) / (high - low);
    return `heat-${Math.min(steps - 1, Math.floor((isLowBad ? 1 - share : share) * steps))}`;
  };
}
