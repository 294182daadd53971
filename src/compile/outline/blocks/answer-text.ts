import type { RootContent } from "mdast";
import { widthOf } from "../../parse/columns.js";
import { escapeLiteral } from "../../parse/parse-literal.js";
import { collapseSpace } from "../../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";

/** Names of fields are hardly longer. */
const MOST_BLANKS = 400;
const wideBlanks = /^(?:&e[mn]sp;[ \t]{0,4}){1,8}/;
/** It opens a block, or is white space. */
const mark = /^(?:[#>=|~&\s]|[-+*][ \t]|[0-9]{1,9}[.)][ \t])/;
/** Tags of a box are longer. */
const LEAST_FILLING = 10;

/**
 * Gives blocks as their author wrote them. Each loses the indentation of the list or quotation around it, on all of its
 * lines and no more, so that code, lists and formulas mean what they meant. What stands between blocks and was left
 * out is not there.
 */
export function textOfBlocks(reading: Reading, blocks: readonly RootContent[]): string {
  return joinRanges(
    reading,
    blocks.map((block) => rangeOf(reading, block)),
  );
}

/** The same for stretches of the source, each of which begins with a block. */
export function joinRanges(reading: Reading, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let end: number | undefined;
  for (const range of ranges) {
    const text = textOfRange(reading, range);
    if (text.trim() === "") continue;
    if (end !== undefined) parts.push(isAdjacent(reading.source.slice(end, range.start)) ? "\n" : "\n\n");
    parts.push(text);
    end = endOfWords(reading.source, range);
  }
  return parts.join("");
}

/** A list in a quotation ends with the blank lines below it. */
function endOfWords(source: string, { start, end }: Range): number {
  let at = end;
  while (at > start && /[\s>]/.test(source.charAt(at - 1))) at--;
  return at;
}

function isAdjacent(between: string): boolean {
  return /^[ \t>]*(?:\r\n|\n|\r)[ \t>]*$/.test(between);
}

function textOfRange({ source, written = source, lines, literal }: Reading, { start, end }: Range): string {
  const lineStart = lines.startOf(lines.placeOf(start).line);
  const before = source.slice(lineStart, start);
  const quotes = before.split(">").length - 1;
  const columns = quotes > 0 ? 0 : widthOf(before);
  const whole = cutWritten(source, written, { start, end });
  const own = literal.has(lines.placeOf(start).line) ? escapeLiteral(whole) : dropIndents(whole);
  const [first = "", ...others] = own.split(/\r\n|\n|\r/);
  return [first, ...others.map((line) => (quotes > 0 ? dropQuotes(line, quotes) : dropColumns(line, columns)))]
    .map(withoutFilling)
    .join("\n")
    .trimEnd();
}

/**
 * Wide blanks by their names are meant as indents of paragraphs, which Markdown does not need: `&emsp;It holds the sails.` In code, they are shown, and
 * before the mark of an item or heading they keep it from being one.
 */
function dropIndents(text: string): string {
  if (!text.includes("&emsp;") || /^[ \t>]*(?:```|~~~)/m.test(text)) return text;
  const lines = text.split(/(?<=\n)/);
  return lines.map(dropIndent).join("");
}

function dropIndent(line: string): string {
  const before = /^[ \t>]*/.exec(line)?.[0] ?? "";
  const words = line.slice(before.length).replace(wideBlanks, "");
  return words === "" || mark.test(words) ? line : before + words;
}

/** What is mended in a line is filled up with blanks; for a break of their own, people write two or three. */
function withoutFilling(line: string): string {
  const words = line.trimEnd();
  return line.length - words.length < LEAST_FILLING ? line : words;
}

/** A name that is longer than the one in its place begins or ends where blanks fill it up. */
function cutWritten(source: string, written: string, { start, end }: Range): string {
  if (source === written) return source.slice(start, end);
  const blanks = /^[ \t]*/;
  const from = start + (blanks.exec(source.slice(start, end))?.[0].length ?? 0);
  const to = end + (blanks.exec(source.slice(end, end + MOST_BLANKS))?.[0].length ?? 0);
  const isLineEnd = to === source.length || /[\r\n]/.test(source.charAt(to));
  return written.slice(written.slice(start, from).trim() === "" ? start : from, isLineEnd ? to : end);
}

/** Lazy lines stand further left than the paragraph they continue, and lose what they have. */
function dropColumns(line: string, columns: number): string {
  let width = 0;
  let at = 0;
  for (; at < line.length && width < columns; at++) {
    const character = line.charAt(at);
    if (character === "\t") width += 4 - (width % 4);
    else if (character === " ") width++;
    else break;
  }
  return " ".repeat(Math.max(0, width - columns)) + line.slice(at);
}

function dropQuotes(line: string, count: number): string {
  let rest = line;
  for (let index = 0; index < count && /^ {0,3}>/.test(rest); index++) rest = rest.replace(/^ {0,3}>[ \t]?/, "");
  return rest;
}

/** The first line of a text, for a brief where nothing else says anything. */
export function firstLineOf(text: string): string {
  return collapseSpace(text.split("\n", 1)[0] ?? "");
}
