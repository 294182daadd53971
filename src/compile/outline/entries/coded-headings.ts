import { takeId } from "../../parse/id-suffix.js";
import { leadText } from "../../parse/plain-text.js";
import type { Entry, HeadingEntry } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readCountedTitle } from "../signs/question-label.js";

/** Fewer may be days or levels. */
const LEAST = 4;

/** A heading that is letters and a number, and what stands below it. */
interface Coded {
  readonly heading: HeadingEntry;
  readonly asks: boolean;
}

/**
 * Reads `### p07` as the label of a question, whatever the letters mean: nine of ten headings of a level are such, and a paragraph stands right below
 * each, which asks below half and more of them. Below `### Day 1`, headings and items ask.
 */
export function readCodedHeadings(entries: readonly Entry[]): readonly Entry[] {
  const levels = new Map<number, { readonly coded: Coded[]; count: number }>();
  const parts = findParts(entries);
  for (const [index, entry] of entries.entries()) {
    if (entry.type !== "heading") continue;
    const level = levels.get(entry.depth) ?? { coded: [], count: 0 };
    levels.set(entry.depth, level);
    level.count++;
    const below = wordsOf(entries[index + 1]);
    if (!entry.isLabelled && readCountedTitle(entry.text) !== undefined && below !== undefined && !parts.has(entry))
      level.coded.push({ heading: entry, asks: asksOrLeadsOn(below) });
  }
  const labelled = new Set<Entry>();
  for (const { coded, count } of levels.values()) {
    const words = new Set(coded.map(({ heading }) => readCountedTitle(heading.text)?.word));
    const asking = coded.filter(({ asks }) => asks).length;
    if (coded.length < LEAST || words.size > 1 || coded.length * 10 < count * 9 || asking * 2 < coded.length) continue;
    for (const { heading } of coded) labelled.add(heading);
  }
  if (labelled.size === 0) return entries;
  return entries.map((entry) =>
    labelled.has(entry)
      ? { ...(entry as HeadingEntry), number: numberOf(entry as HeadingEntry), isLabelled: true }
      : entry,
  );
}

/** Headings above what asks in a form of its own, such as items, or above others that are deeper. */
function findParts(entries: readonly Entry[]): ReadonlySet<Entry> {
  const parts = new Set<Entry>();
  let open: HeadingEntry | undefined;
  for (const entry of entries) {
    if (entry.type === "block") continue;
    const isPart =
      entry.type === "heading"
        ? entry.depth > (open?.depth ?? 6)
        : entry.form !== "lines" && (entry.asks || entry.isLabelled);
    if (isPart && open !== undefined) parts.add(open);
    if (entry.type === "heading") open = entry;
  }
  return parts;
}

function numberOf({ text }: HeadingEntry): number {
  return readCountedTitle(text)?.number ?? 0;
}

/** A paragraph right below a heading; no item, and no question by a form of its own. */
function wordsOf(entry: Entry | undefined): string | undefined {
  if (entry === undefined || entry.type === "heading" || entry.node.type !== "paragraph") return undefined;
  return entry.type === "lead" && entry.form !== "lines" ? undefined : takeId(leadText(entry.node)).text;
}

/** `The median is:` is a question whose sentence the answer ends. */
function asksOrLeadsOn(text: string): boolean {
  return looksLikeQuestion(text) || /[:：]$/.test(text);
}
