import { harmTiers } from "./harmOption";

/** Says which area belongs to which tier. */
export function TierLegend() {
  return (
    <ul class="legend" aria-label="Tiers">
      {harmTiers.map((tier) => (
        <li key={tier}>
          <svg width={16} height={12} aria-hidden="true">
            <rect class={`fill-${tier}`} x={0.5} y={0.5} width={15} height={11} />
          </svg>
          {tier}
        </li>
      ))}
    </ul>
  );
}
