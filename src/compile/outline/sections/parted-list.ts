import { textLines } from "../../parse/plain-text.js";
import { marksAnswer } from "../answers/part-question.js";
import { hidesAnswer } from "../blocks/open-hidden.js";
import type { OpenQuestion } from "../open-question.js";
import type { OutlineReading } from "../outline-reading.js";
import { isAnswerMark } from "../signs/answer-label.js";
import { isBare } from "./open-list.js";
import type { OpenSection } from "./split-sections.js";

/** How many questions with something below them have a mark at their answer: a label, or what hides it. */
export type Marks = "most" | "some" | "few";

/** Tells whether nearly all have one, or hardly any. Of one, nobody can tell. */
export function countMarks(reading: OutlineReading, sections: readonly OpenSection[]): Marks {
  const followed = sections.flatMap(({ questions }) => questions.filter((question) => !isBare(question)));
  const marked = followed.filter((question) => isMarked(reading, question)).length;
  if (marked > 1 && marked * 10 >= followed.length * 9) return "most";
  return marked * 5 < followed.length ? "few" : "some";
}

function isMarked(reading: OutlineReading, { entry, answer }: OpenQuestion): boolean {
  const own =
    entry.node.type === "listItem" ? entry.node.children : entry.node.type === "paragraph" ? [entry.node] : [];
  const blocks = [...own, ...answer];
  return blocks.some(
    (node, at) =>
      marksAnswer(node) ||
      hidesAnswer(reading, blocks, at) ||
      (node.type === "paragraph" && textLines(node.children).some(({ text, line }) => line > 0 && isAnswerMark(text))),
  );
}
