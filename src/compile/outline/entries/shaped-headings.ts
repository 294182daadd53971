import type { Entry, HeadingEntry } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readShapedLabel } from "../signs/shaped-label.js";

/** Fewer may be parts of something else. */
const LEAST = 3;

/**
 * Reads the same letters and a number before headings as labels of questions, whatever they mean: `### L38 · Why?`, where nine of ten
 * headings of a level have them, each number once, and most of them ask. `Day 1: Locks` is a section.
 */
export function readShapedHeadings(entries: readonly Entry[]): readonly Entry[] {
  const levels = new Map<number, HeadingEntry[]>();
  for (const entry of entries) {
    if (entry.type !== "heading") continue;
    const known = levels.get(entry.depth);
    if (known === undefined) levels.set(entry.depth, [entry]);
    else known.push(entry);
  }
  const labelled = new Map<Entry, HeadingEntry>();
  for (const headings of levels.values())
    for (const entry of listLabelled(headings)) labelled.set(entry, labelOf(entry));
  return labelled.size === 0 ? entries : entries.map((entry) => labelled.get(entry) ?? entry);
}

/** Those that the usual word labels, where it is usual. */
function listLabelled(headings: readonly HeadingEntry[]): readonly HeadingEntry[] {
  const labels = headings.map((entry) => (entry.isLabelled ? undefined : readShapedLabel(entry.text)));
  const word = labels.find((label) => label !== undefined)?.word;
  const own = headings.filter((_, index) => labels[index]?.word === word && word !== undefined);
  const numbers = new Set(
    labels.flatMap((label) => (label?.word === word && label !== undefined ? [label.number] : [])),
  );
  const asking = own.filter(({ asks }) => asks).length;
  const areUsual = own.length >= LEAST && own.length * 10 >= headings.length * 9;
  return areUsual && numbers.size === own.length && asking * 2 > own.length ? own : [];
}

/** The numbers need not rise: they are names. */
function labelOf(entry: HeadingEntry): HeadingEntry {
  const rest = readShapedLabel(entry.text)?.rest ?? entry.text;
  return { ...entry, asks: looksLikeQuestion(rest), isLabelled: true, isOfSeries: true };
}
