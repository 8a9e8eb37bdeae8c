import { visiblePieces, visibleText } from "../../data/visible";

/** Above so many runs of hidden characters they are shown in words alone: an element for each would hold up the page. */
const manyRuns = 2_000;

/** Text of an answer, as text and nothing else, with characters that would be invisible made visible. */
export function VisibleText({ text }: { readonly text: string }) {
  const pieces = visiblePieces(text);
  if (pieces.length > 2 * manyRuns) return <>{visibleText(text)}</>;
  return (
    <>
      {pieces.map((piece, place) =>
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
