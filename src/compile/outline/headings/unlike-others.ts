import { type HeadingEntry, speaks } from "../entries.js";
import { type HeadingNode, listBelow } from "./heading-tree.js";
import { between, type Counts } from "./lead-counts.js";

/** Of fewer questions, nobody can tell how a file writes them. */
const LEAST = 4;

/**
 * Tells the groups of headings that are no questions because all others of the file are numbered: `### The four steps`
 * below `## Summary`, among `### 1. What is a lock?`. In such a group, no heading has a number or asks, and nothing below it asks.
 *
 * @param asked - The headings that are questions.
 */
export function findUnlike(
  groups: readonly HeadingNode[][],
  asked: ReadonlySet<HeadingEntry>,
  counts: Counts,
): ReadonlySet<HeadingNode[]> {
  const numbered = [...asked].filter(({ number }) => number > 0).length;
  if (asked.size < LEAST || numbered * 10 < asked.size * 9) return new Set();
  return new Set(groups.filter((group) => group.every((node) => isUnlike(node, asked, counts))));
}

function isUnlike(node: HeadingNode, asked: ReadonlySet<HeadingEntry>, counts: Counts): boolean {
  const own = [node, ...listBelow(node)].flatMap(({ heading }) => heading ?? []);
  const isSilent = [counts.askingItems, counts.askingOthers].every((of) => between(of, node) === 0);
  return isSilent && own.every((heading) => heading.number === 0 && !speaks(heading) && !asked.has(heading));
}

/** Behind the first question, the headings below sections of which all are such: each of these sections is one passage. */
export function headingsInPassages(
  tree: HeadingNode,
  groups: ReadonlySet<HeadingNode[]>,
  asked: ReadonlySet<HeadingEntry>,
): HeadingEntry[] {
  const unlike = new Set([...groups].flat());
  if (unlike.size === 0) return [];
  const all = listBelow(tree);
  const first = all.findIndex(({ heading }) => heading !== undefined && asked.has(heading));
  const parents = all
    .slice(first + 1)
    .filter(({ children }) => children.length > 0 && children.every((child) => unlike.has(child)));
  return parents.flatMap((parent) => listBelow(parent).flatMap(({ heading }) => heading ?? []));
}
