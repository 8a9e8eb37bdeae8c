import { isDense, visiblePieces, visibleText } from "../../data/visible";

/** What text needs to be shown. */
export interface VisibleTextProps {
  readonly text: string;
  /** Shows hidden characters in words without setting them apart: an element for each would hold up the page. */
  readonly isPlain?: boolean;
}

/** Text of an answer, as text and nothing else, with characters that would be invisible made visible. */
export function VisibleText({ text, isPlain = isDense(text) }: VisibleTextProps) {
  if (isPlain) return <>{visibleText(text)}</>;
  return (
    <>
      {visiblePieces(text).map((piece, place) =>
        piece.name === undefined ? (
          piece.text
        ) : (
          <span key={place} class="control" title={piece.name}>
            {piece.text}
          </span>
        ),
      )}
    </>
  );
}
