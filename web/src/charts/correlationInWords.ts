import type { CorrelationEstimate } from "../data/correlation";
import { formatInterval, formatNumber, formatPercent } from "../data/format";

/** A correlation as a sentence, with its interval or why it has none. */
export function correlationInWords(name: string, estimate: CorrelationEstimate, level: number): string {
  const { value, low, high, pairs } = estimate;
  if (value === null) return `${name}: none, because ${pairs < 2 ? "there are fewer than two respondents" : "one of the metrics is the same for all respondents"}.`;
  const number = `${name} ${formatNumber(value, 2)}`;
  return low === null ? `${number}; no interval below four respondents (there are ${pairs}).` : `${number} (${formatPercent(level)} interval ${formatInterval(low, high, 2)}, ${pairs} respondents).`;
}
