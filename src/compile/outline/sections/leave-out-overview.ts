import type { RootContent } from "mdast";
import { lettersOf } from "../../../text/letters-of.js";
import { takeId } from "../../parse/id-suffix.js";
import { plainText, textLines } from "../../parse/plain-text.js";
import { leaveOut, leaveOutNode, type Reading } from "../../parse/reading.js";
import { findPrompt } from "../blocks/find-prompt.js";
import type { OpenQuestion } from "../open-question.js";
import { readBulletNumber, readPrompt } from "../signs/title.js";
import type { OpenSection } from "./split-sections.js";

/** One in so many items of contents is asked again below; of a list that asks two questions twice, fewer are. */
const LEAST_SHARE = 4;

/**
 * Takes lists away that only name questions which are asked again below, with their answers: contents without links.
 * What such a list names and nobody answers stays, as an open question.
 */
export function leaveOutOverview(reading: Reading, sections: readonly OpenSection[]): void {
  const all = sections.flatMap(({ questions }) => questions);
  const bare = new Set(
    all.filter(
      (question, index) =>
        isBareItem(question, all[index + 1]) && findPrompt(reading, question.entry).answer.length === 0,
    ),
  );
  const isBare = (question: OpenQuestion) => bare.has(question);
  const answered = new Set(all.filter((question) => !isBare(question)).map(keyOf));
  if (answered.size === 0) return;
  const lists = new Map<object, { items: number; again: number }>();
  for (const question of all) {
    const list = lists.get(groupOf(question)) ?? { items: 0, again: 0 };
    lists.set(groupOf(question), list);
    list.items++;
    if (isBare(question) && answered.has(keyOf(question))) list.again++;
  }
  const isAgain = (question: OpenQuestion) => {
    const { items, again } = lists.get(groupOf(question)) ?? { items: 1, again: 0 };
    return isBare(question) && again > 1 && again * LEAST_SHARE >= items && answered.has(keyOf(question));
  };
  for (const section of sections) {
    const kept = section.questions.filter((question) => {
      const isNamed = isAgain(question);
      const nodes = isNamed ? [question.entry.node, ...question.answer.filter(isTitle)] : [];
      for (const node of nodes) leaveOutNode(reading, "table-of-contents", node);
      const own = isNamed && question.entry.type === "lead" ? (question.entry.leftOut ?? []) : [];
      for (const { line, endLine } of own) leaveOut(reading, "table-of-contents", line, endLine);
      return !isNamed;
    });
    section.questions.length = 0;
    for (const question of kept) section.questions.push(question);
  }
}

/** An item with nothing below its paragraph, which may have the answer in it, but the title of the next. */
function isBareItem({ entry, answer }: OpenQuestion, next: OpenQuestion | undefined): boolean {
  const isAbove = next?.entry.type === "lead" && next.entry.node.type === "listItem";
  return (
    entry.type === "lead" &&
    entry.node.type === "listItem" &&
    entry.node.children.length === 1 &&
    answer.every((block) => block.type === "thematicBreak" || (isAbove && isTitle(block)))
  );
}

/** `Rigs:`, a line of its own. */
function isTitle(block: RootContent): boolean {
  if (block.type !== "paragraph" || textLines(block.children).length > 1) return false;
  return (
    /^[^?？؟]{1,60}[:：]$/.test(plainText(block.children)) || block.children.every(({ type }) => type === "strong")
  );
}

function groupOf({ entry }: OpenQuestion): object {
  return entry.type === "lead" ? entry.group : entry;
}

/** Letters and digits of the prompt. */
function keyOf({ entry }: OpenQuestion): string {
  const { text } = takeId(entry.text);
  const prompt = entry.type === "lead" && entry.form === "bullets" ? readBulletNumber(text)?.prompt : undefined;
  return lettersOf(prompt ?? readPrompt(text).prompt);
}
