import type { HeadingEntry } from "../entries.js";
import type { HeadingRole } from "./heading-role.js";
import { type HeadingNode, listBelow } from "./heading-tree.js";
import { takeQuestion } from "./take-question.js";

/** Takes the headings of a series that the contents name for questions, and those that count on around counted parts, with all that stands below them. */
export function takeSeries(tree: HeadingNode, roles: Map<HeadingEntry, HeadingRole>): void {
  for (const node of listBelow(tree))
    if (node.heading?.isOfSeries === true || node.heading?.hasCountedParts === true) takeQuestion(node, roles);
}
