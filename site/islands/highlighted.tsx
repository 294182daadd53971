import type { TextRange } from "llm-interview/search";
import { splitByRanges } from "./highlight.js";

/** A text with what was searched for marked. */
export function Highlighted({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: readonly TextRange[] | undefined;
}) {
  return (
    <>
      {splitByRanges(text, ranges).map((piece, index) =>
        piece.isHit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </>
  );
}
