import type { Place } from "../../model/place.js";

/** A text to insert at a place. */
export interface Edit extends Place {
  readonly insert: string;
}

/**
 * Inserts texts into a file and changes nothing else: byte order mark, line ends and all other bytes stay.
 *
 * @param text - The file as read, with its byte order mark if it has one.
 * @param edits - Of this file; places as problems have them, which do not count the mark.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const lineStarts = [mark];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(match.index + match[0].length);
  const sorted = edits
    .map(({ line, column, insert }) => ({ at: (lineStarts[line - 1] ?? text.length) + column - 1, insert }))
    .sort((a, b) => a.at - b.at);
  let result = "";
  let from = 0;
  for (const { at, insert } of sorted) {
    result += text.slice(from, at) + insert;
    from = at;
  }
  return result + text.slice(from);
}
