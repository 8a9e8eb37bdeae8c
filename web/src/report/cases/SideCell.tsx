import { TierBadge, VerdictBadge } from "../../components/Badge";
import { whyNotOwed, type OptionRow } from "../../data/options";
import type { OptionPair, Side } from "../../data/twoAnswers";
import type { Target } from "./AnswerText";
import { Evidence } from "./Evidence";
import { ProbabilityBar } from "./ProbabilityBar";
import { Stance } from "./Stance";
import { VisibleText } from "./VisibleText";

/** What a cell needs. */
export interface SideCellProps {
  readonly pair: OptionPair;
  readonly side: Side;
  readonly name: string;
  readonly rows: readonly OptionRow[];
  readonly isScored: boolean;
  readonly text: string | undefined;
  readonly onEvidence: (option: number, place: Target) => void;
}

/** What was decided about an option in one of two answers. */
export function SideCell({ pair, side, name, rows, isScored, text, onEvidence }: SideCellProps) {
  const decided = pair.decided[side];
  const reason = whyNotOwed({ option: pair.option, decided }, rows);
  return (
    <td role="cell" data-label={name}>
      <div class="decided">
        <VerdictBadge verdict={decided.verdict} isUnresolved={decided.unresolved !== undefined} />
        <ProbabilityBar matched={decided.matched} yes={decided.yes} />
        <Stance stance={decided.stance} verdict={decided.verdict} />
        {isScored && decided.harm && <TierBadge tier={decided.harm.tier} type={decided.harm.type} isPartial={decided.harm.partial} />}
        {isScored && !decided.harm && <span class="quiet">{reason ?? "no harm"}</span>}
      </div>
      {decided.unresolved !== undefined && (
        <p class="reason">
          {"Counted as no. "}
          <VisibleText text={decided.unresolved} />
        </p>
      )}
      <Evidence decided={decided} text={text} onEvidence={onEvidence} />
    </td>
  );
}
