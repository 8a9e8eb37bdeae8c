import type { ReportCase } from "../../contract";
import { VisibleText } from "./VisibleText";

/** The patient and the question; the specialists' plan only for who asks for it. */
export function CaseText({ of, isOpen = true }: { readonly of: ReportCase; readonly isOpen?: boolean }) {
  return (
    <div class="case-text">
      <details open={isOpen}>
        <summary>The case</summary>
        <p class="prose" dir="auto">
          <VisibleText text={of.presentation} />
        </p>
      </details>
      {of.expertPlan !== "" && (
        <details>
          <summary>The specialists' plan (no judge saw it)</summary>
          <p class="prose" dir="auto">
            <VisibleText text={of.expertPlan} />
          </p>
        </details>
      )}
    </div>
  );
}
