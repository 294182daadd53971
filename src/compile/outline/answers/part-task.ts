import { leadText } from "../../parse/plain-text.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import type { ChoiceResult } from "../choice/read-choice.js";
import type { AnswerContext } from "./answer-context.js";
import { asksAboutBelow } from "./asked-about.js";
import { asksAboutTerms, isTerm, wantsExplained } from "./asked-terms.js";
import { partLabelled } from "./labelled-task.js";
import type { LetteredPoints } from "./lettered-points.js";
import { type PartedBlocks, partQuestion } from "./part-question.js";

/** The first blocks, where they belong to the question. */
export function findTask(blocks: readonly AnswerBlock[], context: AnswerContext): readonly AnswerBlock[] {
  if (context.areExercises) return blocks;
  const own = new Set(context.asked);
  const given = blocks.slice(0, blocks.findLastIndex(({ node }) => own.has(node)) + 1);
  return given.length > 0 ? given : (partByMarks(blocks, context)?.task ?? []);
}

/**
 * Parts an answer in words at its form or its marks.
 *
 * @param count - How many of the blocks belong to the question by its form, lines of its paragraph included.
 */
export function partAll(
  blocks: readonly AnswerBlock[],
  count: number,
  context: AnswerContext,
): PartedBlocks | undefined {
  if (context.asked !== undefined && count > 0) return { task: blocks.slice(0, count), answer: blocks.slice(count) };
  return partByMarks(blocks, context);
}

/**
 * `a. Where?`, `b. Since when?` above the label of their answer are parts of the question, and below `Define:` where hardly any is answered. Where they ask, or
 * are names that are to be explained, words behind them answer.
 */
export function partLettered(
  blocks: readonly AnswerBlock[],
  lettered: LetteredPoints | undefined,
  choice: ChoiceResult | undefined,
  { prompt, isOpen }: AnswerContext,
): PartedBlocks | undefined {
  if (lettered !== "questions") return undefined;
  const [only, ...others] = blocks;
  const isOpenTask = isOpen && /[:：]$/.test(prompt) && others.length === 0 && only?.isHidden === false;
  return (
    partQuestion(blocks, prompt) ??
    (isOpenTask ? { task: blocks, answer: [] } : undefined) ??
    (choice?.kind === "unfit" ? partBehindLetters(blocks, choice, prompt) : undefined)
  );
}

const furtherLetter = /^[（(]?[b-z]\s?[.)）、]\s?\S/i;

function partBehindLetters(
  blocks: readonly AnswerBlock[],
  { from, points = [] }: Extract<ChoiceResult, { kind: "unfit" }>,
  prompt: string,
): PartedBlocks | undefined {
  if (!points.every((point) => /[?？؟]$/.test(point)) && !(wantsExplained(prompt) && points.every(isTerm)))
    return undefined;
  const at = blocks.findIndex(({ node }) => node === from);
  let end = at + 1;
  while (furtherLetter.test(textOf(blocks[end]))) end++;
  const [task, answer] = [blocks.slice(0, end), blocks.slice(end)];
  const isPlain = task.every(({ isHidden, isHint }) => !isHidden && !isHint);
  return at !== -1 && isPlain && answer.length > 0 ? { task, answer } : undefined;
}

function textOf(block: AnswerBlock | undefined): string {
  return block?.node.type === "paragraph" ? leadText(block.node) : "";
}

/** Code above options belongs to the question, though nobody says which of them is right. */
export function partShown(blocks: readonly AnswerBlock[], choice: ChoiceResult | undefined): PartedBlocks | undefined {
  const at = choice?.kind === "unfit" ? blocks.findIndex(({ node }) => node === choice.from) : -1;
  const task = blocks.slice(0, Math.max(at, 0));
  const isCode = task.length > 0 && task.every(({ node, isHidden }) => !isHidden && node.type === "code");
  return isCode ? { task, answer: blocks.slice(at) } : undefined;
}

function partByMarks(
  blocks: readonly AnswerBlock[],
  { asked, isParted, prompt }: AnswerContext,
): PartedBlocks | undefined {
  const isMarked = (isParted || goesOn.test(prompt)) && asked === undefined;
  return (isMarked ? partQuestion(blocks, prompt) : undefined) ?? partLabelled(blocks);
}

/** `Given these definitions:`, `Which of the terms below is right?`: the question goes on below its line. */
const goesOn =
  /[:：]$|\bbelow\b|\bthe following\b|以下|下面|下列|如下|次の|다음|siguientes?\b|seguintes?\b|suivante?s?\b|\bfolgende|следующ/i;

/** Names below `Explain the following.`, and the words behind them that do. */
export function partTerms(blocks: readonly AnswerBlock[], { prompt }: AnswerContext): PartedBlocks | undefined {
  const [terms, ...others] = blocks;
  const [next] = others;
  if (terms === undefined || next === undefined || terms.isHidden || terms.isHint || !wantsExplained(prompt))
    return undefined;
  const isAnswer = next.isHidden || next.node.type === "paragraph";
  return isAnswer && asksAboutTerms(prompt, [terms.node], false) ? { task: [terms], answer: others } : undefined;
}

/** All that stands below, where the question says that it is about it. Nobody hides that. */
export function partAskedAbout(
  found: FoundPrompt,
  all: readonly AnswerBlock[],
  rest: readonly AnswerBlock[],
  context: AnswerContext,
): PartedBlocks | undefined {
  if (all.length === 0 || rest.some(({ isHidden }) => isHidden)) return undefined;
  const nodes = rest.map(({ node }) => node);
  // What only may be asked about, because nothing is answered, stays beside the question.
  return asksAboutBelow(found, nodes, { ...context, isOpen: false }) ? { task: all, answer: [] } : undefined;
}
