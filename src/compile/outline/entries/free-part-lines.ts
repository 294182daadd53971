import type { Heading, RootContent } from "mdast";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { parseRange } from "../forms/item.js";
import { areOutsideCode } from "../signs/outside-code.js";

/** One alone may end an answer. */
const LEAST = 2;
/** Deeper than any heading of the file. */
const DEPTH = 6;
/** A line is no longer. */
const MOST_SIGNS = 60;

const han = "一二三四五六七八九十";
/** `二、判断题（每题 2 分）` */
const countedKind = new RegExp(
  `^(\\*\\*|__)?([${han}])[、.．]\\s?\\S{0,20}(?:题|題|名词解释|名詞解釋)[^。？?]{0,30}$`,
  "u",
);
/** `Part B: Short answer` */
const labelled =
  /^(\*\*|__)?(part|section|teil|abschnitt|partie|parte|sección|seção|sezione|часть|раздел) ([a-h]|[1-9]|[iv]{1,3})(?:\s?[.:–—-]\s?\p{L}[^?？。]{1,50}|\*\*|__)?$/iu;
/** `**多选**`, `**True or false**` */
const boldKind =
  /^(\*\*|__)(?:(?:[单單多不][项項]?定?[选選項项]|[选選][择擇]|判[断斷]|填空|[简簡]答|[问問]答|[论論]述|[计計]算)[题題]?|(?:multiple|single)[ -]choice|true ?(?:or|\/) ?false|short answers?|fill in the blanks?)(?: questions?)?(?:[（(][^()（）]{1,24}[）)])?(?:\*\*|__)$/iu;
const question = /^ {0,3}(?:\*\*)?(?:Q(?:uestion)?\s?)?[0-9]{1,3}[.．、)）:：]/i;
const numerals = ["i", "ii", "iii", "iv", "v", "vi"];

/** What such a line is read as. Questions stand below it, though it may say `Short answer`. */
interface PartHeading extends Heading {
  readonly holdsQuestions: true;
}

/** A line that names a part of the list, from the break before it to that behind it. */
interface PartLine {
  /** Lines of one sort have it. */
  readonly sort: string;
  /** 0 where nothing counts it. */
  readonly number: number;
  readonly text: string;
  readonly line: number;
}

/**
 * Makes headings of lines that name the parts of a list, and are glued to what stands before them: `二、判断题` below an answer. The first of their sort
 * stands above all questions, each stands right above one, and their numbers count on.
 */
export function freePartLines(blocks: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const lines = findLines(reading.source);
  if (lines.length < LEAST) return blocks;
  const wanted = new Map(lines.map((line) => [line.line, line]));
  return blocks.flatMap((block) => partAt(block, wanted, reading));
}

/** Those of the first sort; none where they do not count on, or say the same. */
function findLines(source: string): readonly PartLine[] {
  if (!/^ {0,3}(?:\*\*|__|[一pstaчр])/imu.test(source)) return [];
  const lines = source.split(/\r\n|\n|\r/);
  const isOutside = areOutsideCode(lines);
  const firstQuestion = lines.findIndex((line) => question.test(line));
  let found: PartLine | undefined;
  const parts: PartLine[] = [];
  for (const [at, written] of lines.entries()) {
    if (found !== undefined && written.trim() !== "") {
      if (question.test(written)) parts.push(found);
      found = undefined;
    }
    if (written.trim() !== "" && isOutside[at] === true) found = readLine(written.trim(), at + 1);
  }
  const [first] = parts;
  const own = parts.filter(({ sort }) => sort === first?.sort);
  const countOn = own.every(({ number }, index) => number === 0 || number === index + 1);
  const areDistinct = new Set(own.map(({ text }) => text)).size === own.length;
  return first !== undefined && first.line - 1 < firstQuestion && countOn && areDistinct ? own : [];
}

function readLine(text: string, line: number): PartLine | undefined {
  if (text.length > MOST_SIGNS) return undefined;
  const counted = countedKind.exec(text);
  if (counted !== null) return { sort: `一 ${counted[1]}`, number: han.indexOf(counted[2] ?? "") + 1, text, line };
  const label = labelled.exec(text);
  const mark = label?.[3]?.toLowerCase() ?? "";
  if (label !== null)
    return { sort: `${label[1]} ${label[2]?.toLowerCase()} ${sortOf(mark)}`, number: placeOf(mark), text, line };
  return boldKind.test(text) ? { sort: "bold", number: 0, text, line } : undefined;
}

function sortOf(mark: string): string {
  return numerals.includes(mark) ? "i" : /[0-9]/.test(mark) ? "1" : "a";
}

function placeOf(mark: string): number {
  if (numerals.includes(mark)) return numerals.indexOf(mark) + 1;
  return /[0-9]/.test(mark) ? Number(mark) : mark.charCodeAt(0) - 96;
}

function partAt(block: RootContent, wanted: ReadonlyMap<number, PartLine>, reading: Reading): readonly RootContent[] {
  if ((block.type !== "paragraph" && block.type !== "list") || block.position === undefined) return [block];
  const { start, end } = block.position;
  const parts: RootContent[] = [];
  let from = rangeOf(reading, block).start;
  for (let line = start.line; line <= end.line; line++) {
    if (!wanted.has(line)) continue;
    const at = reading.lines.startOf(line);
    const behind = line === end.line ? reading.lines.offsetOf(end) : reading.lines.startOf(line + 1);
    for (const node of at > from ? parseRange(reading, { start: from, end: at }) : []) parts.push(node);
    for (const node of parseRange(reading, { start: at, end: behind })) parts.push(headingOf(node));
    from = behind;
  }
  if (parts.length === 0) return [block];
  const last = reading.lines.offsetOf(end);
  return last > from ? [...parts, ...parseRange(reading, { start: from, end: last })] : parts;
}

function headingOf(node: RootContent): RootContent {
  if (node.type !== "paragraph") return node;
  const { children, position } = node;
  const heading: PartHeading = {
    type: "heading",
    depth: DEPTH,
    children,
    holdsQuestions: true,
    ...(position && { position }),
  };
  return heading;
}

/** Tells whether a heading was a line that names a part, above its questions. */
export function isPartHeading(node: RootContent): boolean {
  return node.type === "heading" && "holdsQuestions" in node;
}

/** Tells whether a line counts a part of a list and says what is asked there: `二、判断题（每题 2 分）`. */
export function namesPart(line: string): boolean {
  return countedKind.test(line);
}
