import { useState } from "preact/hooks";
import type { OptionDetails } from "../../contract";
import { afterPair, beforePair } from "../../data/segments";
import type { Target } from "./AnswerText";
import { VisibleText } from "./VisibleText";

/** Characters of a quotation; the whole is in the text. */
const quoted = 220;

/** Spans shown before the rest is asked for. */
const shownAtFirst = 8;

/** What evidence needs. */
export interface EvidenceProps {
  readonly decided: OptionDetails;
  readonly text: string | undefined;
  readonly onEvidence: (option: number, place: Target) => void;
}

/** The evidence for a verdict: each span as a button that leads to it in the text, or the quotation where it has no place there. */
export function Evidence({ decided, text, onEvidence }: EvidenceProps) {
  const [isWhole, setWhole] = useState(false);
  const spans = decided.spans ?? [];
  // The quotation stands for evidence that has no place in the text, or no text.
  if (decided.evidence)
    return (
      <blockquote class="evidence-quote" dir="auto">
        <VisibleText text={decided.evidence} />
      </blockquote>
    );
  if (text === undefined) return null;
  return (
    <>
      {(isWhole ? spans : spans.slice(0, shownAtFirst)).map(([start, length], place) =>
        start === undefined || length === undefined ? null : start + length > text.length ? (
          <p key={place} class="reason">
            The evidence lies beyond the end of this text: it is not the text that was judged.
          </p>
        ) : (
          <button key={place} type="button" class="evidence-quote" title="Show in the answer" onClick={() => onEvidence(decided.id, { start, length })}>
            <span dir="auto">
              <VisibleText text={quote(text, start, length)} />
            </span>
          </button>
        ),
      )}
      {!isWhole && spans.length > shownAtFirst && (
        <button type="button" class="link" onClick={() => setWhole(true)}>{`${spans.length - shownAtFirst} more places`}</button>
      )}
    </>
  );
}

function quote(text: string, start: number, length: number): string {
  const from = beforePair(text, start);
  const end = start + length;
  return length <= quoted ? text.slice(from, afterPair(text, end)) : `${text.slice(from, beforePair(text, start + quoted))}\u2026`;
}
