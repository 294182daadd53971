import type { TextLine } from "../../parse/plain-text.js";
import type { Reading } from "../../parse/reading.js";
import { type FoundPrompt, findPrompt } from "../blocks/find-prompt.js";
import type { OpenQuestion } from "../open-question.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { requestsTask } from "../signs/tasks.js";

/** So many items with a title above their task show how a list sets them. */
const LEAST = 3;

/**
 * Tells whether items have a title in their first line, and a task in the next: `1. Sorting`, and below it `Write a function that sorts a list.` So it
 * is where half of the questions that have anything below them have one, and nothing else.
 */
export function areTasksBelow(reading: Reading, questions: readonly OpenQuestion[]): boolean {
  let set = 0;
  let others = 0;
  for (const question of questions) {
    if (question.entry.type !== "lead" || question.entry.node.type !== "listItem") continue;
    const found = findPrompt(reading, question.entry);
    if (isAlone(question) && setsTask(found)) set++;
    else if (!isAlone(question) || found.answer.length > 0) others++;
  }
  return set >= LEAST && set >= others;
}

/** Takes the task for a part of the prompt; `undefined` where there is none. */
export function takeTask({ lines }: Reading, found: FoundPrompt): FoundPrompt | undefined {
  const last = found.answer.at(-1);
  if (last === undefined || !setsTask(found)) return undefined;
  const text = [found.text, ...found.answer.map((line) => line.text)].join(" ");
  return { ...found, text, answer: [], endLine: lines.placeOf(found.range.start).line + last.line };
}

function isAlone({ entry: { node }, answer }: OpenQuestion): boolean {
  return answer.length === 0 && node.children.length === 1;
}

/** Its first line asks nothing, and the next does. */
function setsTask({ text, answer: [first], gap }: FoundPrompt): boolean {
  return first !== undefined && gap === undefined && !looksLikeQuestion(text) && setsOut(first);
}

function setsOut({ text }: TextLine): boolean {
  return requestsTask(text) || looksLikeQuestion(text);
}
