import type { TextLine } from "../../parse/plain-text.js";
import type { Reading } from "../../parse/reading.js";
import { type FoundPrompt, findPrompt } from "../blocks/find-prompt.js";
import type { OpenQuestion } from "../open-question.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { requestsTask } from "../signs/tasks.js";

/** So many items with a title above their task show how a list sets them. */
const LEAST = 3;
/** Where there are so many times more of them than of other items, a task may be set in any words. */
const SURE = 6;

/** Whether a list sets tasks below titles: none, those that request something, or all. */
export type TasksBelow = "none" | "requests" | "all";

/**
 * Tells whether items have a title in their first line, and a task in the next: `1. Sorting`, and below it `Write a function that sorts a list.` So it
 * is where half of the questions that have anything below them have one, and nothing else. Where nearly all do, the others have one, too: `Given a list,
 * sort it.`
 */
export function findTasksBelow(reading: Reading, questions: readonly OpenQuestion[]): TasksBelow {
  let set = 0;
  let others = 0;
  for (const question of questions) {
    if (question.entry.type !== "lead" || question.entry.node.type !== "listItem") continue;
    const found = findPrompt(reading, question.entry);
    if (isAlone(question) && setsTask(found)) set++;
    else if (!isAlone(question) || found.answer.length > 0) others++;
  }
  if (set < LEAST || set < others) return "none";
  return set >= others * SURE ? "all" : "requests";
}

/** Takes the task for a part of the prompt; `undefined` where there is none. */
export function takeTask(
  { lines }: Reading,
  question: OpenQuestion,
  found: FoundPrompt,
  tasks: TasksBelow,
): FoundPrompt | undefined {
  const last = found.answer.at(-1);
  if (tasks === "none" || last === undefined || !isTitle(found)) return undefined;
  if (!setsTask(found) && !(tasks === "all" && isAlone(question))) return undefined;
  const text = [found.text, ...found.answer.map((line) => line.text)].join(" ");
  return { ...found, text, answer: [], endLine: lines.placeOf(found.range.start).line + last.line };
}

function isAlone({ entry: { node }, answer }: OpenQuestion): boolean {
  return answer.length === 0 && node.children.length === 1;
}

/** Its first line asks nothing, and the next does. */
function setsTask(found: FoundPrompt): boolean {
  const [first] = found.answer;
  return first !== undefined && isTitle(found) && setsOut(first);
}

function isTitle({ text, gap, answer: [first] }: FoundPrompt): boolean {
  return gap === undefined && !looksLikeQuestion(text) && !isAnswerLabel(first?.text ?? "");
}

function setsOut({ text }: TextLine): boolean {
  return requestsTask(text) || looksLikeQuestion(text);
}
