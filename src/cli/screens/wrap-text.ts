import stringWidth from "string-width";
import { carryStyles } from "./carry-styles.js";

/**
 * Breaks a text into lines of at most so many columns, as a terminal counts them: Chinese characters and emoji take two,
 * combining marks and styles none. Lines break at spaces and between Chinese characters; no line begins with closing
 * punctuation or ends with opening. A Latin word is broken only if it is longer than a line. Line breaks of the text stay.
 *
 * @param columns - Including `indent`. Where not even one character fits, lines are longer.
 * @param indent - Stands before every line but the first, so that a list item may hang from its marker.
 */
export function wrapText(text: string, columns: number, indent = ""): string {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    for (const piece of breakLine(readUnits(line), columns, stringWidth(indent), lines.length === 0)) lines.push(piece);
  }
  return carryStyles(lines)
    .map((line, index) => (index === 0 || line === "" ? line : indent + line))
    .join("\n");
}

/** How many columns a text takes in a line, counted as `wrapText` does. */
export function countColumns(text: string): number {
  return stringWidth(text);
}

/** A character with its marks, or a style, which takes no column. */
interface Unit {
  readonly text: string;
  readonly width: number;
}

// A flag, or a character with what joins it: marks, skin tones, and others behind a zero-width joiner.
const unitPattern =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: styles are control characters.
  /\u001b\[\d*m|\p{RI}\p{RI}|.(?:\p{M}|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}]|\u200d\p{Extended_Pictographic})*/gsu;

function readUnits(line: string): Unit[] {
  return Array.from(line.match(unitPattern) ?? [], (text) => ({ text, width: widthOf(text) }));
}

function widthOf(text: string): number {
  if (/^[\u4e00-\u9fff]$/.test(text)) return 2;
  return text === "\t" ? 1 : stringWidth(text);
}

function breakLine(units: readonly Unit[], columns: number, indentWidth: number, isFirst: boolean): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < units.length) {
    const room = columns - (isFirst && lines.length === 0 ? 0 : indentWidth);
    const end = findBreak(units, start, room);
    lines.push(textOf(units.slice(start, end)).trimEnd());
    start = end;
    // Spaces that a line broke at are gone; those that begin the text stay.
    while (start < units.length && isSpace(units[start])) start++;
  }
  return lines.length === 0 ? [""] : lines;
}

/** Where the line that begins at `start` ends: the last good place that fits, otherwise as much as fits. */
function findBreak(units: readonly Unit[], start: number, room: number): number {
  let width = 0;
  let good = start;
  let last = start;
  for (let at = start, unit = units[at]; unit !== undefined; unit = units[++at]) {
    if (width + unit.width > room && !isSpace(unit)) return good > start ? good : Math.max(last, start + 1);
    width += unit.width;
    last = at + 1;
    if (mayBreakBehind(units, at)) good = last;
  }
  return units.length;
}

function mayBreakBehind(units: readonly Unit[], at: number): boolean {
  const before = visible(units, at, -1);
  const after = visible(units, at + 1, 1);
  if (before === undefined || after === undefined) return false;
  if (isSpace(before)) return !isSpace(after) && hasWordBefore(units, at);
  if (isSpace(after)) return false;
  if (neverFirst.test(after.text) || neverLast.test(before.text)) return false;
  return before.width === 2 || after.width === 2;
}

/** Nothing is gained by a break behind the spaces that a line begins with. */
function hasWordBefore(units: readonly Unit[], at: number): boolean {
  for (let index = at; index >= 0; index--) if (!isSpace(units[index]) && units[index]?.width !== 0) return true;
  return false;
}

/** The unit there, or the next one that is no style. */
function visible(units: readonly Unit[], at: number, step: 1 | -1): Unit | undefined {
  let index = at;
  while (units[index]?.width === 0) index += step;
  return units[index];
}

function isSpace(unit: Unit | undefined): boolean {
  return unit?.text === " " || unit?.text === "\t";
}

function textOf(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join("");
}

// https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end, and what stands with a number.
const neverFirst = /^[，。、；：？！）》」』】〕〗〉”’…·～‰％℃,.;:?!)\]}%/]/;
const neverLast = /^[（《「『【〔〖〈“‘([{$￥#]/;
