import type { Stance as StanceName } from "../../contract";
import { StanceBadge } from "../../components/Badge";

/** How the statement that decided stands to the option; nothing where no statement speaks of it. */
export function Stance({ stance }: { readonly stance: StanceName | undefined }) {
  if (stance === undefined || stance === "none") return null;
  return (
    <span class="stance" title="How the statement that decided stands to it">
      <StanceBadge stance={stance} />
    </span>
  );
}
