import type { AnswerDetails } from "../../contract";
import { VisibleText } from "./VisibleText";

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
