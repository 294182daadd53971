import type { Heading, Paragraph } from "mdast";
import { parsePart } from "../../parse/parse-markdown.js";
import type { Reading } from "../../parse/reading.js";
import type { Entry, HeadingEntry } from "../entries.js";
import { leadOf, linesOf, type PlainLine } from "../forms/plain-line.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** So many lines that ask make a list of a file. */
const LEAST = 3;
/** So many that were broken on purpose do, where few of them end with a mark. */
const LEAST_BROKEN = 20;
/** A question in one line is no longer. */
const longest = 160;
/** A line up to this width was not wrapped by an editor. */
const ROOM = 60;

/** A paragraph that may be one question a line. */
export interface LinesEntry {
  readonly entry: Entry;
  readonly lines: readonly PlainLine[];
}

/** Paragraphs of lines that end where their author meant them to: nine of ten, because one may lack its mark. */
export function findLines(entries: readonly Entry[], reading: Reading): LinesEntry[] {
  return entries.flatMap((entry) => {
    const lines = entry.type === "block" && entry.node.type === "paragraph" ? linesOf(entry.node, reading) : undefined;
    const doubtful = lines?.filter((line, index) => !endsOnPurpose(line, lines[index + 1])).length ?? 0;
    return lines !== undefined && lines.length >= doubtful * 10 ? [{ entry, lines }] : [];
  });
}

function endsOnPurpose({ text, asks, isBroken }: PlainLine, next: PlainLine | undefined): boolean {
  if (text.length > longest || (/[.。]$/.test(text) && !looksLikeQuestion(text))) return false;
  if (asks || isBroken || next === undefined) return true;
  const han = text.match(/[\u2e80-\uffef]/g)?.length ?? 0;
  return text.length + han < ROOM && !/[,，、(（-]$/.test(text) && !/^\p{Ll}/u.test(next.text);
}

/**
 * Tells whether a file asks line by line, one question below the other, and nothing else in it asks as much: a third of the lines
 * end with a mark, or nearly all of what is written was broken on purpose.
 *
 * @param others - How much asks in other forms.
 */
export function areListed(found: readonly LinesEntry[], entries: readonly Entry[], others: number): boolean {
  const listed = found.filter(({ lines }) => lines.length > 1 || lines[0]?.asks);
  const lines = listed.flatMap((each) => each.lines);
  const asking = lines.filter(({ asks }) => asks).length;
  const marked = lines.filter(({ text }) => looksLikeQuestion(text)).length;
  const areMany = listed.some((each) => each.lines.filter(({ asks }) => asks).length > 1);
  const headings = entries.filter(({ type }) => type === "heading").length;
  if (headings > lines.length) return false;
  if (areMany && asking >= LEAST && asking * 3 >= lines.length && others * 3 <= asking) return true;
  const broken = lines.filter(({ isBroken }) => isBroken).length;
  const blocks = entries.filter(({ type, node }) => type !== "heading" && node.type !== "thematicBreak").length;
  const isAll = broken >= LEAST_BROKEN && broken * 5 >= lines.length * 4 && listed.length * 3 >= blocks * 2;
  return isAll && marked * 6 >= lines.length && others * 3 <= marked;
}

/** Reads each line as a question; or, where those that ask begin with a mark, those with it, and others as titles above them. */
export function splitLines(found: readonly LinesEntry[], entries: readonly Entry[], reading: Reading): Entry[] {
  const mark = markOf(found.flatMap(({ lines }) => lines));
  const byEntry = new Map(found.map((each) => [each.entry, each.lines]));
  return entries.flatMap((entry, index): readonly Entry[] => {
    const lines = byEntry.get(entry);
    if (lines === undefined) return [entry];
    const [only] = lines;
    // One line that asks nothing may say something of the others.
    if (lines.length === 1 && only !== undefined && !only.asks && !looksLikeQuestion(only.text)) {
      const isFirst = entries[index - 1]?.type === "heading";
      if (mark !== "" || !isFirst || /[.。:：!！]$/.test(only.text) || only.text.length > ROOM) return [entry];
    }
    if (mark !== "" && !lines.some(({ text }) => text.startsWith(mark))) return [entry];
    return lines.map((line, at) => {
      const next = lines[at + 1];
      const isTitle = mark === "" ? false : !line.text.startsWith(mark);
      if (!isTitle) return leadOf(reading, line, mark, entry);
      return titleOf(reading, line, next !== undefined && !next.text.startsWith(mark) ? 5 : 6);
    });
  });
}

/** A sign that nearly all lines that ask begin with: `✅ What is a bean?`. */
function markOf(lines: readonly PlainLine[]): string {
  const counts = new Map<string, number>();
  const asking = lines.filter(({ asks }) => asks);
  for (const { text } of asking) {
    const mark = /^[^\p{L}\p{N}\s"“«¿¡`'(（[【<《「]{1,4}/u.exec(text)?.[0] ?? "";
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual !== undefined && usual[1] * 5 >= asking.length * 4 ? usual[0] : "";
}

/** A line deeper than any heading of the file, which opens a section nevertheless. */
export function titleOf(reading: Reading, { text, range }: PlainLine, depth: Heading["depth"]): HeadingEntry {
  const place = reading.lines.placeOf(range.start);
  const [block] = parsePart(reading.source.slice(range.start, range.end), place, reading);
  const children = block?.type === "paragraph" ? (block as Paragraph).children : [];
  const { line, column } = place;
  const end = reading.lines.placeOf(range.end);
  const position = { start: { line, column }, end: { line: end.line, column: end.column } };
  const node: Heading = { type: "heading", depth, children, position };
  return { type: "heading", node, depth, text, asks: false, isLabelled: false, number: 0, isHtml: true };
}
