import type { Code, RootContent } from "mdast";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { parseIndented } from "../forms/item.js";
import { isFencedText } from "../signs/fenced-text.js";
import { isSentence } from "./free-code-lines.js";

/** So many are no chance, if most of the blocks that are indented so are sentences. */
const LEAST = 3;
/** What makes code of lines at the margin. */
const COLUMNS = 4;

/** Reads sentences that are code only because they are indented as if nothing were before them, where most of what is indented so is sentences. */
export function freeIndented(blocks: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const indented = blocks.filter((block): block is Code => block.type === "code" && !isFenced(reading, block));
  const prose = new Set<RootContent>(indented.filter(isProse));
  if (prose.size < LEAST || prose.size * 3 < indented.length * 2) return blocks;
  return blocks.flatMap((block) => (prose.has(block) ? free(block, reading) : [block]));
}

function isFenced(reading: Reading, code: Code): boolean {
  const { start, end } = rangeOf(reading, code);
  return /^\s*[`~$\\]/.test(reading.source.slice(start, Math.min(end, start + COLUMNS + 1)));
}

/** A line of so many words is one of a sentence, even if nothing ends it. */
const LONG = 8;

/** A few words alone may be anything. */
function isProse(code: Code): boolean {
  const isLong = code.value.split(/\r\n|\n|\r/).some((line) => line.trim().split(/\s+/).length >= LONG);
  return (isLong || /[.!?。！？](?:\s|$)/.test(code.value)) && (isFencedText(code) || isSentence(code.value));
}

function free(block: RootContent, reading: Reading): RootContent[] {
  const { start, end } = rangeOf(reading, block);
  const from = reading.lines.startOf(reading.lines.placeOf(start).line);
  return parseIndented(reading, { start: from, end }, COLUMNS);
}
