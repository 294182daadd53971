import type { Heading, List, ListItem, RootContent } from "mdast";
import { parsePart } from "../../parse/parse-markdown.js";
import { plainText } from "../../parse/plain-text.js";
import type { Reading } from "../../parse/reading.js";
import { parseIndented } from "../forms/item.js";
import { readPrompt } from "../signs/title.js";

/** So many headings of a level that count on, and no fewer than those that leave numbers out. */
const LEAST = 3;
/** More numbers are left out on purpose. */
const MOST_MISSING = 3;

const numbered = /^ {0,3}(?:\*\*|__)?\\?([0-9]{1,3})\\?[.．)）、:：](?!\d)/;

/** A heading that leaves out the numbers between it and the one before. */
interface Gap {
  /** Where the heading before stands among the blocks, and this one. */
  readonly from: number;
  readonly to: number;
  readonly depth: Heading["depth"];
  readonly missing: readonly number[];
}

/**
 * Takes `\5. Masts` between `### 4. Hulls` and `### 6. Keels` for the heading that is missing there, whatever mark sets its number off: a line at the
 * margin, behind which nothing counts on, and no point before it does.
 */
export function freeMissing(blocks: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const found = new Map<RootContent, ReadonlyMap<number, Heading["depth"]>>();
  for (const gap of findGaps(blocks)) {
    const lines = findLines(blocks.slice(gap.from + 1, gap.to), gap, reading);
    for (const [block, at] of lines ?? []) found.set(block, new Map([...(found.get(block) ?? []), [at, gap.depth]]));
  }
  if (found.size === 0) return blocks;
  return blocks.flatMap((block) => {
    const lines = found.get(block);
    return lines === undefined
      ? [block]
      : block.type === "list"
        ? partList(block, lines, reading)
        : part(block, lines, reading);
  });
}

function findGaps(blocks: readonly RootContent[]): readonly Gap[] {
  const open = new Map<Heading["depth"], { readonly at: number; readonly number: number }>();
  const gaps: Gap[] = [];
  const steps = new Map<Heading["depth"], number>();
  for (const [at, block] of blocks.entries()) {
    if (block.type !== "heading") continue;
    const { depth } = block;
    for (const level of open.keys()) if (level > depth) open.delete(level);
    const number = readPrompt(plainText(block.children)).number ?? 0;
    const before = open.get(depth);
    if (before !== undefined && number === before.number + 1) steps.set(depth, (steps.get(depth) ?? 0) + 1);
    const count = before === undefined || before.number === 0 ? 0 : number - before.number - 1;
    if (before !== undefined && count > 0 && count <= MOST_MISSING) {
      const missing = Array.from({ length: count }, (_, index) => before.number + index + 1);
      gaps.push({ from: before.at, to: at, depth, missing });
    }
    open.set(depth, { at, number });
  }
  const left = new Map<Heading["depth"], number>();
  for (const { depth } of gaps) left.set(depth, (left.get(depth) ?? 0) + 1);
  return gaps.filter(({ depth }) => (steps.get(depth) ?? 0) >= Math.max(LEAST, left.get(depth) ?? 0));
}

/**
 * The line of each number that is missing, with the block that it stands in; `undefined` where one is not there, or more count on. What counts on from a
 * number with the same marks is a point of an answer.
 */
function findLines(
  blocks: readonly RootContent[],
  { missing }: Gap,
  reading: Reading,
): readonly (readonly [block: RootContent, line: number])[] | undefined {
  const found: [RootContent, number][] = [];
  const points = new Set<string>();
  for (const block of blocks) {
    for (const line of startsOf(block)) {
      const written = lineAt(reading, line);
      const [mark, digits = ""] = numbered.exec(written) ?? [];
      if (mark === undefined) continue;
      const number = Number(digits);
      const [before, behind] = mark.trimStart().split(digits);
      const isPoint = points.has(`${before}${number - 1}${behind}`);
      if (isPoint || number < (missing[0] ?? 0)) {
        points.add(`${before}${number}${behind}`);
        continue;
      }
      if (number !== missing[found.length] || !/\p{L}{2}|\p{Script=Han}/u.test(written.slice(mark.length)))
        return undefined;
      found.push([block, line]);
    }
  }
  return found.length === missing.length ? found : undefined;
}

/** Lines that may begin a question: of a paragraph, and the first of each item. */
function startsOf(block: RootContent): readonly number[] {
  const { start, end } = block.position ?? {};
  if (start === undefined || end === undefined || start.column > 4) return [];
  if (block.type === "list") return block.ordered === true ? block.children.map(lineOf) : [];
  if (block.type !== "paragraph") return [];
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
}

function lineOf({ position }: ListItem): number {
  return position?.start.line ?? 0;
}

function lineAt({ source, lines }: Reading, line: number): string {
  return source.slice(lines.startOf(line), lines.startOf(line + 1)).trimEnd();
}

/** A paragraph, cut before and behind each such line. */
function part(block: RootContent, found: ReadonlyMap<number, Heading["depth"]>, reading: Reading): RootContent[] {
  const { start, end } = block.position ?? {};
  const parts: RootContent[] = [];
  let from = start?.line ?? 0;
  const last = end?.line ?? from;
  const add = (to: number) => {
    for (const own of parseLines(reading, from, to, 0)) parts.push(own);
  };
  // Those of deeper headings were found first.
  for (const [line, depth] of [...found].sort(([one], [other]) => one - other)) {
    add(line - 1);
    parts.push(headingOf(reading, line, depth));
    from = line + 1;
  }
  add(last);
  return parts;
}

/** A list, cut before and behind each such item, of which the first line is the heading. */
function partList(list: List, found: ReadonlyMap<number, Heading["depth"]>, reading: Reading): RootContent[] {
  const parts: RootContent[] = [];
  let kept: ListItem[] = [];
  const close = () => {
    const [first, last] = [kept[0]?.position, kept.at(-1)?.position];
    if (first !== undefined && last !== undefined)
      parts.push({ ...list, children: kept, position: { start: first.start, end: last.end } });
    kept = [];
  };
  for (const item of list.children) {
    const depth = found.get(lineOf(item));
    if (depth === undefined) {
      kept.push(item);
      continue;
    }
    close();
    parts.push(headingOf(reading, lineOf(item), depth));
    const [first, ...others] = item.children;
    const columns = (first?.position?.start.column ?? 1) - 1;
    const isWords = first?.type === "paragraph";
    for (const own of isWords ? parseLines(reading, lineOf(item) + 1, first.position?.end.line ?? 0, columns) : [])
      parts.push(own);
    for (const own of others) parts.push(own);
  }
  close();
  return parts;
}

function parseLines(reading: Reading, from: number, to: number, columns: number): RootContent[] {
  if (to < from) return [];
  const start = reading.lines.startOf(from);
  const end = start + reading.source.slice(start, reading.lines.startOf(to + 1)).trimEnd().length;
  return end > start ? parseIndented(reading, { start, end }, columns) : [];
}

/** The line as a heading: the sign for it is not there. */
function headingOf(reading: Reading, line: number, depth: Heading["depth"]): Heading {
  const written = lineAt(reading, line);
  // To CommonMark, a number needs no backslash, and this is one.
  const words = written.trim().replace(/^\\/, "");
  const column = written.length - words.length + 1;
  const [block] = parsePart(`# ${words}`, { line, column: column - 2 }, reading);
  const children = block?.type === "heading" ? block.children : [];
  const position = { start: { line, column }, end: { line, column: column + words.length } };
  return { type: "heading", depth, children, position };
}
