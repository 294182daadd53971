import { type Entry, type HeadingEntry, speaks } from "../entries.js";

/** So many headings of a level are the list. */
const LEAST = 8;
/** To one that stands higher. */
const LEAST_TO_ONE = 4;

/**
 * Reads headings that stand higher than the questions as parts of answers where a file has no titles: its first heading asks, as half of those of
 * its level do, which are most of all; and the few that stand higher come behind it, each with text of its own: `### Formula` below
 * `##### How is it computed?`.
 */
export function lowerParts(entries: readonly Entry[]): readonly Entry[] {
  const headings = entries.filter((entry) => entry.type === "heading");
  const [first] = headings;
  if (first === undefined || !first.asks) return entries;
  const level = headings.filter(({ depth }) => depth === first.depth);
  const higher = new Set(headings.filter(({ depth }) => depth < first.depth));
  if (higher.size === 0 || level.length < LEAST || higher.size * LEAST_TO_ONE > level.length) return entries;
  if (level.length * 2 <= headings.length || level.filter(speaks).length * 2 < level.length) return entries;
  const isTitle = (entry: Entry, at: number) =>
    entry.type === "heading" && higher.has(entry) && (entries[at + 1] ?? entry).type === "heading";
  if (entries.some(isTitle)) return entries;
  return entries.map((entry) =>
    entry.type === "heading" && higher.has(entry) ? lowered(entry, first.depth + 0.5) : entry,
  );
}

function lowered(heading: HeadingEntry, depth: number): HeadingEntry {
  return { ...heading, depth, isLabelled: false };
}
