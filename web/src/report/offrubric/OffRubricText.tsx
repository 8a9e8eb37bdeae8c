import type { OffRubricAction } from "../../contract";
import { TierBadge } from "../../components/Badge";
import { scoreTier } from "../../data/options";
import { Rationale } from "../cases/Rationale";
import { VisibleText } from "../cases/VisibleText";

/** A recommendation in words, with the reason for its score when there is one. */
export function OffRubricText({ action }: { readonly action: OffRubricAction }) {
  return (
    <div class="off-rubric-text">
      <span dir="auto">
        <VisibleText text={action.text} />
      </span>
      <Rationale text={action.rationale} />
    </div>
  );
}

/** The score of a recommendation off the rubric, and the harm that it stands for. */
export function ScoreWords({ score }: { readonly score: number }) {
  return (
    <span class="score-words">
      <strong>{score}</strong> {score <= 3 ? <TierBadge tier={scoreTier(score)} type="commission" /> : <span class="quiet">{score >= 7 ? "appropriate" : "uncertain"}</span>}
    </span>
  );
}
