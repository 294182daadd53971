import { speaks } from "../entries.js";
import { isPart } from "./choose-questions.js";
import type { HeadingNode } from "./heading-tree.js";
import { hasText } from "./heading-units.js";

/** `## 6. Locks` among questions, with nothing right below it but others: `### 6.1 What is a lock?`. */
export function isTitle(node: HeadingNode): boolean {
  const { heading, children } = node;
  if (heading === undefined || speaks(heading) || hasText(node) || children.length < 2) return false;
  return children.every(
    (child) => child.heading !== undefined && speaks(child.heading) && hasText(child) && !isPart(child),
  );
}

/** Others of its level are questions, and it counts on with them, or some follow it: then it opens no section. */
export function standsAmong(
  group: readonly HeadingNode[],
  index: number,
  questions: ReadonlySet<HeadingNode>,
): boolean {
  const node = group[index] as HeadingNode;
  const others = questions.has(node) && (node.heading?.number ?? 0) > 0 ? group : group.slice(index + 1);
  return others.some((other) => questions.has(other) && !isTitle(other));
}
