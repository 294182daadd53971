import { type HeadingEntry, speaks } from "../entries.js";
import type { HeadingNode } from "./heading-tree.js";
import { hasText, isUnit, listNumbered } from "./heading-units.js";
import { between, type Counts } from "./lead-counts.js";

/** So many numbered headings of a level are questions that the others of it are, too. */
const LEAST = 3;
/** Fewer are enough for a part behind them that counts from 1 as theirs does, and has text below each number. */
const LEAST_BEGUN = 2;

/**
 * Finds numbered headings that are questions because those of their level are, everywhere else in the file: `### 4. Masts`, alone below
 * a section, behind `### 3.`, or `### 1. Masts`, where each section counts anew; or all of `## 1 Hulls`, `## 2 Rigs`, though headings below some of them ask.
 *
 * @param groups - Headings of one level below one heading, not all of which were taken for questions.
 * @param all - Every heading of the file, in its order.
 * @param asked - The headings that are questions.
 */
export function findNumberedAlike(
  groups: readonly HeadingNode[][],
  all: readonly HeadingNode[],
  asked: ReadonlySet<HeadingEntry>,
  counts: Counts,
): HeadingNode[] {
  const levels = new Map<number, Level>();
  const before = new Map<HeadingEntry, number>();
  const last = new Map<number, number>();
  for (const { heading } of all) {
    if (heading === undefined || heading.number === 0) continue;
    const level = levels.get(heading.depth) ?? { ...noLevel };
    levels.set(heading.depth, level);
    level.numbered++;
    if (asked.has(heading)) {
      level.asked++;
      if (heading.number === 1) level.begun++;
    }
    if (asked.has(heading) && level.first === 0) level.first = heading.node.position?.start.line ?? 0;
    before.set(heading, last.get(heading.depth) ?? 0);
    last.set(heading.depth, heading.number);
  }
  return groups.flatMap((group) => {
    const units = group.filter(isUnit);
    const level = levels.get(units[0]?.heading?.depth ?? 0) ?? noLevel;
    const isUsual = level.asked >= LEAST && level.asked * 3 >= level.numbered * 2;
    if (!isUsual) return beginsAnew(group, level, counts) ? group : [];
    const isAsked = ({ heading }: HeadingNode) => heading !== undefined && asked.has(heading);
    const titles = new Set(units.filter(isTitleOfMore));
    if (titles.size * 2 >= units.length) return [];
    const counted =
      units.length > 1
        ? listNumbered(units)
        : units.filter(
            (node) => goesOn(node, before) || (level.begun >= LEAST_BEGUN && beginsAnew(group, level, counts)),
          );
    return counted.filter((node) => !isAsked(node) && !titles.has(node));
  });
}

interface Level {
  numbered: number;
  asked: number;
  /** How many of these are the first of their part. */
  begun: number;
  /** The line of the first of these. */
  first: number;
}

const noLevel: Readonly<Level> = { numbered: 0, asked: 0, begun: 0, first: 0 };

function goesOn({ heading }: HeadingNode, before: ReadonlyMap<HeadingEntry, number>): boolean {
  return heading !== undefined && heading.number === (before.get(heading) ?? 0) + 1;
}

/** Behind questions that are half of their level and more, `### 1. Masts`, `### 2. Booms`, with text below each and no further headings. */
function beginsAnew(group: readonly HeadingNode[], { numbered, asked, begun, first }: Level, counts: Counts): boolean {
  if (begun === 0 || asked < LEAST_BEGUN || asked * 2 < numbered) return false;
  const isNext = (node: HeadingNode, index: number) => node.heading?.number === index + 1 && isUnit(node);
  const isSilent = (node: HeadingNode) => between(counts.askingItems, node) + between(counts.askingOthers, node) === 0;
  const line = group[0]?.heading?.node.position?.start.line ?? 0;
  return (
    line > first &&
    group.every((node, index) => isNext(node, index) && hasText(node) && isSilent(node) && node.children.length === 0)
  );
}

/** Nothing stands right below it, and then headings that ask: more than one question. */
function isTitleOfMore(node: HeadingNode): boolean {
  const speaking = node.children.filter(({ heading }) => heading !== undefined && speaks(heading));
  return !hasText(node) && speaking.length > 1;
}
