import type { RootContent } from "mdast";
import { isLinkLine, isWayBack } from "../../parse/link-list.js";
import { leadText, plainText } from "../../parse/plain-text.js";
import { leaveOut, leaveOutNode, type Reading } from "../../parse/reading.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import { isPointerAnswer, sendsBack } from "../blocks/pointer-line.js";
import type { OutlineReading } from "../outline-reading.js";
import { isAnswerMark, isBareAnswerLabel, isSourceLabel } from "../signs/answer-label.js";
import { isFollowUpLabel } from "../signs/follow-up-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { isPlaceholder } from "../signs/placeholder.js";
import { isNumberedQuestion, readQuestionLabel } from "../signs/question-label.js";
import { areLinksAlone, behindFirstLine } from "./link-answers.js";
import { isProperties } from "./part-question.js";

/** What only sends the reader on, or says that somebody may write an answer, answers nothing. */
export function withoutPointer(reading: Reading, found: FoundPrompt, areLinks: boolean): FoundPrompt {
  const text = found.answer.map((line) => line.text).join(" ");
  if (text === "") return found;
  const isPointer = isPointerAnswer(found) || (areLinks && areLinksAlone(behindFirstLine(found.content)));
  if (!isPointer && !isSourceLabel(text) && !isPlaceholder(text) && !sendsBack(text)) return found;
  // Whoever joins the links says whether they stay with the question.
  if (!isPointer) leaveOutPointer(reading, found);
  const { gap, ...others } = found;
  return { ...others, answer: [] };
}

/** Lists the lines below a prompt, in its paragraph, as what leads elsewhere. */
export function leaveOutPointer(reading: Reading, { endLine: last, range }: FoundPrompt): void {
  const [line, endLine] = [last + 1, reading.lines.placeOf(range.end).line];
  if (line <= endLine) leaveOut(reading, "navigation", line, endLine);
}

/** `追问：` on the last line of the paragraph belongs to the list below. */
export function withoutFollowUpLabel(reading: Reading, found: FoundPrompt): FoundPrompt {
  const { answer, range } = found;
  if (!isFollowUpLabel(answer.at(-1)?.text ?? "")) return found;
  const { line } = reading.lines.placeOf(range.end);
  leaveOut(reading, "label", line, line);
  const end = range.start + reading.source.slice(range.start, reading.lines.startOf(line)).trimEnd().length;
  return { ...found, answer: answer.slice(0, -1), range: { start: range.start, end } };
}

/**
 * A paragraph or heading that only announces what follows, unless it links to that, and the bullet around an answer that begins with one; above it, a row
 * of properties.
 */
export function leaveOutLabels(reading: OutlineReading, blocks: readonly RootContent[]): readonly RootContent[] {
  const [top, ...below] = blocks;
  if (top !== undefined && below.length > 0 && isRowOfProperties(top)) {
    leaveOutNode(reading, "label", top);
    return leaveOutLabels(reading, below);
  }
  const isCount = isCountAbove(blocks);
  const isLabel = (node: RootContent) =>
    (node.type === "paragraph" || node.type === "heading") &&
    ((isBareAnswerLabel(leadText(node)) && !(isLinkLine(node) && !isWayBack(node))) || (isCount && node === blocks[0]));
  const words = blocks.findIndex((node) => !isLabel(node));
  const own = words === -1 ? [] : blocks.slice(words);
  for (const label of words === -1 ? blocks : blocks.slice(0, words)) leaveOutNode(reading, "label", label);
  const [first, ...others] = own;
  if (first === undefined) return own;
  // `> **Answer:**` above what is quoted with it.
  const [quoted, ...rest] = first.type === "blockquote" ? first.children : [];
  if (quoted?.type === "paragraph" && isAnswerMark(leadText(quoted))) {
    if (!isLabel(quoted)) return [quoted, ...rest, ...others];
    if (rest.length > 0) {
      leaveOutNode(reading, "label", quoted);
      return [...rest, ...others];
    }
  }
  const item = first.type === "list" && first.children.length === 1 ? first.children[0] : undefined;
  const [label, ...inside] = item?.children ?? [];
  if (label?.type !== "paragraph" || inside.length === 0 || !isBareAnswerLabel(leadText(label))) return own;
  leaveOutNode(reading, "label", label);
  return [...inside, ...others];
}

/** A heading that says the question again above its answer. */
export function leaveOutRepeatedPrompt(
  reading: Reading,
  blocks: readonly RootContent[],
  prompt: string,
): readonly RootContent[] {
  const [first, ...others] = blocks;
  if (first?.type !== "heading" || others.length === 0) return blocks;
  const words = withoutMarkBehind(prompt);
  if (words === "" || withoutMarkBehind(leadText(first)) !== words) return blocks;
  leaveOutNode(reading, "title", first);
  return others;
}

/** Without blanks, capitals and what ends a sentence. Other signs part `C++` from `C`. */
function withoutMarkBehind(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s/g, "")
    .replace(/[?？؟.。:：]$/, "");
}

/** `Difficulty: hard | Tags: sails`. One alone may be an answer: `Frequency: waves in a second`. */
function isRowOfProperties(node: RootContent): boolean {
  const names = leadText(node)
    .split(/[|｜·•]/)
    .filter((part) => /^[^:：]{2,40}[:：]/.test(part));
  return names.length > 1 && isProperties(node);
}

/**
 * `**Question 3:**` below the words of the question it counts, or `**Answer 3**`, and above its answer: no other label follows, and nothing that asks at
 * once.
 */
function isCountAbove([first, next, ...others]: readonly RootContent[]): boolean {
  // A picture may be called by a number.
  if (first?.type !== "paragraph" || next === undefined || !counts(plainText(first.children))) return false;
  const isOther = (node: RootContent) => {
    const text = node.type === "paragraph" || node.type === "heading" ? leadText(node) : "";
    return readQuestionLabel(text) !== undefined || counts(text);
  };
  return !looksLikeQuestion(leadText(next)) && ![next, ...others].some(isOther);
}

function counts(text: string): boolean {
  const number = /\s?[0-9]{1,3}\s?[:：]?$/.exec(text);
  return isNumberedQuestion(text) || (number !== null && isBareAnswerLabel(text.slice(0, number.index)));
}
