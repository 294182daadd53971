import type { RootContent } from "mdast";
import type { Reading } from "../../parse/reading.js";
import { isAllBold, isKeyed, isTickedInFront } from "../choice/marked-options.js";
import { joinItems } from "./join-items.js";

/** So many lists with marked items show that these are right. */
const LEAST = 2;

/**
 * Tells whether the right options of a file are in bold or behind a tick, though nothing counts them: so are two of its lists and nearly all that
 * stand below a question, have more than one item and are not bold throughout.
 *
 * @param below - What stands below each question.
 */
export function areKeysMarked(reading: Reading, below: readonly (readonly RootContent[])[]): boolean {
  const lists = below.flatMap((blocks) => {
    const [first] = joinItems(reading, blocks);
    return first?.type === "list" && first.children.length > 1 && !isAllBold(first) ? [first] : [];
  });
  const keyed = lists.filter(isKeyed);
  // A tick before the last of all points sums up.
  const areChosen = keyed.some(({ children }) => !isTickedInFront(children.at(-1)));
  return keyed.length >= LEAST && keyed.length * 5 >= lists.length * 4 && areChosen;
}
