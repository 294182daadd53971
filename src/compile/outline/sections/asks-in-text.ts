import type { RootContent } from "mdast";
import { type Reading, rangeOf } from "../../parse/reading.js";

/** A sentence of it ends with a question mark. */
export function asksInText(reading: Reading, block: RootContent): boolean {
  if (block.type === "code") return false;
  const { start, end } = rangeOf(reading, block);
  return /[?？؟][)）"”’*_]*(?:[\s<]|$)/.test(reading.source.slice(start, end));
}
