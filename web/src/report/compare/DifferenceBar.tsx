import { formatNumber } from "../../data/format";

/** A difference as a bar to the right of the middle when positive, to the left when negative, with its number. */
export function DifferenceBar({ value, largest, decimals }: { readonly value: number; readonly largest: number; readonly decimals: number }) {
  const width = (50 * Math.abs(value)) / largest;
  return (
    <span class="difference">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="back" width="100" height="10" />
        <rect class={value < 0 ? "below" : "above"} x={value < 0 ? 50 - width : 50} width={width} height="10" />
        <rect class="middle" x="49.6" width="0.8" height="10" />
      </svg>
      <span>{value > 0 ? `+${formatNumber(value, decimals)}` : formatNumber(value, decimals)}</span>
    </span>
  );
}
