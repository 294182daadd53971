import { type HeadingEntry, speaks } from "../entries.js";
import type { HeadingNode } from "./heading-tree.js";
import { hasText, isUnit, listNumbered } from "./heading-units.js";

/** So many numbered headings of a level are questions that the others of it are, too. */
const LEAST = 3;

/**
 * Finds numbered headings that are questions because those of their level are, everywhere else in the file: `### 4. Masts`, alone below
 * a section, behind `### 3.`; or all of `## 1 Hulls`, `## 2 Rigs`, though headings below some of them ask.
 *
 * @param groups - Headings of one level below one heading, not all of which were taken for questions.
 * @param all - Every heading of the file, in its order.
 * @param asked - The headings that are questions.
 */
export function findNumberedAlike(
  groups: readonly HeadingNode[][],
  all: readonly HeadingNode[],
  asked: ReadonlySet<HeadingEntry>,
): HeadingNode[] {
  const levels = new Map<number, { numbered: number; asked: number }>();
  const before = new Map<HeadingEntry, number>();
  const last = new Map<number, number>();
  for (const { heading } of all) {
    if (heading === undefined || heading.number === 0) continue;
    const level = levels.get(heading.depth) ?? { numbered: 0, asked: 0 };
    levels.set(heading.depth, level);
    level.numbered++;
    if (asked.has(heading)) level.asked++;
    before.set(heading, last.get(heading.depth) ?? 0);
    last.set(heading.depth, heading.number);
  }
  return groups.flatMap((group) => {
    const units = group.filter(isUnit);
    const level = levels.get(units[0]?.heading?.depth ?? 0) ?? { numbered: 0, asked: 0 };
    if (level.asked < LEAST || level.asked * 3 < level.numbered * 2) return [];
    const isAsked = ({ heading }: HeadingNode) => heading !== undefined && asked.has(heading);
    const titles = new Set(units.filter(isTitleOfMore));
    if (titles.size * 2 >= units.length) return [];
    const counted =
      units.length > 1
        ? listNumbered(units)
        : units.filter(({ heading }) => heading !== undefined && heading.number === (before.get(heading) ?? 0) + 1);
    return counted.filter((node) => !isAsked(node) && !titles.has(node));
  });
}

/** Nothing stands right below it, and then headings that ask: more than one question. */
function isTitleOfMore(node: HeadingNode): boolean {
  const speaking = node.children.filter(({ heading }) => heading !== undefined && speaks(heading));
  return !hasText(node) && speaking.length > 1;
}
