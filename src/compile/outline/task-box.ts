import type { RootContent } from "mdast";
import { leadText } from "../parse/plain-text.js";

/** What ticks a box. A cross may do so, or say that an option is wrong: alone, it tells no key. */
export const taskBox = /^\[([ xX✓✔×✗✘])\](?![[(:])\s*/;
/** Tells whether all items of a list begin with a box, ticked or not. */
export function isBoxList(node: RootContent | undefined): boolean {
  return node?.type === "list" && node.children.every((item) => taskBox.test(leadText(item)));
}

/** Tells whether some items of a list begin with a box, one of them not ticked: whatever else they are, they do not answer. */
export function hasOpenBox(node: RootContent): boolean {
  if (node.type !== "list") return false;
  const marks = node.children.flatMap((item) => taskBox.exec(leadText(item))?.[1] ?? []);
  return marks.length > 1 && marks.includes(" ");
}

/** The words of an item without its box. */
export function dropBox(text: string): string {
  return text.slice(taskBox.exec(text)?.[0].length ?? 0);
}
