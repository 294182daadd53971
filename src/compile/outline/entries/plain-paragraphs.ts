import type { Reading } from "../../parse/reading.js";
import type { Entry } from "../entries.js";
import { leadOf, linesOf, type PlainLine } from "../forms/plain-line.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { titleOf } from "./plain-lines.js";

/** So many lone paragraphs that ask, each with others behind it, make a list of a file. */
const LEAST = 5;
/** An answer has no more blocks on average: prose asks, too, but seldom. */
const MOST_BLOCKS = 6;
const longest = 250;

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
  return looksLikeQuestion(text.slice(colon.index + colon[0].length));
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

/** Reads each such paragraph as a question; lines without an end right above one are titles. */
export function splitParagraphs(found: readonly LoneQuestion[], entries: readonly Entry[], reading: Reading): Entry[] {
  const asking = new Map(found.map(({ entry, line }) => [entry, line]));
  return entries.flatMap((entry, index): readonly Entry[] => {
    const line = asking.get(entry);
    if (line !== undefined) return [leadOf(reading, line, "", entry)];
    const [above, below] = [entries[index - 1], entries[index + 1]];
    const isBetween = below !== undefined && asking.has(below) && (above === undefined || !asking.has(above));
    return isBetween ? (titlesIn(entry, reading) ?? [entry]) : [entry];
  });
}

function titlesIn({ type, node }: Entry, reading: Reading): readonly Entry[] | undefined {
  const lines = type === "block" && node.type === "paragraph" ? linesOf(node, reading) : undefined;
  if (lines === undefined || lines.length === 0 || lines.length > 2) return undefined;
  if (!lines.every(({ text }) => text.length <= 100 && /[\p{L}\p{N})）]$/u.test(text))) return undefined;
  return lines.map((line, at) => titleOf(reading, line, at === lines.length - 1 ? 6 : 5));
}
