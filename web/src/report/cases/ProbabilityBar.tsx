import { formatPercent } from "../../data/format";

/** The judge's probability that an option is matched, as a number with a small bar; its darker part is the match in full. */
export function ProbabilityBar({ matched, yes }: { readonly matched: number | undefined; readonly yes: number | undefined }) {
  if (matched === undefined) return null;
  const title = yes === undefined ? "probability that it is matched" : `probability that it is matched; in full ${formatPercent(yes)}`;
  return (
    <span class="probability" title={title}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="back" width="100" height="10" />
        <rect class="matched" width={100 * matched} height="10" />
        {yes !== undefined && <rect class="full" width={100 * Math.min(yes, matched)} height="10" />}
      </svg>
      {formatPercent(matched)}
    </span>
  );
}
