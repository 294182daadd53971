import type { Entry, HeadingEntry } from "../entries.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { saysList } from "../signs/says-list.js";
import { readSeriesLabel } from "../signs/series-label.js";
import { readSectionTitle } from "../signs/title.js";

const endsAsking = (text: string) => /[?？؟]$/.test(text);

/** Fewer may be parts of something else. */
const LEAST = 3;

/**
 * Reads `## Problem 1: An anchor`, `## Problem 2: A sail` as the entries of a list, whatever the word is: headings of one level that have it, count on
 * from one, and are what the contents name; or all that stands below a title that calls it questions. Only where hardly anything asks beside them,
 * or at least below that title, and no heading says that it is a question; `Part 1:` is the title of a part.
 */
export function readListedSeries(entries: readonly Entry[]): readonly Entry[] {
  const byWord = new Map<string, HeadingEntry[]>();
  const places = new Map<Entry, number>();
  for (const [at, entry] of entries.entries()) {
    if (entry.type !== "heading") continue;
    if (entry.isLabelled) return entries;
    const label = readSectionTitle(entry.text).number === undefined ? readSeriesLabel(entry.text) : undefined;
    if (label === undefined) continue;
    places.set(entry, at);
    const key = `${entry.depth} ${label.word}`;
    const known = byWord.get(key);
    if (known === undefined) byWord.set(key, [entry]);
    else known.push(entry);
  }
  const found = [...byWord.values()].filter(countsOn);
  const [series, ...others] = found;
  if (series === undefined || others.length > 0) return entries;
  const own = new Set<Entry>(series);
  const asksIn = (some: readonly Entry[]) =>
    some.filter((entry) => entry.type !== "block" && !own.has(entry) && endsAsking(entry.text)).length;
  const areListed = series.every(({ isListed }) => isListed === true) && asksIn(entries) < series.length;
  if (!areListed && !areAllBelow(series, entries, (entry) => places.get(entry) ?? 0, asksIn)) return entries;
  return entries.map((entry) =>
    entry.type === "heading" && own.has(entry)
      ? { ...entry, number: readSeriesLabel(entry.text)?.number ?? 0, isOfSeries: true }
      : entry,
  );
}

function countsOn(headings: readonly HeadingEntry[]): boolean {
  return headings.length >= LEAST && headings.every(({ text }, index) => readSeriesLabel(text)?.number === index + 1);
}

/** The title right above the first says that questions follow, and nothing else of their level stands below it, nor anything that asks. */
function areAllBelow(
  series: readonly HeadingEntry[],
  entries: readonly Entry[],
  placeOf: (heading: HeadingEntry) => number,
  asksIn: (some: readonly Entry[]) => number,
): boolean {
  const [first, last] = [series[0], series.at(-1)];
  if (first === undefined || last === undefined) return false;
  const title = entries.slice(0, placeOf(first)).findLast((entry) => entry.type === "heading");
  if (title?.type !== "heading" || title.depth >= first.depth || !callsQuestions(title.text)) return false;
  const behind = entries.slice(placeOf(last) + 1);
  const next = behind.findIndex((entry) => entry.type === "heading" && entry.depth <= first.depth);
  const whole = entries.slice(placeOf(first), next === -1 ? undefined : placeOf(last) + 1 + next);
  const ownLevel = whole.filter((entry) => entry.type === "heading" && entry.depth <= first.depth);
  const isFollowed = (_: Entry, at: number) => whole[at + 1] !== undefined && whole[at + 1]?.type !== "heading";
  const filled = whole.filter((entry, at) => series.includes(entry as HeadingEntry) && isFollowed(entry, at));
  return ownLevel.length === series.length && filled.length === series.length && asksIn(whole) === 0;
}

function callsQuestions(title: string): boolean {
  return saysList(title) && !isContentsTitle(title);
}
