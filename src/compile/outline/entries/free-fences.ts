import type { Code, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { isLiteral } from "../../parse/parse-literal.js";
import { plainText } from "../../parse/plain-text.js";
import { leaveOut, type Reading } from "../../parse/reading.js";
import { parseRange } from "../forms/item.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { readPrompt } from "../signs/title.js";
import { namesPart } from "./free-part-lines.js";

/** So many fences that count on, or items in them, are no chance. */
const LEAST = 3;
/** A key has no more lines. */
const MOST_OF_KEY = 3;

/**
 * Reads questions that stand in fences without a language as if nothing did: several in one below a title or in the introduction, or one in each, with
 * its options. Fences that hold a question may have one with the key right below.
 */
export function freeFences(blocks: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const freed = new Set<RootContent>([
    ...findSingle(blocks),
    ...findLabelled(blocks),
    ...findLists(blocks),
    ...findTold(blocks),
  ]);
  if (freed.size === 0) return blocks;
  return blocks.flatMap((block) => (freed.has(block) && block.type === "code" ? freeFence(block, reading) : [block]));
}

/** It names no language of programs. */
function isPlainFence(block: RootContent): block is Code {
  return block.type === "code" && /^(?:te?xt|plain(?:text)?|md|markdown)?$/i.test(block.lang ?? "");
}

/** Fences that begin with numbers that rise, each with one question, and those with their keys. */
function findSingle(blocks: readonly RootContent[]): readonly RootContent[] {
  const fences = blocks.filter(isPlainFence).filter(holdsQuestion);
  const numbers = fences.map(({ value }) => numberOf(withoutPart(value)));
  // Each section may count from one.
  const rising = numbers.filter((number, at) => number > (numbers[at - 1] ?? 0));
  if (fences.length < LEAST || rising.length * 5 < fences.length * 4) return [];
  const found = new Set<RootContent>(fences);
  const isKey = (block: RootContent, above: RootContent | undefined) =>
    isPlainFence(block) && above !== undefined && found.has(above) && linesOf(block.value).length <= MOST_OF_KEY;
  return blocks.filter((block, at) => found.has(block) || isKey(block, blocks[at - 1]));
}

/** Fences that begin with a label, as `Q:`, each with options. */
function findLabelled(blocks: readonly RootContent[]): readonly Code[] {
  const fences = blocks.filter(isPlainFence).filter((fence) => hasOptions(fence) && isLabelled(fence));
  return fences.length < LEAST ? [] : fences;
}

/** A question with its options and the key, right below a heading that only counts or names it. */
function findTold(blocks: readonly RootContent[]): readonly Code[] {
  return blocks.filter((block, at): block is Code => {
    const above = blocks[at - 1];
    if (!isPlainFence(block) || above?.type !== "heading") return false;
    const { text } = takeId(plainText(above.children));
    const isCounted = readQuestionLabel(text) !== undefined || (readPrompt(text).number ?? 0) > 0;
    const lines = linesOf(block.value).map((line) => line.trim());
    const options = lines.filter((line) => option.test(line)).length;
    const isTold = !option.test(lines[0] ?? "") && options > 1 && lines.some(isAnswerLabel);
    return isCounted && isTold && !looksLikeQuestion(text);
  });
}

function isLabelled({ value }: Code): boolean {
  return readQuestionLabel(linesOf(value)[0]?.trim() ?? "") !== undefined;
}

/** It begins with a question, and each has two options and more below it. */
function hasOptions({ value }: Code): boolean {
  const lines = linesOf(value).map((line) => line.trim());
  const asked = lines.filter((line) => numberOf(line) > 0 || readQuestionLabel(line) !== undefined);
  return asked[0] === lines[0] && lines.filter((line) => option.test(line)).length >= 2 * asked.length;
}

const option = /^\s*[（(]?[A-D][.．、:：)）]\s*\S/;
/** The letter of an option alone, with its words in the next line. */
const letterAlone = /^\s*[（(]?[A-D][.．、:：)）]\s*$/;

/** One line with a number, and one that ends in a mark or options below it, perhaps with the key. */
function holdsQuestion({ value }: Code): boolean {
  const own = withoutPart(value);
  const lines = linesOf(own);
  if (numberOf(own) === 0 || lines.filter((line) => numberOf(line) > 0).length !== 1) return false;
  const options = lines.filter((line) => option.test(line) || letterAlone.test(line)).length;
  if (options > 1 && lines.some((line) => isAnswerLabel(line.trim()))) return true;
  return options >= LEAST || lines.some((line) => /[?？؟]["”’)）]?\s*$/.test(line));
}

/** Fences with several questions each. */
function findLists(blocks: readonly RootContent[]): readonly Code[] {
  let isStart = true;
  const lists = blocks.filter((block, at): block is Code => {
    const isOpen = isStart || isTitle(findAbove(blocks, at));
    isStart &&= isIntroduction(block);
    return isOpen && isPlainFence(block) && (isListOfQuestions(block) || hasOptions(block));
  });
  const items = lists.reduce((sum, { value }) => sum + marginLines(value).length, 0);
  return items >= LEAST ? lists : [];
}

/** Every line at the margin has a number that counts on, or all have a bullet, most of these ask, and what is indented goes on with one. */
function isListOfQuestions({ value }: Code): boolean {
  const items = marginLines(value);
  if (items.length > 1 && items.every((line) => /^[-*+•] +\S.*[?？؟]\s?$/u.test(line))) return true;
  const first = numberOf(items[0] ?? "");
  const asking = items.filter((line) => looksLikeQuestion(withoutEnd(line))).length;
  const areNumbered = first > 0 && items.every((line, at) => numberOf(line) === first + at);
  return items.length > 1 && areNumbered && asking * 3 >= items.length * 2;
}

function findAbove(blocks: readonly RootContent[], at: number): RootContent | undefined {
  const above = blocks[at - 1];
  return above?.type === "thematicBreak" ? blocks[at - 2] : above;
}

/** A heading that asks has an answer below it. */
function isTitle(block: RootContent | undefined): boolean {
  if (block?.type !== "heading") return false;
  const { text } = takeId(plainText(block.children));
  return !looksLikeQuestion(text) && readQuestionLabel(text) === undefined && !isAnswerLabel(text);
}

/** Titles and prose: no question stands there. */
function isIntroduction(block: RootContent): boolean {
  if (block.type === "paragraph") return !looksLikeQuestion(plainText(block.children));
  return isTitle(block) || block.type === "thematicBreak" || block.type === "html";
}

function freeFence(fence: Code, reading: Reading): RootContent[] {
  const { start, end } = fence.position ?? {};
  if (start === undefined || end === undefined) return [fence];
  const { lines, source } = reading;
  const last = source.slice(lines.startOf(end.line), lines.offsetOf(end));
  const isClosed = end.line > start.line && /^[ \t]*(?:`{3,}|~{3,})[ \t]*$/.test(last);
  const to = isClosed ? lines.startOf(end.line) : lines.offsetOf(end);
  const part = partLine(fence.value);
  const first = start.line + 1 + (part ?? -1) + 1;
  if (part !== undefined) leaveOut(reading, "title", first - 1, first - 1);
  if (!/^(?:md|markdown)$/i.test(fence.lang ?? "") && isLiteral(fence.value))
    for (let line = first; line < end.line; line++) reading.literal.add(line);
  return parseRange(reading, { start: lines.startOf(first), end: to });
}

/** Where the line stands that names the part of a paper whose first question follows: `二. 判断题（共10题）`. */
function partLine(value: string): number | undefined {
  const lines = value.split(/\r\n|\n|\r/);
  const at = lines.findIndex((line) => line.trim() !== "");
  return namesPart(lines[at]?.trim() ?? "") ? at : undefined;
}

function withoutPart(value: string): string {
  const at = partLine(value);
  return at === undefined
    ? value
    : value
        .split(/\r\n|\n|\r/)
        .slice(at + 1)
        .join("\n");
}

function linesOf(code: string): string[] {
  return code.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
}

function marginLines(code: string): string[] {
  return linesOf(code).filter((line) => /^\S/.test(line));
}

/** The number that the first line begins with; 0 where there is none, or no word behind it. */
function numberOf(code: string): number {
  const { number = 0, prompt } = readPrompt(linesOf(code)[0]?.trim() ?? "");
  return /\p{L}/u.test(prompt) ? number : 0;
}

/** What requests may end in a full stop. */
function withoutEnd(line: string): string {
  const words = line.trim();
  return words.endsWith(".") ? words.slice(0, -1) : words;
}
