import type { RootContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import { joinItems } from "../answers/join-items.js";
import type { OpenQuestion } from "../open-question.js";
import { isAnswersTitle } from "../signs/answers-title.js";
import { readOptions } from "./answer-key.js";
import type { OpenSection } from "./split-sections.js";

/**
 * Takes a list of letters that ends the last answer of a section or the file, below or behind a line such as `Answers:`, for the keys of all its
 * questions: where it has the number of each, and no other.
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
  const text = [
    textOf(title).slice(titleOf(title).length),
    ...joinItems(reading, last.answer.slice(at + 1)).map(textOf),
  ].join(" ");
  const answers = readOptions(text.replace(/^\s*[:：]/, ""), title) ?? [];
  const byNumber = new Map(answers.map(({ number, options }) => [number, options]));
  const written = questions.map(({ entry }) => entry.number);
  const numbers = written.every((number) => number === 0) ? written.map((_, index) => index + 1) : written;
  const isOfEach = byNumber.size === answers.length && new Set(numbers).size === answers.length;
  if (!isOfEach || answers.length !== questions.length || !numbers.every((number) => byNumber.has(number))) return;
  for (const [index, question] of questions.entries()) {
    const key = byNumber.get(numbers[index] ?? 0);
    if (key !== undefined) question.listedKey = key;
  }
  for (const block of last.answer.splice(at)) leaveOutNode(reading, "answer-key", block);
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
