import type { HeadingEntry } from "../entries.js";
import type { HeadingRole } from "./heading-role.js";
import { type HeadingNode, listBelow } from "./heading-tree.js";

/**
 * Takes a heading for a question. What stands below it is its answer, but for headings that go on with the questions one level
 * deeper: `### 4. Masts` below `## 3. What is a keel?`, whether they ask or not.
 */
export function takeQuestion(node: HeadingNode, roles: Map<HeadingEntry, HeadingRole>): void {
  const { heading } = node;
  if (heading === undefined) return;
  roles.set(heading, "question");
  let last = heading.number;
  // An answer counts its points from 1; so deep and deeper, no number is one of a question.
  let points = Number.POSITIVE_INFINITY;
  for (const { heading: inner } of listBelow(node)) {
    if (inner === undefined) continue;
    const { number, depth, isLabelled } = inner;
    if (depth < points) points = Number.POSITIVE_INFINITY;
    if (number === 1 && !isLabelled) points = Math.min(points, depth);
    const goesOn = last > 0 && depth < points && number === last + 1;
    const isQuestion = goesOn || (heading.isLabelled && isLabelled);
    roles.set(inner, isQuestion ? "question" : "answer");
    if (isQuestion && number > 0) last = number;
  }
}
