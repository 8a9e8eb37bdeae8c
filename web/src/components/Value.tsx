import { formatInterval, formatNumber, formatPercent, formatPercentInterval, noNumber } from "../data/format";

/** A number to be shown with its interval. */
export interface ValueProps {
  readonly value?: number | null | undefined;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly decimals?: number;
  /** The number in characters of its own, which are shown as they are. */
  readonly text?: string | undefined;
  /** Shows a share of 0 to 1 in percent. */
  readonly isShare?: boolean;
  /** Why there is no number. */
  readonly reason?: string | undefined;
}

/** A number with its interval beside it, or `n/a` with the reason why there is none. */
export function Value({ value, low, high, decimals, text, isShare = false, reason }: ValueProps) {
  const isThere = value !== null && value !== undefined;
  // A number without a value may still be bounded: no harm seen, so at least one in so many.
  const places = decimals ?? (isShare ? 0 : 2);
  const interval = isShare ? formatPercentInterval(low, high, places) : formatInterval(low, high, places);
  if (!isThere)
    return (
      <span class="value">
        <span class="absent" title={reason}>
          {noNumber}
          {reason && <span class="hidden">: {reason}</span>}
        </span>
        {interval !== "" && <span class="interval"> ({interval})</span>}
      </span>
    );
  return (
    <span class="value">
      {text ?? (isShare ? formatPercent(value, places) : formatNumber(value, places))}
      {interval !== "" && <span class="interval"> ({interval})</span>}
    </span>
  );
}
