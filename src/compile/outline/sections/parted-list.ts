import { textLines } from "../../parse/plain-text.js";
import { marksAnswer } from "../answers/part-question.js";
import type { OpenQuestion } from "../open-question.js";
import { isAnswerMark } from "../signs/answer-label.js";
import { isBare } from "./open-list.js";
import type { OpenSection } from "./split-sections.js";

/** Tells whether nearly all questions with something below them have a label at their answer; of one, nobody can tell. */
export function areParted(sections: readonly OpenSection[]): boolean {
  const followed = sections.flatMap(({ questions }) => questions.filter((question) => !isBare(question)));
  const marked = followed.filter(isMarked).length;
  return marked > 1 && marked * 10 >= followed.length * 9;
}

function isMarked({ entry, answer }: OpenQuestion): boolean {
  const own =
    entry.node.type === "listItem" ? entry.node.children : entry.node.type === "paragraph" ? [entry.node] : [];
  return [...own, ...answer].some(
    (node) =>
      marksAnswer(node) ||
      (node.type === "paragraph" && textLines(node.children).some(({ text, line }) => line > 0 && isAnswerMark(text))),
  );
}
