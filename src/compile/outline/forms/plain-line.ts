import type { ListItem, Paragraph } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { textLines } from "../../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import type { LeadEntry } from "../entries.js";
import { makeItem, parseIndented } from "./item.js";
import { labelledLead } from "./labelled-lead.js";

/** A line of a paragraph, as it is written: nothing marks it. */
export interface PlainLine {
  /** Plain text, without id. */
  readonly text: string;
  /** Without what breaks the line, and the space around it. */
  readonly range: Range;
  /** It ends with a mark of asking. */
  readonly asks: boolean;
  /** The author broke it on purpose. */
  readonly isBroken: boolean;
  /** Lines below it that begin with `- `: to the parser, they are lines of the same paragraph. */
  readonly below?: Range;
}

const breakAtEnd = /(?:<br\s*\/?>|\\)$/i;

/** The lines of a paragraph; `undefined` where it is a table, or has a line that breaks in its middle. */
export function linesOf(paragraph: Paragraph, reading: Reading): readonly PlainLine[] | undefined {
  const { start, end } = rangeOf(reading, paragraph);
  const from = paragraph.position?.start.line ?? 1;
  const found: PlainLine[] = [];
  let last = -1;
  for (const { text, line, hardBreak } of textLines(paragraph.children)) {
    const first = line === 0 ? start : reading.lines.startOf(from + line);
    const written = reading.source.slice(first, Math.min(end, reading.lines.startOf(from + line + 1)));
    const words = withoutBreak(written);
    if (line === last || words.includes("|--")) return undefined;
    last = line;
    const at = first + (written.length - written.trimStart().length);
    const range = { start: at, end: Math.max(at, first + words.length) };
    const above = found.at(-1);
    if (above !== undefined && /^\s*[-–]\s/.test(written))
      found[found.length - 1] = { ...above, below: { start: above.below?.start ?? first, end: range.end } };
    else found.push({ text: takeId(text).text, range, asks: isAsking(text), isBroken: hardBreak });
  }
  return found;
}

function isAsking(text: string): boolean {
  return /[?？؟][)）"”'’]?$/.test(takeId(text).text);
}

function withoutBreak(line: string): string {
  const words = line.trimEnd();
  const mark = breakAtEnd.exec(words.slice(-8));
  return mark === null ? words : words.slice(0, -mark[0].length).trimEnd();
}

/** What a line asks, behind the mark that all of them begin with. */
export function leadOf(reading: Reading, { range, below }: PlainLine, mark: string, group: object): LeadEntry {
  const source = reading.source.slice(range.start, range.end);
  const words = source.startsWith(mark) ? source.slice(mark.length).trimStart() : source;
  const item = makeItem(reading, { start: range.end - words.length, end: range.end }, []);
  const blocks = below === undefined ? [] : parseIndented(reading, below, 4);
  const end = blocks.at(-1)?.position?.end ?? item.position?.end;
  const position =
    item.position === undefined || end === undefined ? {} : { position: { start: item.position.start, end } };
  const node: ListItem = { ...item, children: [...item.children, ...(blocks as ListItem["children"])], ...position };
  return labelledLead("lines", node, group);
}
