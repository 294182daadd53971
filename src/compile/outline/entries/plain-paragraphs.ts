import { leadText } from "../../parse/plain-text.js";
import type { Reading } from "../../parse/reading.js";
import type { Entry } from "../entries.js";
import { parseRange } from "../forms/item.js";
import { leadOf, linesOf, type PlainLine } from "../forms/plain-line.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { titleOf } from "./plain-lines.js";

/** So many lone paragraphs that ask, each with others behind it, make a list of a file. */
const LEAST = 5;
/** An answer has no more blocks on average: prose asks, too, but seldom. */
const MOST_BLOCKS = 6;
const longest = 250;
/** One title may stand below another. */
const MOST_TITLES = 2;

/** A paragraph of one line that asks. */
export interface LoneQuestion {
  readonly entry: Entry;
  readonly line: PlainLine;
}

/** Paragraphs of one line that end with a mark of asking, or in a request behind their topic: `Bias: Explain what it is.` */
export function findLone(entries: readonly Entry[], reading: Reading): LoneQuestion[] {
  return entries.flatMap((entry) => {
    if (entry.type !== "block" || entry.node.type !== "paragraph") return [];
    const { position } = entry.node;
    if (position !== undefined && position.end.line > position.start.line) return [];
    const [line, ...others] = linesOf(entry.node, reading) ?? [];
    if (line === undefined || others.length > 0 || line.text.length > longest) return [];
    return line.asks || requestsBehindTopic(line.text) ? [{ entry, line }] : [];
  });
}

/** `Bias: Explain what it is.` A topic that requests itself says what to answer: `Explain the steps: first count, then add.` */
function requestsBehindTopic(text: string): boolean {
  const colon = /[:：]\s*(?=\S)/.exec(text.slice(0, 80));
  if (colon === null || colon.index === 0 || looksLikeQuestion(text.slice(0, colon.index))) return false;
  return looksLikeQuestion(text.slice(colon.index + colon[0].length).replace(/^given [^,.]{1,200}, /i, ""));
}

/**
 * Tells whether a file asks in paragraphs of one line and answers in those that follow, and nothing else in it asks.
 *
 * @param others - How much asks in other forms.
 */
export function areAnsweredBelow(found: readonly LoneQuestion[], entries: readonly Entry[], others: number): boolean {
  const asking = new Set(found.map(({ entry }) => entry));
  const answered = entries.filter((entry, index) => asking.has(entry) && isAnswer(entries[index + 1], asking));
  const first = entries.findIndex((entry) => asking.has(entry));
  const behind = entries.slice(first).filter(({ type, node }) => type !== "heading" && node.type !== "thematicBreak");
  const told = behind.filter((entry) => !asking.has(entry));
  const sentences = told.filter(({ node }) => node.type !== "paragraph" || endsSentence(node));
  const headings = entries.filter(({ type }) => type === "heading").length;
  return (
    found.length >= LEAST &&
    headings * 2 <= found.length &&
    !isTalk(found) &&
    others * 5 <= found.length &&
    answered.length * 3 >= found.length * 2 &&
    told.length <= found.length * MOST_BLOCKS &&
    sentences.length * 4 >= told.length * 3
  );
}

/** Two who talk have their names before what they say, again and again. */
function isTalk(found: readonly LoneQuestion[]): boolean {
  const names = found.flatMap(({ line }) => /^[^:：]{1,40}[:：]/.exec(line.text)?.[0] ?? []);
  return names.length - new Set(names).size > 1;
}

function isAnswer(entry: Entry | undefined, asking: ReadonlySet<Entry>): boolean {
  return entry !== undefined && entry.type !== "heading" && !asking.has(entry);
}

function endsSentence({ children }: Extract<Entry["node"], { type: "paragraph" }>): boolean {
  const last = children.at(-1);
  return last?.type !== "text" || /[.。!！:：;；)）…"”']$/.test(last.value.trimEnd());
}

/**
 * Reads each such paragraph as a question; lines without an end right above one are titles, also as the last lines of what answers another, where
 * the contents name them.
 */
export function splitParagraphs(found: readonly LoneQuestion[], entries: readonly Entry[], reading: Reading): Entry[] {
  const asking = withoutPoints(found, entries);
  const first = entries.findIndex((entry) => asking.has(entry));
  const named = new Set(entries.slice(0, Math.max(first, 0)).flatMap((entry) => onlyLine(entry, reading) ?? []));
  return entries.flatMap((entry, index): readonly Entry[] => {
    const line = asking.get(entry);
    if (line !== undefined) return [leadOf(reading, line, "", entry)];
    const [above, below] = [entries[index - 1], entries[index + 1]];
    if (below === undefined || !asking.has(below)) return [entry];
    const isFree = above === undefined || !asking.has(above);
    return (isFree ? titlesIn(entry, reading) : undefined) ?? cutTitles(entry, named, reading);
  });
}

/** `Safety: Design the rails` with nothing below it is the last of the points that `Think of:` announces, where others have answers. */
function withoutPoints(found: readonly LoneQuestion[], entries: readonly Entry[]): ReadonlyMap<Entry, PlainLine> {
  const asking = new Map(found.map(({ entry, line }) => [entry, line]));
  let isAnnounced = false;
  for (const [index, entry] of entries.entries()) {
    const line = asking.get(entry);
    const next = entries[index + 1];
    if (line === undefined)
      isAnnounced = entry.node.type === "paragraph" && (isAnnounced || /[:：]$/.test(leadText(entry.node)));
    else if (!line.asks && isAnnounced && (next === undefined || asking.has(next))) asking.delete(entry);
    else isAnnounced = false;
  }
  return asking;
}

function linesIn({ type, node }: Entry, reading: Reading): readonly PlainLine[] {
  return (type === "block" && node.type === "paragraph" ? linesOf(node, reading) : undefined) ?? [];
}

function onlyLine(entry: Entry, reading: Reading): string | undefined {
  const [line, ...others] = linesIn(entry, reading);
  return others.length === 0 ? line?.text : undefined;
}

function titlesIn(entry: Entry, reading: Reading): readonly Entry[] | undefined {
  const lines = linesIn(entry, reading);
  return lines.length > 0 && lines.length <= MOST_TITLES && lines.every(isTitle) ? titlesOf(lines, reading) : undefined;
}

function isTitle({ text }: PlainLine): boolean {
  return text.length <= 100 && /[\p{L}\p{N})）]$/u.test(text);
}

function titlesOf(lines: readonly PlainLine[], reading: Reading): Entry[] {
  return lines.map((line, at) => titleOf(reading, line, at === lines.length - 1 ? 6 : 5));
}

/** Titles that no blank line sets off from what stands above them. */
function cutTitles(entry: Entry, named: ReadonlySet<string>, reading: Reading): readonly Entry[] {
  const lines = linesIn(entry, reading);
  const kept = lines.findLastIndex((line) => !isTitle(line) || !named.has(line.text));
  const titles = lines.slice(kept + 1);
  const [first, last] = [lines[0], lines[kept]];
  if (titles.length === 0 || titles.length > MOST_TITLES || first === undefined || last === undefined) return [entry];
  const rest = parseRange(reading, { start: first.range.start, end: last.range.end });
  return [...rest.map((node): Entry => ({ type: "block", node })), ...titlesOf(titles, reading)];
}
