import type { Entry, HeadingEntry } from "../entries.js";
import { speaks } from "../entries.js";
import { isContentsTitle, isListTitle } from "../signs/aside-title.js";

/** So many that count on are a list. */
const LEAST = 3;
/** No list says more of itself. */
const MOST_FRONT = 5;

/**
 * Marks headings that ask before the list begins, such as `## What is inside?`: above the contents, which do not name them, above
 * `## Questions`, or above what all counts on from one, headings of their level or labels. Only where more asks behind them. Of whatever level
 * they are above the contents where all questions are numbered headings.
 */
export function markFront(entries: readonly Entry[]): readonly Entry[] {
  const start = findStart(entries);
  const begin = entries[start];
  // A title that asks, above labels, is one of those.
  if (begin?.type !== "heading" || (begin.asks && begin.number === 0)) return entries;
  const areCounted = isNamed(begin) && areNumbered(entries.slice(start), isContentsTitle(begin.text));
  const isFront = (entry: Entry, index: number) =>
    index < start &&
    entry.type === "heading" &&
    entry.asks &&
    isBare(entry) &&
    (areCounted || entry.depth === begin.depth);
  const front = entries.filter(isFront).length;
  // What stands below another title is a section of its own.
  const first = entries.findIndex(isFront);
  if (!areCounted && entries.slice(first, start).some((entry) => entry.type === "heading" && entry.depth < begin.depth))
    return entries;
  const behind = entries.filter((entry, index) => index >= start && entry.type !== "block" && speaks(entry)).length;
  if (front === 0 || front > MOST_FRONT || front >= behind || asksBetween(entries, 0, start)) return entries;
  return entries.map((entry, index) =>
    isFront(entry, index) ? { ...entry, isFront: true, ...(areCounted && { isKnownFront: true }) } : entry,
  );
}

/** The first heading that says that the list follows, or the first of those that count on, or the one above labels that do. */
function findStart(entries: readonly Entry[]): number {
  const named = entries.findIndex((entry) => entry.type === "heading" && isNamed(entry));
  if (named !== -1) {
    // Behind the contents, the list may say more of itself yet.
    const next = entries.findIndex((entry, at) => at > named && entry.type === "heading" && isListTitle(entry.text));
    return next !== -1 && !asksBetween(entries, named, next) ? next : named;
  }
  const headings = entries.filter((entry) => entry.type === "heading");
  const first = headings.findIndex(({ number }) => number === 1);
  const own = headings.slice(Math.max(first, 0)).filter(({ depth }) => depth === headings[first]?.depth);
  if (own.length >= LEAST && own.every(({ number }, index) => number === index + 1))
    return entries.indexOf(own[0] as Entry);
  const labelled = entries.flatMap((entry, at) => (entry.type === "lead" && entry.isLabelled ? [{ entry, at }] : []));
  const [lead] = labelled;
  if (lead === undefined || lead.entry.number !== 1 || labelled.length < LEAST) return -1;
  return entries.slice(0, lead.at).findLastIndex(({ type }) => type === "heading");
}

function isNamed({ text }: HeadingEntry): boolean {
  return isContentsTitle(text) || isListTitle(text);
}

/** All headings that ask have a number; and a label, unless the number is enough. */
function areNumbered(entries: readonly Entry[], isEnough: boolean): boolean {
  const asking = entries.filter((entry): entry is HeadingEntry => entry.type === "heading" && entry.asks);
  return asking.length >= LEAST && asking.every(({ number, isLabelled }) => number > 0 && (isEnough || isLabelled));
}

function isBare({ number, isLabelled, isListed }: HeadingEntry): boolean {
  return number === 0 && !isLabelled && isListed !== true;
}

/** A question stands there that says so by more than its words, and is no item of the contents. */
function asksBetween(entries: readonly Entry[], from: number, to: number): boolean {
  let isInContents = false;
  return entries.slice(from, to).some((entry) => {
    if (entry.type === "heading") isInContents = isContentsTitle(entry.text);
    return !isInContents && isQuestion(entry);
  });
}

/** It says so by more than its words. */
function isQuestion(entry: Entry): boolean {
  return entry.type !== "block" && (entry.isLabelled || (entry.type === "lead" && entry.asks));
}
