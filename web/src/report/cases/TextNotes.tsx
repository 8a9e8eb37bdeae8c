import type { AnswerDetails } from "../../contract";
import { VisibleText } from "./VisibleText";

/** Says what is wrong with the evidence of a text that is shown; nothing where all of it stands in its place. */
export function TextNote({ details }: { readonly details: AnswerDetails }) {
  if (details.text === undefined || !details.noText) return null;
  return (
    <p class="problem">
      <VisibleText text={details.noText} />
    </p>
  );
}

/** Says why there is no text to show. */
export function NoText({ details }: { readonly details: AnswerDetails }) {
  if (details.text !== undefined) return <p class="empty">This answer has no text.</p>;
  return (
    <p class="empty">
      {"The text is not shown: "}
      <VisibleText text={details.noText ?? "it is not at hand."} />
    </p>
  );
}
