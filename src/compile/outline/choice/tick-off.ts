import { leadText } from "../../parse/plain-text.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { areTicked, readBoxes } from "../signs/task-box.js";
import { states } from "./behind-answer.js";
import { isBoxList } from "./hold-boxes.js";

/** Of fewer lists, nobody can tell what the boxes of a file are for. */
const LEAST = 2;

/**
 * Tells whether the boxes of a file are those of tasks, to be ticked off: most lists of them stand behind an answer, and none or all of their items
 * are ticked, or there is only one. `- [ ] Read chapter 2`, `- [x] Watch the talk` is nothing to choose from, then.
 */
export function areTickedOff(questions: readonly OpenQuestion[]): boolean {
  const lists = questions.flatMap(listsOf);
  const tasks = lists.filter(({ isBehindAnswer, items }) => isBehindAnswer && !chooses(items));
  return tasks.length >= LEAST && tasks.length * 2 > lists.length;
}

interface BoxList {
  readonly items: string[];
  readonly isBehindAnswer: boolean;
}

/** The lists of boxes below a question; an item that is laid out as a list of its own belongs to the one before it. */
function listsOf(question: OpenQuestion): readonly BoxList[] {
  const lists: BoxList[] = [];
  let isBehindAnswer = false;
  let open: BoxList | undefined;
  for (const block of blocksBelow(question)) {
    if (block.type === "paragraph" && states(leadText(block))) isBehindAnswer = true;
    if (block.type !== "list" || !isBoxList(block)) {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { items: [], isBehindAnswer };
      lists.push(open);
    }
    for (const item of block.children) open.items.push(leadText(item));
  }
  return lists;
}

/** Some of its items are ticked, and some are not. */
function chooses(items: readonly string[]): boolean {
  const ticks = areTicked(readBoxes(items) ?? []);
  return ticks.includes(true) && ticks.includes(false);
}
