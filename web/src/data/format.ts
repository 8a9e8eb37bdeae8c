/** What stands where a number does not exist. */
export const noNumber = "n/a";

/** A number with so many decimals and a true minus sign; `n/a` when there is none. */
export function formatNumber(value: number | null | undefined, decimals: number): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return noNumber;
  const text = Math.abs(value).toFixed(decimals);
  // What rounds to nothing has no sign.
  return value < 0 && Number(text) !== 0 ? `\u2212${text}` : text;
}

/** Both ends of an interval, such as "0.51 to 0.62". A missing upper end has no bound, any other missing end is not known. */
export function formatInterval(low: number | null | undefined, high: number | null | undefined, decimals: number): string {
  if (low === null || low === undefined) return high === null || high === undefined ? "" : `up to ${formatNumber(high, decimals)}`;
  return high === null || high === undefined ? `from ${formatNumber(low, decimals)}` : `${formatNumber(low, decimals)} to ${formatNumber(high, decimals)}`;
}

/** A number with its interval in brackets, such as "0.58 (0.51 to 0.62)". */
export function formatEstimate(value: number | null | undefined, low: number | null | undefined, high: number | null | undefined, decimals: number): string {
  const interval = formatInterval(low, high, decimals);
  return value === null || value === undefined || interval === "" ? formatNumber(value, decimals) : `${formatNumber(value, decimals)} (${interval})`;
}

/** A share of 0 to 1 in percent, such as "24 %". */
export function formatPercent(share: number | null | undefined, decimals = 0): string {
  return share === null || share === undefined || !Number.isFinite(share) ? noNumber : `${formatNumber(share * 100, decimals)}\u00a0%`;
}

/** Both ends of an interval of shares, such as "18 to 31 %". */
export function formatPercentInterval(low: number | null | undefined, high: number | null | undefined, decimals = 0): string {
  const text = formatInterval(scaled(low), scaled(high), decimals);
  return text === "" ? "" : `${text}\u00a0%`;
}

/** A whole number, grouped in thousands. */
export function formatCount(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

/** A number of things in words: "1 case", "1,650 answers". */
export function formatPlural(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}

function scaled(share: number | null | undefined): number | undefined {
  return share === null || share === undefined ? undefined : share * 100;
}
