import type { HarmCount, HarmTier } from "../../contract";
import { Badge, tierSymbols } from "../../components/Badge";

const tiers: readonly Exclude<HarmTier, "uncertain">[] = ["severe", "moderate", "mild"];

/** The harms of an answer by tier, in words; "none" when there is none. */
export function HarmCounts({ harms }: { readonly harms: HarmCount }) {
  const present = tiers.filter((tier) => harms[tier] > 0);
  if (present.length === 0) return <Badge tone="good" symbol={"\u2713"} word="none" />;
  return (
    <span class="harm-counts">
      {present.map((tier) => (
        <Badge key={tier} tone={tier} symbol={tierSymbols[tier]} word={`${harms[tier]} ${tier}`} />
      ))}
    </span>
  );
}
