import type { Reading } from "../../parse/reading.js";
import type { Entry } from "../entries.js";
import { leadOf, linesOf, type PlainLine } from "../forms/plain-line.js";

/** So many questions above code show how a list writes them. */
const LEAST = 5;
const LONGEST = 100;

/** A paragraph of one line and where it stands. */
interface Line {
  readonly index: number;
  readonly line: PlainLine;
}

/**
 * Reads `Make it true` above code as a question, though it has no mark, where nearly all questions are a plain line above code and nothing else: right
 * behind a rule, if rules end the others; elsewhere only in the words of another.
 */
export function readLinesAboveCode(entries: readonly Entry[], reading: Reading): readonly Entry[] {
  const isAsked = (entry: Entry | undefined) => entry?.type === "lead" && entry.form === "lines" && entry.asks;
  const asked = entries.flatMap((entry, index) => (isAsked(entry) ? [index] : []));
  const aboveCode = asked.filter((index) => isCode(next(entries, index, 1)));
  if (aboveCode.length < LEAST || aboveCode.length * 5 < asked.length * 4) return entries;
  if (entries.some(({ type }, index) => type === "heading" && index > (asked[0] ?? 0))) return entries;
  const ruled = aboveCode.filter((index) => isRule(next(entries, index, -1))).length * 2 > aboveCode.length;
  const lines = entries.flatMap((entry, index): Line[] => {
    const line = index > (asked[0] ?? 0) && isCode(next(entries, index, 1)) ? onlyLine(entry, reading) : undefined;
    return line === undefined ? [] : [{ index, line }];
  });
  const behindRules = new Set(lines.filter(({ index }) => ruled && isRule(next(entries, index, -1))));
  const known = new Set([...asked.flatMap((index) => wordsAt(entries[index])), ...[...behindRules].map(wordsOf)]);
  const found = new Map(
    lines.filter((each) => behindRules.has(each) || known.has(wordsOf(each))).map(({ index, line }) => [index, line]),
  );
  if (found.size === 0) return entries;
  return entries.map((entry, index) => {
    const line = found.get(index);
    return line === undefined ? entry : leadOf(reading, line, "", entry);
  });
}

/** The next block above or below that is no comment. */
function next(entries: readonly Entry[], from: number, step: 1 | -1): Entry | undefined {
  let at = from + step;
  while (isComment(entries[at])) at += step;
  return entries[at];
}

function isComment(entry: Entry | undefined): boolean {
  return entry?.node.type === "html" && entry.node.value.startsWith("<!--");
}

function isCode(entry: Entry | undefined): boolean {
  return entry?.node.type === "code";
}

function isRule(entry: Entry | undefined): boolean {
  return entry?.node.type === "thematicBreak";
}

function onlyLine({ type, node }: Entry, reading: Reading): PlainLine | undefined {
  if (type !== "block" || node.type !== "paragraph") return undefined;
  const [line, ...others] = linesOf(node, reading) ?? [];
  const isShort = line !== undefined && line.text.length <= LONGEST && !/[.。:：,，;；]$/.test(line.text);
  return isShort && others.length === 0 ? line : undefined;
}

function wordsOf({ line: { text } }: Line): string {
  return lettersOf(text);
}

function wordsAt(entry: Entry | undefined): string[] {
  return entry?.type === "lead" ? [lettersOf(entry.text)] : [];
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
