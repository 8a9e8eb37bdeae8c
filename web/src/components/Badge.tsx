import type { HarmTier, HarmType, Stance, Verdict } from "../contract";

/** What a colour says; a word and a symbol say it too. */
export type Tone = "severe" | "moderate" | "mild" | "good" | "accent" | "quiet";

/** A word with a symbol, coloured by what it means. */
export function Badge({ tone, symbol, word, title }: { readonly tone: Tone; readonly symbol: string; readonly word: string; readonly title?: string }) {
  return (
    <span class={`badge ${tone}`} title={title}>
      <span class="symbol" aria-hidden="true">{symbol}</span>
      {word}
    </span>
  );
}

/** The symbol of each tier, told apart by shape. */
export const tierSymbols: Readonly<Record<HarmTier, string>> = { severe: "\u25b2", moderate: "\u25c6", mild: "\u25cf", uncertain: "\u25cb" };

/** A tier, after the type of the harm when there is one. */
export function TierBadge({ tier, type, isPartial = false }: { readonly tier: HarmTier; readonly type?: HarmType; readonly isPartial?: boolean }) {
  const word = type ? `${tier} ${type}` : tier;
  return <Badge tone={tier === "uncertain" ? "quiet" : tier} symbol={tierSymbols[tier]} word={isPartial ? `${word}, partial` : word} />;
}

/** A verdict; `isUnresolved` when the judge could not decide. */
export function VerdictBadge({ verdict, isUnresolved = false }: { readonly verdict: Verdict; readonly isUnresolved?: boolean }) {
  if (isUnresolved) return <Badge tone="moderate" symbol="?" word="unresolved" />;
  if (verdict === "yes") return <Badge tone="accent" symbol={"\u2713"} word="yes" />;
  return verdict === "partial" ? <Badge tone="accent" symbol={"\u00bd"} word="partial" /> : <Badge tone="quiet" symbol={"\u2013"} word="no" />;
}

const stances: Readonly<Record<Stance, { readonly tone: Tone; readonly symbol: string }>> = {
  none: { tone: "quiet", symbol: "\u2013" },
  recommended: { tone: "accent", symbol: "\u2192" },
  conditional: { tone: "quiet", symbol: "\u21d2" },
  hedged: { tone: "quiet", symbol: "\u2248" },
  delegated: { tone: "quiet", symbol: "\u21aa" },
  against: { tone: "moderate", symbol: "\u2717" },
  done: { tone: "quiet", symbol: "\u2713" },
};

/** How a statement stands to what it speaks of. */
export function StanceBadge({ stance }: { readonly stance: Stance }) {
  const look = stances[stance];
  return <Badge tone={look.tone} symbol={look.symbol} word={stance} />;
}
