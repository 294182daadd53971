import type { RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { readPrompt } from "../signs/title.js";

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
    const text = endOf(blocks.at(-1), question.entry.text);
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
  asked: string,
): readonly RootContent[] {
  const at = recurring === undefined ? -1 : blocks.findLastIndex(hasWords);
  if (at < 1 || endOf(blocks[at], asked) !== recurring) return blocks;
  for (const block of blocks.slice(at)) leaveOutNode(reading, "navigation", block);
  return blocks.slice(0, at);
}

function hasWords(block: RootContent): boolean {
  return leadText(block) !== "";
}

/** A shorter prompt may stand in any words. */
const LEAST_PROMPT = 6;

/** The words of a paragraph with a link, or of a quotation of one, without those of the prompt: `All about “What is a jib?” on our site`. */
function endOf(block: RootContent | undefined, asked: string): string | undefined {
  const inner = block?.type === "blockquote" && block.children.length === 1 ? block.children[0] : block;
  if (inner?.type !== "paragraph" || !inner.children.some(({ type }) => type === "link")) return undefined;
  const { prompt } = readPrompt(takeId(asked).text);
  const text = prompt.length < LEAST_PROMPT ? leadText(inner) : leadText(inner).replace(prompt, () => "…");
  const words =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}]|[^\s\p{Script=Han}\p{Script=Hiragana}]+/gu)?.length ?? 0;
  return words < LEAST_WORDS ? undefined : text;
}
