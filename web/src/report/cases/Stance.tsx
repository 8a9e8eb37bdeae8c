import type { Stance as StanceName, Verdict } from "../../contract";
import { StanceBadge } from "../../components/Badge";

/**
 * How the statement that decided stands to the option; nothing where no statement speaks of it. Beside a no, "recommended"
 * would read as if the answer recommended the option: the statement recommends something else.
 */
export function Stance({ stance, verdict }: { readonly stance: StanceName | undefined; readonly verdict: Verdict }) {
  if (stance === undefined || stance === "none" || (verdict === "no" && stance === "recommended")) return null;
  return (
    <span class="stance" title="How the statement that decided stands to it">
      <StanceBadge stance={stance} />
    </span>
  );
}
