import { takeId } from "../../parse/id-suffix.js";
import { type Entry, type HeadingEntry, speaks } from "../entries.js";

/** Of fewer titles that count on, nobody can tell what stands below each. */
const LEAST = 4;

const numberFirst = /^#?([0-9]{1,3})\s?[-–—.:)]?\s?(\p{L}[^0-9]*)$/u;
const numberLast = /^(\p{L}[^0-9]*)#?([0-9]{1,3})[.:]?$/u;

/** `# 3-question and answer`, and the headings right below it. */
interface Counted {
  readonly title: HeadingEntry;
  readonly number: number;
  readonly first: HeadingEntry;
  /** Those that stand as high as the first. */
  readonly others: HeadingEntry[];
}

/**
 * Reads what stands below titles that only count, `# 1-question and answer`, as one question each: nearly all have one heading below them, which asks,
 * and what stands beside it in a few, `## Advantages`, is a part of the answer. One of them asks in whatever words.
 */
export function readCountedTitles(entries: readonly Entry[]): readonly Entry[] {
  const mended = new Map<Entry, Entry>();
  for (const series of groupByWords(entries)) {
    if (!haveOneEach(series)) continue;
    for (const { first, others } of series) {
      // Its title says that it is a question.
      mended.set(first, { ...first, asks: true, isLabelled: true });
      for (const other of others) mended.set(other, { ...other, depth: other.depth + 1, asks: false });
    }
  }
  return mended.size === 0 ? entries : entries.map((entry) => mended.get(entry) ?? entry);
}

/** Titles of one level and the same words, each with a heading right below it. */
function groupByWords(entries: readonly Entry[]): Iterable<readonly Counted[]> {
  const found = new Map<string, Counted[]>();
  let open: Counted | undefined;
  for (const [at, entry] of entries.entries()) {
    if (entry.type !== "heading") continue;
    const next = entries[at + 1];
    const counted = readCount(entry);
    if (open !== undefined && entry.depth <= open.title.depth) open = undefined;
    if (counted !== undefined && next?.type === "heading" && next.depth > entry.depth) {
      open = { title: entry, number: counted.number, first: next, others: [] };
      const key = `${entry.depth} ${counted.words}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, [open]);
      else known.push(open);
    } else if (open !== undefined && entry !== open.first && entry.depth === open.first.depth) open.others.push(entry);
  }
  return found.values();
}

function readCount(heading: HeadingEntry): { readonly number: number; readonly words: string } | undefined {
  const { text } = takeId(heading.text);
  if (text.length > 40 || !/[0-9]/.test(text)) return undefined;
  const before = numberFirst.exec(text);
  if (before !== null) return { number: Number(before[1]), words: wordsOf(before[2]) };
  const behind = numberLast.exec(text);
  return behind === null ? undefined : { number: Number(behind[2]), words: wordsOf(behind[1]) };
}

function wordsOf(text = ""): string {
  return text
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .toLowerCase();
}

function haveOneEach(series: readonly Counted[]): boolean {
  if (series.length < LEAST) return false;
  const rises = series.every(({ number }, index) => index === 0 || number > (series[index - 1]?.number ?? 0));
  const single = series.filter(({ others }) => others.length === 0).length;
  const asking = series.filter(({ first }) => speaks(first)).length;
  const areMost = (count: number) => count * 4 >= series.length * 3;
  return rises && areMost(single) && areMost(asking) && !series.some(({ others }) => others.some(mayBeAsked));
}

/** It asks in a line of its own, or has a number or an id. */
function mayBeAsked(heading: HeadingEntry): boolean {
  const { text, number, isLabelled, node } = heading;
  const isLine = node.position?.start.line === node.position?.end.line;
  return number > 0 || isLabelled || takeId(text).id !== undefined || (isLine && speaks(heading));
}
