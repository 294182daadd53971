import { takeId } from "../../parse/id-suffix.js";
import { type Entry, type HeadingEntry, speaks } from "../entries.js";
import { keyOfHeading } from "./listed-headings.js";

/** So many questions that count on show how those of a level are written. */
const LEAST = 3;
/** So many headings of the same words are no questions. */
const OFTEN = 2;

/** The headings of one level. */
interface Level {
  numbered: number;
  speaking: number;
  /** No number is left out. */
  isWhole: boolean;
  last: number;
  /** Those without a number, by their words; `undefined` where one is no part of an answer. */
  readonly parts: Map<string, HeadingEntry[] | undefined>;
}

/**
 * Reads `## Advantages` below `## 1. What is a keel?`, and again below `## 2.`, as one level deeper: all questions of the level count on, and what
 * recurs between them with text of its own is a part of their answers.
 */
export function deepenParts(entries: readonly Entry[]): readonly Entry[] {
  const levels = new Map<number, Level>();
  for (const [at, entry] of entries.entries()) {
    if (entry.type !== "heading") continue;
    // Below a higher heading, others begin.
    for (const [depth, level] of levels) if (depth > entry.depth) level.last = 0;
    const level = levels.get(entry.depth) ?? { numbered: 0, speaking: 0, isWhole: true, last: 0, parts: new Map() };
    levels.set(entry.depth, level);
    if (entry.number > 0) count(level, entry);
    else if (!/[?？؟]$/.test(takeId(entry.text).text)) note(level, entry, entries[at + 1]);
  }
  const deeper = new Set<Entry>([...levels.values()].flatMap(partsOf));
  if (deeper.size === 0) return entries;
  return entries.map((entry) =>
    entry.type === "heading" && deeper.has(entry) ? { ...entry, depth: entry.depth + 1, asks: false } : entry,
  );
}

function count(level: Level, { number, ...heading }: HeadingEntry): void {
  if (number !== 1 && level.last > 0 && number !== level.last + 1) level.isWhole = false;
  level.last = number;
  level.numbered++;
  if (speaks({ number, ...heading })) level.speaking++;
}

function note({ last, parts }: Level, heading: HeadingEntry, next: Entry | undefined): void {
  const key = keyOfHeading(takeId(heading.text).text);
  const isPart = last > 0 && next !== undefined && next.type !== "heading" && takeId(heading.text).id === undefined;
  const known = parts.get(key);
  if (!isPart || heading.isLabelled || (known === undefined && parts.has(key))) parts.set(key, undefined);
  else if (known === undefined) parts.set(key, [heading]);
  else known.push(heading);
}

function partsOf({ numbered, speaking, isWhole, parts }: Level): HeadingEntry[] {
  if (!isWhole || numbered < LEAST || speaking * 2 < numbered) return [];
  return [...parts.values()].flatMap((own) => (own !== undefined && own.length >= OFTEN ? own : []));
}
