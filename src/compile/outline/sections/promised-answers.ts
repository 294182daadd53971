import { isLinkOnly, isPromise } from "../answers/says-nothing.js";
import { type Entry, speaks } from "../entries.js";

/** A title right below one question may be that of its answer. */
const LEAST = 2;

/**
 * Tells whether nothing stands below a title of answers but that they will be written, or where they are: `## Answers`, and `Coming soon.` or
 * `See [answers.md](answers.md)`. Several questions stand above it, and none of them is answered by that.
 */
export function areOnlyPromised(below: readonly Entry[], before: readonly Entry[]): boolean {
  if (!below.every(({ type, node }) => type === "block" && saysNone(node))) return false;
  let asked = 0;
  for (let at = before.length - 1; at >= 0 && before[at]?.type !== "heading"; at--) {
    const entry = before[at] as Entry;
    if (entry.type === "lead" && speaks(entry) && ++asked >= LEAST) return true;
  }
  return false;
}

function saysNone(node: Entry["node"]): boolean {
  if (node.type === "heading" || node.type === "listItem") return false;
  return node.type === "thematicBreak" || isPromise(node) || isLinkOnly(node, false);
}
