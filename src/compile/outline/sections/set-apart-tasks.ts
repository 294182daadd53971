import { takeId } from "../../parse/id-suffix.js";
import { firstLine } from "../../parse/plain-text.js";
import { promptContent, speaks } from "../entries.js";
import type { OpenQuestion } from "../open-question.js";
import { isFrameOfItems } from "../signs/aside-title.js";
import { readBox } from "../signs/task-box.js";
import { setApart } from "./set-apart-ends.js";
import type { OpenSection } from "./split-sections.js";

/** Of fewer questions elsewhere, nobody can tell that they have no boxes. */
const LEAST = 3;

/**
 * Turns items with boxes to tick off into passages where the questions of all other sections have none, and nearly all of these ask or are answered:
 * `- [ ] Write a summary` below `## My plan`. None of them asks with a mark; below `## TODO`, less than half.
 *
 * @param isFixed - Somebody chose how the section is read: then its items are questions.
 */
export function setApartTasks(sections: readonly OpenSection[], isFixed: (section: OpenSection) => boolean): void {
  const filled = sections.filter(({ questions }) => questions.length > 0);
  const tasks = filled.filter((section) => !isFixed(section) && holdsTasks(section));
  if (tasks.length === 0) return;
  const others = filled.filter((section) => !tasks.includes(section)).flatMap(({ questions }) => questions);
  const asking = others.filter((question) => speaks(question.entry) && !isTask(question)).length;
  if (asking < LEAST || asking * 10 < others.length * 9) return;
  const count = tasks.reduce((sum, { questions }) => sum + questions.length, 0);
  if (count > others.length) return;
  for (const section of tasks) setApart(section);
}

function holdsTasks({ heading, questions }: OpenSection): boolean {
  if (heading === undefined || !questions.every(isTask)) return false;
  const asking = questions.filter(({ entry }) => /[?？؟]$/.test(takeId(entry.text).text)).length;
  return asking === 0 || (isFrameOfItems(heading.text) && asking * 2 <= questions.length);
}

/** A bullet with a box, and nothing below it. */
function isTask({ entry, answer }: OpenQuestion): boolean {
  if (entry.type !== "lead" || entry.form !== "bullets" || entry.node.type !== "listItem") return false;
  if (answer.length > 0 || entry.node.children.length > 1 || takeId(entry.text).id !== undefined) return false;
  return readBox(firstLine(promptContent(entry.node))?.text ?? "")?.isClear === true;
}
