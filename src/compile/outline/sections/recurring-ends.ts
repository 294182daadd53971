import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";

/** So many answers end so, and so large a part of all that have more in them. */
const LEAST = 5;
const LEAST_SHARE = 0.8;

/** Fewer words may name a source, which stays. */
const LEAST_WORDS = 6;

/**
 * Finds the words with which nearly all answers end, with a link in them: `> Read [more](masts.md) on [our site](https://a.example).` They praise a page,
 * and say nothing of the question. `undefined` where answers end otherwise.
 */
export function findRecurringEnd(questions: readonly OpenQuestion[]): string | undefined {
  const counts = new Map<string, number>();
  let answered = 0;
  for (const question of questions) {
    const blocks = blocksBelow(question).filter(hasWords);
    if (blocks.length < 2) continue;
    answered++;
    const text = endOf(blocks.at(-1));
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const found = [...counts].find(([, count]) => count >= LEAST && count >= answered * LEAST_SHARE);
  return found?.[0];
}

/** Leaves such words out of the end of an answer, and what has no words behind them. */
export function leaveOutRecurring(
  reading: Reading,
  blocks: readonly RootContent[],
  recurring: string | undefined,
): readonly RootContent[] {
  const at = recurring === undefined ? -1 : blocks.findLastIndex(hasWords);
  if (at < 1 || endOf(blocks[at]) !== recurring) return blocks;
  for (const block of blocks.slice(at)) leaveOutNode(reading, "navigation", block);
  return blocks.slice(0, at);
}

function hasWords(block: RootContent): boolean {
  return leadText(block) !== "";
}

/** The words of a paragraph with a link, or of a quotation of one. */
function endOf(block: RootContent | undefined): string | undefined {
  const inner = block?.type === "blockquote" && block.children.length === 1 ? block.children[0] : block;
  if (inner?.type !== "paragraph" || !inner.children.some(({ type }) => type === "link")) return undefined;
  const text = leadText(inner);
  const words =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}]|[^\s\p{Script=Han}\p{Script=Hiragana}]+/gu)?.length ?? 0;
  return words < LEAST_WORDS ? undefined : text;
}
