import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { articleParts, type PartRecord } from "../../article/parts.js";
import { findFormulaParagraphs } from "../../markdown/formula-paragraphs.js";
import { type ParsedMarkdown, parsePart } from "../parse/parse-markdown.js";
import { partNames } from "./part-names.js";

type ScannedCard = Pick<ParsedMarkdown, "blocks" | "frontMatterLines">;

/** What stands below a heading, up to the next. */
interface Stretch {
  readonly lines: readonly string[];
  /** Line of the file; the first is 1. */
  readonly from: number;
  /** Not included. */
  readonly end: number;
}

/** The parser cuts what is longer into pieces, and paragraphs of so many lines. */
const mostLines = 400;

const headingLine = /^(#{1,2}) ([^ #](?:.*[^ #])?)$/;
const fenceLine = /^(`{3,})([^`]*)$/;
const fenceEnd = /^ {0,3}(`{3,}) *$/;
const wordsBehindFence = /^[\w+#.-]*$/;
const formulaLine = /^\$\$[^$]+\$\$$/;
/** What a line may begin with that opens a list or quotation, in the ways of Markdown and in ours. */
const marks = "[ >*+\\-0-9０-９.)）、．：:（(【】\\]•●▪◦－]*";
/**
 * What may be a heading without a sign at the margin, or open what hides one: underlines, marks without words, other headings, fences and formulas inside of
 * something, HTML, definitions; and what stands deeper in itself than anybody writes.
 */
const irregular = new RegExp(
  `^ {0,3}=+ *$|^${marks}$|^ *#|\`{3}|~{3}|\\$\\$|^${marks}(?:<|\\\\\\[)|\\]:|^(?: *(?:[>*+-]|\\d{1,9}[.)])){4}|^ {60}`,
);
/** The beginning of a paragraph, for sure. */
const startsText =
  /^(?:\p{L}|["'“‘《「『/%≈→—…①-⑳]|[(（【](?![0-9０-９])|\*{1,2}[^* ]|`(?!`)|\$(?!\$)|\[|[-+]?[0-9]+(?:\.[0-9]|(?![0-9.)、）．：:])))/u;
const item = /^( {2})?- ([^ ](?:.*[^ ])?)$/;
/** Without these, text is what is written. */
const inlineMarks = /[\\`*_[\]<&$]/;
/** Code and formulas, in which they mean nothing. */
const verbatimSpans = /`([^` ](?:[^`]*[^` ])?)`|\$(?=\S)[^$`]*[^\s$\\`]\$(?![0-9])/g;

/**
 * Reads a card by its lines, if its Markdown is of the regular kind that cards are written in: headings at the margin, prose between
 * them, lists of items of one line. The blocks are those of `parseMarkdown`, as far as `readCard` looks at them: prose is one paragraph,
 * and only what becomes plain text has children. `undefined` for every other card, right or wrong: only the parser knows what it says.
 *
 * @param source - Without byte order mark.
 */
export function scanCard(source: string): ScannedCard | undefined {
  // Tabs are as wide as their place, and a NUL is another character to the parser.
  if (source.includes("\t") || source.includes("\0")) return undefined;
  const lines = source.split(/\r\n|\n|\r/);
  const frontMatterLines = countFrontMatterLines(lines);
  if (frontMatterLines === undefined || lines.length > mostLines) return undefined;
  if (findFormulaParagraphs(source).size > 0) return undefined;
  const headings = findHeadings(lines, frontMatterLines);
  const blocks: RootContent[] = [];
  for (const [index, { line, depth, title }] of headings?.entries() ?? []) {
    const stretch = trim({ lines, from: line + 1, end: headings?.[index + 1]?.line ?? lines.length + 1 });
    const name = depth === 2 ? partNames.get(title) : undefined;
    if ((depth === 1) !== (index === 0) || (depth === 2 && name === undefined)) return undefined;
    const heading = depth === 2 ? [text(title, line, 3)] : scanInline(title, line, 2);
    const below = name === undefined ? scanBrief(stretch) : scanPart(stretch, articleParts[name], source);
    if (heading === undefined || below === undefined) return undefined;
    blocks.push({
      type: "heading",
      depth,
      children: heading,
      position: positionOf(line, 0, line, title.length + depth + 1),
    });
    for (const block of below) blocks.push(block);
  }
  return headings === undefined ? undefined : { blocks, frontMatterLines };
}

/** `undefined` where it may be something else. */
function countFrontMatterLines(lines: readonly string[]): number | undefined {
  if (lines[0] !== "---") return /^(?:---|\+\+\+)/.test(lines[0] ?? "") ? undefined : 0;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  return end > 1 && /^[a-z]+: /.test(lines[1] ?? "") ? end + 1 : undefined;
}

interface FoundHeading extends Pick<Heading, "depth"> {
  readonly line: number;
  readonly title: string;
}

/** The headings of a card that begins with one. `undefined` where there may be others. */
function findHeadings(lines: readonly string[], from: number): FoundHeading[] | undefined {
  const headings: FoundHeading[] = [];
  for (let index = from; index < lines.length; index++) {
    const words = lines[index] ?? "";
    if (isBlank(words)) continue;
    const [, signs, title = ""] = headingLine.exec(words) ?? [];
    if (headings.length === 0 && signs === undefined) return undefined;
    if (signs !== undefined) headings.push({ line: index + 1, depth: signs.length === 1 ? 1 : 2, title });
    else if (irregular.test(words) && !formulaLine.test(words)) {
      const end = findEnd(lines, index);
      // Below a line of a list or quotation, it may belong there.
      if (end === -1 || !isBlank(lines[index - 1] ?? "")) return undefined;
      index = end;
    }
  }
  return headings;
}

/** The index of the line that ends the block of code or the formula that one opens at the margin; -1 where that is not sure. */
function findEnd(lines: readonly string[], index: number): number {
  const words = lines[index] ?? "";
  const fence = fenceLine.exec(words)?.[1]?.length ?? Number.POSITIVE_INFINITY;
  const isFormula = words === "$$";
  const isEnd = (line: string) => (isFormula ? line.includes("$") : (fenceEnd.exec(line)?.[1]?.length ?? 0) >= fence);
  const end = lines.findIndex((line, at) => at > index && isEnd(line));
  return isFormula && lines[end] !== "$$" ? -1 : end;
}

function isBlank(words: string): boolean {
  return words.trimEnd() === "" && /^ *$/.test(words);
}

/** Without blank lines at both ends. */
function trim({ lines, from, end }: Stretch): Stretch {
  let [first, last] = [from, end];
  while (first < last && isBlank(lines[first - 1] ?? "")) first++;
  while (first < last && isBlank(lines[last - 2] ?? "")) last--;
  return { lines, from: first, end: last };
}

function scanBrief({ lines, from, end }: Stretch): RootContent[] | undefined {
  if (from === end) return [];
  const words = lines[from - 1] ?? "";
  if (end - from > 1 || !startsText.test(words) || words.endsWith(" ")) return undefined;
  const children = scanInline(words, from, 0);
  return children === undefined ? undefined : [paragraph(children, from, 0, from, words.length)];
}

function scanPart(stretch: Stretch, record: PartRecord, source: string): RootContent[] | undefined {
  if (stretch.from === stretch.end) return [];
  switch (record.form) {
    case "prose":
      return scanProse(stretch);
    case "list":
    case "pairs":
      return scanList(stretch, record.isPlain === true);
    case "code":
      return source.includes("\r") ? undefined : scanCode(stretch);
    case "choice":
      return scanChoice(stretch);
    default:
      return record satisfies never;
  }
}

/** Blocks of any kind, from the first character of the first to the last of the last. */
function scanProse({ lines, from, end }: Stretch): RootContent[] | undefined {
  const [first = "", last = ""] = [lines[from - 1], lines[end - 2]];
  if (first.startsWith(" ") || last.endsWith(" ")) return undefined;
  return [paragraph([], from, 0, end - 1, last.length)];
}

function scanCode({ lines, from, end }: Stretch): RootContent[] | undefined {
  const [, fence, words = ""] = fenceLine.exec(lines[from - 1] ?? "") ?? [];
  const inner = lines.slice(from, end - 2);
  const isWhole = fence !== undefined && end - from > 2 && lines[end - 2] === fence && wordsBehindFence.test(words);
  if (!isWhole || inner.some((line) => fenceEnd.test(line)) || isBlank(inner[0] ?? "") || isBlank(inner.at(-1) ?? ""))
    return undefined;
  const position = positionOf(from, 0, end - 1, fence.length);
  return [{ type: "code", lang: words === "" ? null : words, meta: null, value: inner.join("\n"), position }];
}

/** A stem of paragraphs, formulas, tables and code, and below a blank line a list. */
function scanChoice(stretch: Stretch): RootContent[] | undefined {
  const { lines, from, end } = stretch;
  let first = end;
  for (let line = end - 1; line >= from; line--) {
    const words = lines[line - 1] ?? "";
    if (item.test(words)) first = line;
    else if (!isBlank(words)) break;
  }
  if (first === end || first < from + 2 || !isBlank(lines[first - 2] ?? "")) return undefined;
  const stem = trim({ lines, from, end: first - 1 });
  let isCode = false;
  for (let line = stem.from; line < stem.end; line++) {
    const words = lines[line - 1] ?? "";
    if (words.startsWith("```")) isCode = !isCode;
    else if (!isCode && !isBlank(words) && !startsText.test(words) && !/^(?:\||\$\$)/.test(words)) return undefined;
  }
  const blocks = scanProse(stem);
  const list = scanList({ lines, from: first, end }, false);
  return blocks === undefined || list === undefined ? undefined : [...blocks, ...list];
}

/** Items of one line, each with others below it that are indented by two. */
function scanList({ lines, from, end }: Stretch, isPlain: boolean): RootContent[] | undefined {
  const items: ListItem[] = [];
  let nested: ListItem[] = [];
  for (let line = from; line < end; line++) {
    const whole = lines[line - 1] ?? "";
    if (isBlank(whole)) continue;
    const [, indent = "", words = ""] = item.exec(whole) ?? [];
    const column = indent.length + 2;
    const children = isPlain && indent === "" ? scanInline(words, line, column) : [];
    if (!startsText.test(words) || children === undefined) return undefined;
    const position = positionOf(line, indent.length, line, whole.length);
    const entry: ListItem = {
      type: "listItem",
      children: [paragraph(children, line, column, line, whole.length)],
      position,
    };
    if (indent === "") {
      nested = [];
      items.push(entry);
      continue;
    }
    const owner = items.at(-1);
    if (owner === undefined) return undefined;
    nested.push(entry);
    if (nested.length === 1) owner.children.push(listOf(nested));
  }
  return [listOf(items)];
}

function listOf(children: ListItem[]): List {
  return { type: "list", ordered: false, children, ...(children[0]?.position && { position: children[0].position }) };
}

/** The words of a line, whose text is asked for. */
function scanInline(words: string, line: number, column: number): PhrasingContent[] | undefined {
  if (!inlineMarks.test(words)) return [text(words, line, column)];
  if (!/\$\$|``/.test(words) && !inlineMarks.test(words.replace(verbatimSpans, "")))
    return scanVerbatim(words, line, column);
  const [only, ...others] = parsePart(words, { line, column: column + 1 });
  return only?.type === "paragraph" && others.length === 0 ? only.children : undefined;
}

/** Text, and code among it. Formulas are text. */
function scanVerbatim(words: string, line: number, column: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: span, 1: code, index } of words.matchAll(verbatimSpans)) {
    if (code === undefined) continue;
    if (index > from) nodes.push(text(words.slice(from, index), line, column + from));
    from = index + span.length;
    nodes.push({ type: "inlineCode", value: code, position: positionOf(line, column + index, line, column + from) });
  }
  if (from < words.length) nodes.push(text(words.slice(from), line, column + from));
  return nodes;
}

function text(value: string, line: number, column: number): PhrasingContent {
  return { type: "text", value, position: positionOf(line, column, line, column + value.length) };
}

function paragraph(children: PhrasingContent[], line: number, from: number, endLine: number, to: number): Paragraph {
  return { type: "paragraph", children, position: positionOf(line, from, endLine, to) };
}

function positionOf(line: number, from: number, endLine: number, to: number) {
  return { start: { line, column: from + 1 }, end: { line: endLine, column: to + 1 } };
}
