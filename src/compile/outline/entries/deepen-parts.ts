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
  /** Their words since the last number, and those that a next number has followed. */
  open: string[];
  readonly between: Set<string>;
}

/**
 * Reads `## Advantages` below `## 1. What is a keel?`, and again below `## 2.`, as one level deeper: all questions of the level count on, and what
 * recurs between them with text of its own is a part of their answers. What stands behind the last of them alone, `## Summary`, closes each section.
 */
export function deepenParts(entries: readonly Entry[]): readonly Entry[] {
  const levels = new Map<number, Level>();
  for (const [at, entry] of entries.entries()) {
    if (entry.type !== "heading") continue;
    // Below a higher heading, others begin.
    for (const [depth, level] of levels)
      if (depth > entry.depth) {
        level.last = 0;
        level.open = [];
      }
    const level = levels.get(entry.depth) ?? openLevel();
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

function openLevel(): Level {
  return { numbered: 0, speaking: 0, isWhole: true, last: 0, parts: new Map(), open: [], between: new Set() };
}

function count(level: Level, { number, ...heading }: HeadingEntry): void {
  if (number !== 1 && level.last > 0 && number !== level.last + 1) level.isWhole = false;
  if (number === level.last + 1) for (const key of level.open) level.between.add(key);
  level.open = [];
  level.last = number;
  level.numbered++;
  if (speaks({ number, ...heading })) level.speaking++;
}

function note(level: Level, heading: HeadingEntry, next: Entry | undefined): void {
  const key = keyOfHeading(takeId(heading.text).text);
  const { last, parts } = level;
  level.open.push(key);
  const isPart = last > 0 && next !== undefined && next.type !== "heading" && takeId(heading.text).id === undefined;
  const known = parts.get(key);
  if (!isPart || heading.isLabelled || (known === undefined && parts.has(key))) parts.set(key, undefined);
  else if (known === undefined) parts.set(key, [heading]);
  else known.push(heading);
}

function partsOf({ numbered, speaking, isWhole, parts, between }: Level): HeadingEntry[] {
  if (!isWhole || numbered < LEAST || speaking * 2 < numbered) return [];
  return [...parts].flatMap(([key, own]) => (own !== undefined && own.length >= OFTEN && between.has(key) ? own : []));
}
