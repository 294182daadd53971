import type { List, RootContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { leadText, textLines } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import { joinItems } from "../answers/join-items.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { isAnswersTitle } from "../signs/answers-title.js";
import { readKeyList } from "../signs/key-list.js";
import { readPlaces } from "./number-places.js";
import { isBare } from "./open-list.js";
import type { OpenSection } from "./split-sections.js";
import { isVerdictWord, toldOf, verdictOf } from "./verdicts.js";

/**
 * Takes a list that ends the last answer of a section or the file, below or behind a line such as `Answers:`, for the answers to all its
 * questions: where it has the number of each, and no other. Letters tell keys; words answer where no question has an answer of its own.
 */
export function giveKeysBehindLast(reading: Reading, sections: readonly OpenSection[]): void {
  for (const { questions } of sections) giveKeys(reading, questions);
  giveKeys(
    reading,
    sections.flatMap(({ questions }) => questions),
  );
}

function giveKeys(reading: Reading, questions: readonly OpenQuestion[]): void {
  const last = questions.at(-1);
  const at = last?.answer.findLastIndex((block) => isAnswersTitle(titleOf(block))) ?? -1;
  const title = last?.answer[at];
  if (last === undefined || title === undefined || questions.length < 2) return;
  const behind = joinItems(reading, last.answer.slice(at + 1));
  const text = [textOf(title).slice(titleOf(title).length), ...behind.map(textOf)].join(" ");
  const listed = text.replace(/^\s*[:：]/, "");
  const written = questions.map(({ entry }) => entry.number);
  const numbers = written.every((number) => number === 0) ? written.map((_, index) => index + 1) : written;
  const asked = questions.map((question) =>
    question === last ? { ...question, answer: last.answer.slice(0, at) } : question,
  );
  const keys = readKeyList(listed, isVerdictWord) ?? readPlaces(reading, listed, asked, numbers) ?? [];
  const byNumber = new Map(keys.map(({ number, options }) => [number, options]));
  const isBareBelow = (question: OpenQuestion) =>
    (question === last ? at === 0 : question.answer.length === 0) && countBelow(question) === 0;
  const mayHave = (question: OpenQuestion, index: number) => {
    const key = byNumber.get(numbers[index] ?? 0) ?? "";
    return verdictOf(key) === undefined || !isBareBelow(question) || toldOf(question.entry.text, key) !== undefined;
  };
  if (
    areOfEach(
      numbers,
      keys.map(({ number }) => number),
    ) &&
    questions.every(mayHave)
  ) {
    for (const [index, question] of questions.entries()) {
      const key = byNumber.get(numbers[index] ?? 0);
      if (key === undefined) continue;
      if (isBareBelow(question) && verdictOf(key) !== undefined) question.listedVerdict = key;
      else question.listedKey = key;
    }
    for (const block of last.answer.splice(at)) leaveOutNode(reading, "answer-key", block);
    return;
  }
  const list = listAlone(behind);
  const first = list?.start ?? 1;
  if (
    list === undefined ||
    !areOfEach(
      numbers,
      list.children.map((_, index) => first + index),
    )
  )
    return;
  if (!asked.every(mayLackAnswer)) return;
  last.answer.splice(at);
  leaveOutNode(reading, "answer-key", title);
  for (const [index, question] of questions.entries()) {
    const blocks: readonly RootContent[] = list.children[(numbers[index] ?? 0) - first]?.children ?? [];
    if (blocks[0] !== undefined) question.listed = blocks[0];
    for (const block of blocks) question.answer.push(block);
  }
}

/** What stands in its item below the prompt. */
function countBelow({ entry: { node } }: OpenQuestion): number {
  const first = node.type === "listItem" ? node.children[0] : node;
  const lines = first?.type === "paragraph" ? textLines(first.children).length - 1 : 0;
  return lines + (node.type === "listItem" ? node.children.length - 1 : 0);
}

/** As many as questions, and the number of each. */
function areOfEach(numbers: readonly number[], listed: readonly number[]): boolean {
  const found = new Set(listed);
  const isOnce = found.size === listed.length && new Set(numbers).size === listed.length;
  return isOnce && listed.length === numbers.length && numbers.every((number) => found.has(number));
}

/** Numbered items, and no more than tags beside them. */
function listAlone(blocks: readonly RootContent[]): List | undefined {
  const [list, ...others] = blocks.filter((block) => block.type !== "html" || textOf(block) !== "");
  return list?.type === "list" && list.ordered === true && others.length === 0 ? list : undefined;
}

/** Nothing stands below it, or lists that may be options. */
function mayLackAnswer(question: OpenQuestion): boolean {
  return isBare(question) || blocksBelow(question).every(({ type }) => type === "list");
}

/** What stands before the first colon. */
function titleOf(block: RootContent): string {
  return textOf(block).split(/[:：]/, 1)[0]?.trimEnd() ?? "";
}

/** In one line; items with their numbers. */
function textOf(block: RootContent): string {
  if (block.type === "html") return withoutTags(block.value).trim();
  if (block.type !== "list") return leadText(block);
  const first = block.start ?? 1;
  return block.children
    .map((item, index) => (block.ordered === true ? `${first + index}. ${leadText(item)}` : leadText(item)))
    .join(" ");
}
