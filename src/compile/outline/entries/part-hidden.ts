import type { RootContent } from "mdast";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { parseRange } from "../forms/item.js";

/**
 * `</details>` right above another `<details>`, or above words: to CommonMark, HTML goes on to the next blank line. What closes a passage ends a
 * block, so that each passage stands by itself.
 */
export function partHidden(block: RootContent, reading: Reading): readonly RootContent[] {
  if (block.type !== "html" || !/<\/details\s*>\s*\S/i.test(block.value)) return [block];
  const { start, end } = rangeOf(reading, block);
  const source = reading.source.slice(start, end);
  const parts: RootContent[] = [];
  let from = 0;
  for (const { 0: tag, index } of source.matchAll(/<\/details\s*>\s*/gi)) {
    const to = index + tag.length;
    if (to === source.length) break;
    for (const part of parseRange(reading, { start: start + from, end: start + to })) parts.push(part);
    from = to;
  }
  for (const part of parseRange(reading, { start: start + from, end })) parts.push(part);
  return parts;
}
