import { type Entry, type HeadingEntry, speaks } from "../entries.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { sharesWords } from "../signs/shares-words.js";

/** Of fewer questions that count on, nobody can tell what stands between them. */
const LEAST = 3;

/**
 * Puts `# Summary` below `## Question 2. What is a river?`, where the questions of one level say what they are and count on: what stands between
 * two of them belongs to the answer, whatever its level, and is no question. Only where most answers have such headings, so that they are no titles of
 * parts, or where the contents name the questions alone, or where each of a few has text around it and takes up words of the question; one right
 * above the next question, with nothing below it, is a title.
 */
export function deepenSeriesAnswers(entries: readonly Entry[]): readonly Entry[] {
  const series = findSeries(entries);
  const depth = depthOf(entries, series);
  const gaps = series.flatMap((at, index) => {
    const next = series[index + 1];
    return next !== undefined && numberAt(entries, next) === numberAt(entries, at) + 1 && next > at + 1
      ? [{ at, end: next, own: listOwn(entries, at, next) }]
      : [];
  });
  const outranked = gaps.filter(({ at, own }) => isOutranked(entries, at, own, depth));
  const areMost = outranked.length >= LEAST - 1 && outranked.length * 2 >= gaps.length;
  const all = areMost || areListed(entries, series);
  const below = new Set(all ? (areMost ? gaps : outranked).flatMap(({ own }) => own) : listTakenUp(entries, series));
  if (below.size === 0) return entries;
  const names = new Set([...below].map(({ text }) => text.toLowerCase()));
  const inGaps = new Set(gaps.map(({ at }) => at));
  for (const [index, at] of all ? series.entries() : []) {
    if (inGaps.has(at)) continue;
    // Nothing counts on: the answer reaches as far as headings stand there that others have, too.
    const own = headingsBetween(entries, at, series[index + 1] ?? entries.length);
    const last = own.findLastIndex(({ text }) => names.has(text.toLowerCase()));
    for (const heading of own.slice(0, last + 1)) below.add(heading);
  }
  return entries.map((entry) => {
    if (entry.type !== "heading" || !below.has(entry)) return entry;
    return { ...entry, depth: depth + entry.depth, asks: false, isLabelled: false, number: 0 };
  });
}

/** The places of the headings that have a label with a number, of the level that has most of them. */
function findSeries(entries: readonly Entry[]): readonly number[] {
  const levels = new Map<number, number[]>();
  for (const [at, entry] of entries.entries()) {
    if (entry.type !== "heading" || entry.number === 0) continue;
    if (entry.isOfSeries !== true && !(entry.isLabelled && readQuestionLabel(entry.text)?.number)) continue;
    const level = levels.get(entry.depth);
    if (level === undefined) levels.set(entry.depth, [at]);
    else level.push(at);
  }
  const most = [...levels.values()].reduce<number[]>((best, level) => (level.length > best.length ? level : best), []);
  return most.length < LEAST ? [] : most;
}

/** The contents name all of them, and nothing else that stands as high or higher. */
function areListed(entries: readonly Entry[], series: readonly number[]): boolean {
  const depth = depthOf(entries, series);
  const high = entries.filter((entry) => entry.type === "heading" && entry.isListed === true && entry.depth <= depth);
  const own = new Set(series.map((at) => entries[at]));
  return high.length === own.size && high.every((entry) => own.has(entry));
}

function depthOf(entries: readonly Entry[], [first]: readonly number[]): number {
  const entry = entries[first ?? -1];
  return entry?.type === "heading" ? entry.depth : 0;
}

function numberAt(entries: readonly Entry[], at: number): number {
  const entry = entries[at];
  return entry?.type === "heading" ? entry.number : 0;
}

function headingsBetween(entries: readonly Entry[], at: number, end: number): HeadingEntry[] {
  return entries.slice(at + 1, end).flatMap((entry) => (entry.type === "heading" ? [entry] : []));
}

/** The headings between two questions, but for the titles of what follows. */
function listOwn(entries: readonly Entry[], at: number, next: number): HeadingEntry[] {
  let end = next;
  while (end > at + 1 && entries[end - 1]?.type === "heading") end--;
  return headingsBetween(entries, at, end);
}

/** Two headings in the answer stand as high as the question, or one right below it, where something would have to be said otherwise. */
function isOutranked(entries: readonly Entry[], at: number, own: readonly HeadingEntry[], depth: number): boolean {
  const high = own.filter((heading) => heading.depth <= depth && !isAnswerLabel(heading.text));
  return high.length > 1 || (high.length === 1 && entries[at + 1] === high[0] && !speaks(high[0] as HeadingEntry));
}

/**
 * The headings as high as the questions, and between two that count on, where each has text above and below it and takes up words of the question: a list
 * with parts would have another.
 */
function listTakenUp(entries: readonly Entry[], series: readonly number[]): readonly HeadingEntry[] {
  const depth = depthOf(entries, series);
  const own = new Set(series);
  const found: HeadingEntry[] = [];
  let question: HeadingEntry | undefined;
  // The question above the last that was found, up to the next.
  let open: HeadingEntry | undefined;
  for (const [at, entry] of entries.entries()) {
    if (entry.type !== "heading") continue;
    if (own.has(at)) {
      if (open !== undefined && open.number !== entry.number - 1) return [];
      open = undefined;
      question = entry;
    } else if (question !== undefined && entry.depth <= depth && at < (series.at(-1) ?? 0)) {
      const isFramed = entries[at - 1]?.type === "block" && entries[at + 1]?.type === "block";
      if (!isFramed || speaks(entry) || entry.number > 0 || !sharesWords(entry.text, question.text)) return [];
      found.push(entry);
      open = question;
    }
  }
  return found.length * 10 <= series.length ? found : [];
}
