import type { RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { opensHidden } from "../forms/pair-details.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** Fewer may be anything. */
const LEAST = 5;

const part = /^[（(]?[a-h][)）]\s*(?=\S)/;

/**
 * Tells whether questions are exercises of an exam that nobody answers there: numbers and themes that ask nothing, above tasks in lettered parts of
 * which many ask, and no answer is set off anywhere. What stands below a theme is asked then. Points of answers do not ask.
 */
export function areExercises(questions: readonly OpenQuestion[]): boolean {
  const themes = questions.filter(({ entry }) => entry.isLabelled && entry.number > 0 && !/[?？؟]/.test(entry.text));
  if (questions.length < LEAST || themes.length * 10 < questions.length * 9) return false;
  let parted = 0;
  let count = 0;
  let asking = 0;
  for (const question of questions) {
    const below = blocksBelow(question);
    if (below.some(setsAnswerOff)) return false;
    const parts = below.flatMap(listParts);
    if (parts.length > 1) parted++;
    count += parts.length;
    asking += parts.filter((text) => /[?？؟]/.test(text) || looksLikeQuestion(text)).length;
  }
  return parted * 3 >= questions.length * 2 && asking * 3 >= count;
}

function setsAnswerOff(node: RootContent): boolean {
  return opensHidden(node) || isAnswerLabel(leadText(node));
}

function listParts(node: RootContent): readonly string[] {
  const lines = node.type === "paragraph" ? textLines(node.children).map(({ text }) => text) : [];
  return lines.flatMap((text) => (part.test(text) ? [text.replace(part, "")] : []));
}
