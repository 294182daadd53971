import type { RootContent } from "mdast";
import { isAllBold, isKeyed } from "../choice/bold-options.js";

/** So many lists with right items in bold show that bold means right. */
const LEAST = 2;

/**
 * Tells whether the right options of a file are in bold, though nothing counts them: so are two of its lists and nearly all that stand
 * below a question, have more than one item and are not bold throughout.
 *
 * @param below - What stands below each question.
 */
export function areKeysBold(below: readonly (readonly RootContent[])[]): boolean {
  const lists = below.flatMap(([first]) =>
    first?.type === "list" && first.children.length > 1 && !isAllBold(first) ? [first] : [],
  );
  const keyed = lists.filter(isKeyed).length;
  return keyed >= LEAST && keyed * 5 >= lists.length * 4;
}
