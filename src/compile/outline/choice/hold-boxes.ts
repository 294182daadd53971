import type { List, RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { areTicked, readBox, readBoxes } from "../signs/task-box.js";

/** Tells whether half of the items of a list begin with a box, or several, of which one is not ticked: they are no answer, whatever the others are. */
export function holdsBoxes(node: RootContent): boolean {
  if (node.type !== "list" || isTickedAlone(node) || isTask(node)) return false;
  if (isBoxList(node)) return true;
  const boxes = node.children.flatMap((item) => readBox(leadText(item)) ?? []).filter(({ isClear }) => isClear);
  return boxes.length > 1 && (boxes.length * 2 >= node.children.length || boxes.some(({ mark }) => mark === "empty"));
}

/** One item with a ticked box leaves nothing to choose: it is the answer. */
export function isTickedAlone(node: RootContent | undefined): boolean {
  if (node?.type !== "list" || node.children.length !== 1) return false;
  const boxes = readBoxes(node.children.map(leadText));
  return boxes !== undefined && areTicked(boxes)[0] === true;
}

/** One item with text of its own below it, too: it is a task to tick off. */
function isTask({ children: [item, ...others] }: List): boolean {
  return others.length === 0 && item?.children[1]?.type === "paragraph";
}

/** Tells whether all items of a list begin with a box, ticked or not. */
export function isBoxList(node: RootContent | undefined): boolean {
  return node?.type === "list" && readBoxes(node.children.map(leadText)) !== undefined;
}
