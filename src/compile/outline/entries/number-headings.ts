import { leaveOutNode, placeOfNode } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import type { Entry, HeadingEntry } from "../entries.js";
import type { OutlineReading } from "../outline-reading.js";

/** Fewer may be steps of something. */
const LEAST = 5;

const onlyNumber = /^#?\s?([0-9]{1,3})\s?[.)]?$/;

/**
 * Reads `### 1`, `### 2` as questions, which stand below: headings of one level that are numbers and nothing else, count on through the file, and
 * have a paragraph right below them, if anything. Those that have nothing are left out, and that is said once.
 */
export function readNumberHeadings(entries: readonly Entry[], reading: OutlineReading): readonly Entry[] {
  const levels = new Map<number, { readonly entry: HeadingEntry; readonly at: number; readonly number: number }[]>();
  for (const [at, entry] of entries.entries()) {
    const number = entry.type === "heading" ? Number(onlyNumber.exec(entry.text)?.[1] ?? 0) : 0;
    if (entry.type !== "heading" || number === 0) continue;
    const known = levels.get(entry.depth);
    if (known === undefined) levels.set(entry.depth, [{ entry, at, number }]);
    else known.push({ entry, at, number });
  }
  const numbered = new Map<Entry, number>();
  const empty = new Set<Entry>();
  for (const headings of levels.values()) {
    const countOn = headings.every(({ number }, index) => number === index + 1);
    const told = headings.filter(({ at }) => isBlock(entries[at + 1]));
    const asking = told.filter(({ at }) => entries[at + 1]?.node.type === "paragraph");
    if (!countOn || asking.length < LEAST || asking.length * 4 < told.length * 3) continue;
    for (const { entry, number } of told) numbered.set(entry, number);
    for (const { entry, at } of headings) if (!isBlock(entries[at + 1])) empty.add(entry);
  }
  if (numbered.size === 0) return entries;
  reportEmpty(reading, [...empty]);
  return entries.flatMap((entry) => {
    if (empty.has(entry)) return [];
    const number = numbered.get(entry);
    return number === undefined ? [entry] : [{ ...entry, number, isLabelled: true } as HeadingEntry];
  });
}

function isBlock(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.type !== "heading";
}

function reportEmpty(reading: OutlineReading, empty: readonly Entry[]): void {
  const [first, ...others] = empty;
  if (first === undefined) return;
  for (const { node } of empty) leaveOutNode(reading, "title", node);
  const so = others.length === 0 ? "" : ` So it is with ${others.length} more.`;
  const message = `This heading is a number, and nothing stands below it; it is left out.${so}`;
  const suggestion = "Write the question below it, or remove the heading.";
  reportWarning(reading.problems, "empty-prompt", placeOfNode(reading, first.node), message, suggestion);
}
