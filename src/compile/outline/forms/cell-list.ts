import type { Range, Reading } from "../../parse/reading.js";

/** A break, and behind it the mark of an item. */
const breaks = /<br ?\/?>[ \t]{0,8}(?=(?:[-*+]|[0-9]{1,2}[.)])[ \t]{1,8}[^\s<])/gi;
const mark = /^(?:[-*+]|[0-9]{1,2}[.)])[ \t]+\S/;

/**
 * Cuts a cell before each of its items: `First:<br>- one<br>- two`. It stays whole where there are not two of them. A row of a table has but one line, in
 * which the parser sees no item, or only the first.
 */
export function cutItems({ source }: Reading, cell: Range): readonly Range[] {
  const text = source.slice(cell.start, cell.end);
  const found = text.includes("<") ? [...text.matchAll(breaks)] : [];
  const count = found.length + (mark.test(text) ? 1 : 0);
  if (count < 2) return [cell];
  const starts = [0, ...found.map(({ index, 0: tag }) => index + tag.length)];
  return starts.map((start, at) => {
    const own = text.slice(start, found[at]?.index).trimEnd();
    return { start: cell.start + start, end: cell.start + start + own.length };
  });
}
