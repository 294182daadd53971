import { type HeadingEntry, speaks } from "../entries.js";
import { type HeadingNode, listBelow } from "./heading-tree.js";
import { hasText, isUnit, listNumbered } from "./heading-units.js";
import { between, type Counts } from "./lead-counts.js";

/**
 * Headings that are topics to talk about, as those of other parts of the file are, though here none of them asks: they
 * are of the same level, and numbered or have text as those do.
 *
 * @param groups - Headings that were not taken for questions: those of one level below one heading.
 * @param asked - Headings that were.
 */
export function findTopics(
  groups: readonly HeadingNode[][],
  asked: ReadonlySet<HeadingEntry>,
  counts: Counts,
): HeadingNode[] {
  const manners = new Map<number, { count: number; numbered: number; speaking: number }>();
  for (const heading of asked) {
    const manner = manners.get(heading.depth) ?? { count: 0, numbered: 0, speaking: 0 };
    manner.count++;
    if (heading.number > 0) manner.numbered++;
    if (speaks(heading)) manner.speaking++;
    manners.set(heading.depth, manner);
  }
  const isMost = (few: number, all: number) => few * 3 >= all * 2;
  const isAsked = ({ heading }: HeadingNode) => heading !== undefined && asked.has(heading);
  const first = [...asked].reduce((line, { node }) => Math.min(line, lineOf(node)), Number.POSITIVE_INFINITY);
  return groups.flatMap((group) => {
    const { count, numbered, speaking } = manners.get(group[0]?.heading?.depth ?? 0) ?? emptyManner;
    const units = group.filter((node) => isUnit(node) && !listBelow(node).some(isAsked));
    if (count < 3 || units.length < 2 || units.length < group.length - 1) return [];
    if (count * 2 >= asked.size && isMost(speaking, count)) {
      const own = units.filter((node) => node.heading !== undefined && speaks(node.heading));
      const items = units.reduce((sum, node) => sum + between(counts.askingItems, node), 0);
      // Most headings of this level ask, everywhere else: so do these, though they are fewer here.
      if (own.some(hasText) && items <= units.length)
        return units.filter((node) => own.includes(node) || hasText(node));
    }
    if (isMost(speaking, count) && count * 2 >= asked.size && areAnswered(group, units, first, counts)) return units;
    const counted = listNumbered(units);
    if (isMost(numbered, count) && isMost(counted.length, units.length)) return [...counted];
    const asks = units.some((node) => between(counts.askingItems, node) + between(counts.askingOthers, node) > 0);
    const areTitles = isMost(count - speaking, count) && units.every(({ children }) => children.length === 0);
    return areTitles && !asks && isMost(units.filter(hasText).length, units.length) ? units : [];
  });
}

const emptyManner = { count: 0, numbered: 0, speaking: 0 };

function lineOf({ position }: HeadingEntry["node"]): number {
  return position?.start.line ?? 0;
}

/**
 * `#### JDBC` above `Access to data.`: below another section, others of its level ask, and nothing asks here, or hardly anything below an
 * answer. Before the first question a list speaks of itself, what only has links leads elsewhere, and a table alone sums up.
 */
function areAnswered(
  group: readonly HeadingNode[],
  units: readonly HeadingNode[],
  first: number,
  counts: Counts,
): boolean {
  if (units.length < group.length || units.some((node) => !isAnswered(node, first, counts))) return false;
  const asking = units.filter((node) => countAsking(node, counts) > 0);
  return asking.length * 3 <= units.length && asking.every((node) => asksLast(node, counts));
}

function isAnswered(node: HeadingNode, first: number, counts: Counts): boolean {
  const { heading, start, ownEnd, children } = node;
  const said = ownEnd - start - 1 - between(counts.links, node) - between(counts.tables, node);
  return heading !== undefined && lineOf(heading.node) > first && children.length === 0 && said > 0;
}

/** One line asks, `**No mail received?**`, and something is said above it. */
function asksLast(node: HeadingNode, counts: Counts): boolean {
  const { start } = node;
  return countAsking(node, counts) === 1 && countAsking({ start, end: start + 2 }, counts) === 0;
}

function countAsking(node: Pick<HeadingNode, "start" | "end">, counts: Counts): number {
  return [counts.askingItems, counts.askingOthers, counts.askingTexts].reduce((sum, of) => sum + between(of, node), 0);
}
