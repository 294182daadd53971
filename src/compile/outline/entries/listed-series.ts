import type { Entry, HeadingEntry } from "../entries.js";
import { readSeriesLabel } from "../signs/series-label.js";
import { readSectionTitle } from "../signs/title.js";

const endsAsking = (text: string) => /[?？؟]$/.test(text);

/** Fewer may be parts of something else. */
const LEAST = 3;

/**
 * Reads `## Problem 1: An anchor`, `## Problem 2: A sail` as the entries of a list, whatever the word is: headings of one level that have it, count on
 * from one, and are what the contents name. Only where hardly anything asks below them, and no heading says that it is a question; `Part 1:` is the
 * title of a part.
 */
export function readListedSeries(entries: readonly Entry[]): readonly Entry[] {
  const byWord = new Map<string, HeadingEntry[]>();
  for (const entry of entries) {
    if (entry.type !== "heading") continue;
    if (entry.isLabelled) return entries;
    const label = readSectionTitle(entry.text).number === undefined ? readSeriesLabel(entry.text) : undefined;
    if (label === undefined) continue;
    const key = `${entry.depth} ${label.word}`;
    const known = byWord.get(key);
    if (known === undefined) byWord.set(key, [entry]);
    else known.push(entry);
  }
  const found = [...byWord.values()].filter(isSeries);
  const [series, ...others] = found;
  if (series === undefined || others.length > 0) return entries;
  const own = new Set<Entry>(series);
  const asking = entries.filter((entry) => entry.type !== "block" && !own.has(entry) && endsAsking(entry.text)).length;
  if (asking >= series.length) return entries;
  return entries.map((entry) =>
    entry.type === "heading" && own.has(entry)
      ? { ...entry, number: readSeriesLabel(entry.text)?.number ?? 0, isOfSeries: true }
      : entry,
  );
}

function isSeries(headings: readonly HeadingEntry[]): boolean {
  return (
    headings.length >= LEAST &&
    headings.every(({ isListed, text }, index) => isListed === true && readSeriesLabel(text)?.number === index + 1)
  );
}
