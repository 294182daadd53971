import type { Place } from "../../model/place.js";

/** Converts between offsets and places of one text. Lines end in LF, CRLF or CR, as in CommonMark. */
export interface LineIndex {
  readonly lineCount: number;
  /** Offset of the first character of a line; line 1 is the first. */
  startOf(line: number): number;
  offsetOf(point: { readonly line: number; readonly column: number }): number;
  placeOf(offset: number): Place;
}

/** Builds the index of one text without byte order mark. */
export function indexLines(file: string, text: string): LineIndex {
  const starts = [0];
  const lineEnd = /\r\n|\n|\r/g;
  while (lineEnd.test(text)) starts.push(lineEnd.lastIndex);
  const startOf = (line: number) => starts[line - 1] ?? text.length;
  return {
    lineCount: starts.length,
    startOf,
    offsetOf: ({ line, column }) => startOf(line) + column - 1,
    placeOf(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}
