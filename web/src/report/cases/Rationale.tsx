import { VisibleText } from "./VisibleText";

/** Why the judge thinks so, for who asks for it; nothing where it did not say. */
export function Rationale({ text }: { readonly text: string | undefined }) {
  if (!text) return null;
  return (
    <details class="reasons">
      <summary>Rationale</summary>
      <p>
        <VisibleText text={text} />
      </p>
    </details>
  );
}
