import type { Definition, Node } from "mdast";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import type { LeftOut, LeftOutKind } from "./left-out.js";
import type { Limit } from "./limit.js";
import type { LineIndex } from "./line-index.js";

/** The state of reading one file. */
export interface Reading {
  readonly path: string;
  /** Without byte order mark. */
  readonly source: string;
  /** What its author wrote, where fields have other names in `source`, of as many characters. */
  readonly written?: string;
  readonly lines: LineIndex;
  readonly problems: Problem[];
  readonly leftOut: LeftOut[];
  /** Where parts that are parsed on their own, such as cells of tables, go beyond what is read. */
  readonly limits: Limit[];
  /** Where labels of the file lead, once it has been parsed. */
  readonly addresses: Map<string, Definition>;
  /** Lines that stand in fences and are read as if nothing did: what is markup elsewhere is text there. */
  readonly literal: Set<number>;
}

/** A stretch of the source, in offsets; `end` is not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Lists lines as belonging to no question. */
export function leaveOut(reading: Reading, kind: LeftOutKind, line: number, endLine: number): void {
  const last = reading.leftOut.at(-1);
  // Neighbouring blocks of one kind are one passage to the reader.
  if (last?.kind === kind && line > last.endLine && isBlankBetween(reading, last.endLine, line)) {
    reading.leftOut[reading.leftOut.length - 1] = { ...last, endLine };
  } else {
    reading.leftOut.push({ kind, file: reading.path, line, column: 1, endLine });
  }
}

function isBlankBetween({ source, lines }: Reading, line: number, next: number): boolean {
  return source.slice(lines.startOf(line + 1), lines.startOf(next)).trim() === "";
}

export function leaveOutNode(reading: Reading, kind: LeftOutKind, { position }: Node): void {
  if (position !== undefined) leaveOut(reading, kind, position.start.line, position.end.line);
}

/** Offsets in the source. The parser's own offsets do not count rewritten markers. */
export function rangeOf(reading: Reading, { position }: Node): Range {
  if (position === undefined) return { start: 0, end: 0 };
  return { start: reading.lines.offsetOf(position.start), end: reading.lines.offsetOf(position.end) };
}

export function placeOfNode(reading: Reading, { position }: Node): Place {
  return { file: reading.path, line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/**
 * Finds where plain text begins in its source: where it stands verbatim, or else the longest start of it, whatever markup and escapes
 * stand between its letters. `undefined` where not even its first letter is there.
 */
export function placeOfWords(reading: Reading, text: string, { start, end }: Range): Place | undefined {
  const source = reading.source.slice(start, end);
  const at = text === "" ? -1 : source.indexOf(text);
  const found = at === -1 ? findLetters(source, text) : at;
  return found === undefined ? undefined : reading.lines.placeOf(start + found);
}

const letters = /[\p{L}\p{N}]+/gu;

/** Where the longest start of a text stands, by its letters and digits alone. */
function findLetters(source: string, text: string): number | undefined {
  const words = text.match(letters)?.join("") ?? "";
  let written = "";
  const starts: { readonly at: number; readonly from: number }[] = [];
  for (const match of source.matchAll(letters)) {
    starts.push({ at: written.length, from: match.index });
    written += match[0];
  }
  // What does not stand there up to one letter does not stand there further.
  let [least, most, found] = [0, words.length, -1];
  for (let length = most; least < most; length = (least + most + 1) >> 1) {
    const at = written.indexOf(words.slice(0, length));
    if (at === -1) most = length - 1;
    else [least, found] = [length, at];
  }
  const word = found === -1 ? undefined : starts.findLast(({ at }) => at <= found);
  if (word === undefined) return undefined;
  const at = word.from + found - word.at;
  const signs = text.slice(0, text.search(letter));
  return source.endsWith(signs, at) ? at - signs.length : at;
}

const letter = /[\p{L}\p{N}]/u;
