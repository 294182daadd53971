import type { Code, RootContent } from "mdast";
import { collapseSpace, leadText } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { asksAboutCode, isAskedAbout } from "../signs/about-code.js";
import { requestsTask } from "../signs/tasks.js";
import type { AnswerContext } from "./answer-context.js";
import { asksAboutTerms } from "./asked-terms.js";
import { behindFirstLine } from "./link-answers.js";
import { marksAnswer, type PartedBlocks, partQuestion } from "./part-question.js";

/**
 * Tells whether what stands below a prompt is what it asks about, rather than its answer: code, in further lines of its paragraph, too, or a
 * list of names. Where hardly any question is answered, code alone is no answer, either.
 */
export function asksAboutBelow(
  { answer, content }: FoundPrompt,
  blocks: readonly RootContent[],
  { prompt, isCode, isOpen }: AnswerContext,
): boolean {
  const mayBeCode = isCode || isOpen;
  if (answer.length === 0)
    return isAskedAbout(prompt, content, blocks, mayBeCode) || asksAboutTerms(prompt, blocks, isOpen);
  const behind = behindFirstLine(content);
  const code = blocks.length === 0 ? codeIn(behind) : undefined;
  return code !== undefined && isAskedAbout(prompt, content.slice(0, -behind.length), [code], mayBeCode);
}

/** Tells code that a prompt asks about from the answer below it: a mark, words, or something hidden. `undefined` where there is none. */
export function partAskedCode(
  reading: Reading,
  { content }: FoundPrompt,
  blocks: readonly AnswerBlock[],
  { prompt, isCode, isOpen }: AnswerContext,
): PartedBlocks | undefined {
  const [code, ...others] = blocks;
  const next = others[0];
  if (code === undefined || next === undefined || code.isHidden || code.isHint) return undefined;
  if (isTorn(reading, code.node)) return undefined;
  // Above the label of an answer, code that computes nothing is asked about, too.
  const isNamed = code.node.type === "code" && marksAnswer(next.node) && asksAboutCode(prompt);
  const isAsked = isNamed || isAskedAbout(prompt, content, [code.node], isCode);
  const joined = isAsked ? countJoined(blocks) : 1;
  if (joined > 1 && joined === blocks.length) return { task: blocks, answer: [] };
  const isMeant = isNamed || isAskedAbout(prompt, content, [code.node]) || isShown(prompt, code.node, others);
  if (!isMeant) return undefined;
  // Where nothing is answered, `Implement a lid.` below the code is what is to be done.
  const isTask =
    (isCode || isOpen) && others.every(({ node }) => node.type === "paragraph") && requestsTask(leadText(next.node));
  if (isTask && !others.some(({ isHidden, isHint }) => isHidden || isHint)) return { task: blocks, answer: [] };
  const answers = next.isHidden || next.isHint || next.node.type === "paragraph" || next.node.type === "blockquote";
  return partQuestion(blocks, prompt) ?? (answers ? { task: [code], answer: others } : undefined);
}

/** A word alone between two pieces of code that are asked about together. */
const joining = /^(?:and|or|vs\.?|versus|и|или|та|або|y|o|e|ou|et|und|oder|和|与|或|以及|と|및)\s?[:：]?$/iu;

/** How many blocks from the first on are code, and `and` between code. */
function countJoined(blocks: readonly AnswerBlock[]): number {
  let count = 1;
  while (joins(blocks[count]) && blocks[count + 1]?.node.type === "code") count += 2;
  return count;
}

function joins(block: AnswerBlock | undefined): boolean {
  return block?.node.type === "paragraph" && !block.isHidden && !block.isHint && joining.test(leadText(block.node));
}

/** What a prompt ends on that shows below it what it asks for: `Write a function to do this.` */
const showing =
  /(?:\b(?:this|these|like so|as follows|the following)|(?:如下|这样|以下)(?:效果|功能|结果)?|(?<!\p{L})(?:esto|isto|isso|ceci|cela|dies|это|это|этого))\s?[.。:：?？]?$/iu;

/** Code right below such a prompt, above words that explain other code. */
function isShown(prompt: string, node: RootContent, [next, ...others]: readonly AnswerBlock[]): boolean {
  if (node.type !== "code" || next?.node.type !== "paragraph" || !showing.test(prompt)) return false;
  return others.some((block) => block.node.type === "code");
}

/** A fence that nothing closes: the rest of the code stands below. */
function isTorn(reading: Reading, node: RootContent): boolean {
  const { start, end } = rangeOf(reading, node);
  const [open = "", ...others] = reading.source
    .slice(start, end)
    .trimEnd()
    .split(/\r\n|\n|\r/);
  return node.type === "code" && /^(?:```|~~~)/.test(open) && !/^[\s>]*(?:```|~~~)/.test(others.at(-1) ?? "");
}

/** Lines of code and nothing else. */
function codeIn(content: ReturnType<typeof behindFirstLine>): Code | undefined {
  const parts = content.filter((part) => part.type !== "break" && !(part.type === "text" && part.value.trim() === ""));
  const lines = parts.flatMap((part) => (part.type === "inlineCode" ? [collapseSpace(part.value)] : []));
  return lines.length > 0 && lines.length === parts.length ? { type: "code", value: lines.join("\n") } : undefined;
}
