import type { Paragraph, RootContent } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { parseRange } from "../forms/item.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

const numbered = /^([0-9]{1,3})[.)][ \t]+(\S.*)$/;

/**
 * Takes lines out of paragraphs at the margin that count on from the last list: `2. What is a sail?` right below the last line of an answer. To
 * CommonMark, only a list that begins with 1 ends a paragraph. They ask, or the next list counts on from them.
 */
export function freeNumbered(blocks: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const nexts = listNexts(blocks);
  let last = 0;
  // Below points that are written without a space, `2.Keel`, numbers may count on from the last list that has some.
  let spaced = 0;
  let isAnswer = false;
  return blocks.flatMap((block, at): readonly RootContent[] => {
    // Below a heading that asks, numbers are those of its parts.
    if (block.type === "heading") isAnswer = looksLikeQuestion(plainText(block.children));
    last = isAnswer ? 0 : (lastOf(block) ?? last);
    if (isAnswer || (lastOf(block) !== undefined && !isGlued(block, reading))) spaced = last;
    if (block.type !== "paragraph" || block.position?.start.column !== 1 || last === 0) return [block];
    const next = nexts[at] ?? 0;
    const own = findStarts(reading, block, last, next);
    const starts = own.length > 0 || spaced === 0 ? own : findStarts(reading, block, spaced, next);
    if (starts.length === 0) return [block];
    last = (own.length > 0 ? last : spaced) + starts.length;
    spaced = last;
    const { start, end } = rangeOf(reading, block);
    return [start, ...starts].flatMap((from, index) =>
      parseRange(reading, trimmed(reading, from, starts[index] ?? end)),
    );
  });
}

/** The number of the last item of a list at the margin. */
function lastOf(block: RootContent): number | undefined {
  if (block.type !== "list" || block.ordered !== true || block.position?.start.column !== 1) return undefined;
  return (block.start ?? 1) + block.children.length - 1;
}

function isGlued(block: RootContent, { source, lines }: Reading): boolean {
  const start = lines.offsetOf(block.position?.start ?? { line: 1, column: 1 });
  return /^[0-9]{1,3}[.)][^ \t]/.test(source.slice(start, start + 5));
}

/** For each block, the number that the next list at the margin behind it begins with. */
function listNexts(blocks: readonly RootContent[]): readonly number[] {
  const nexts: number[] = [];
  let next = 0;
  for (const block of [...blocks].reverse()) {
    nexts.push(next);
    if (block.type === "list" && lastOf(block) !== undefined) next = block.start ?? 1;
  }
  return nexts.reverse();
}

/** Where the lines of a paragraph begin that count on, but for its first. */
function findStarts(reading: Reading, { position }: Paragraph, before: number, next: number): number[] {
  const found: number[] = [];
  const { start, end } = position ?? {};
  for (let line = (start?.line ?? 0) + 1; line <= (end?.line ?? 0); line++) {
    const from = reading.lines.startOf(line);
    const written = reading.source.slice(from, reading.lines.startOf(line + 1)).trimEnd();
    const [, number, words = ""] = numbered.exec(written) ?? [];
    const count = before + found.length + 1;
    if (Number(number) === count && (looksLikeQuestion(words) || next === count + 1)) found.push(from);
  }
  return found;
}

function trimmed({ source }: Reading, start: number, end: number): Range {
  return { start, end: start + source.slice(start, end).trimEnd().length };
}
