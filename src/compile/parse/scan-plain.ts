import type { Heading, List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from "mdast";
import { MAX_MARKS } from "./bound-spans.js";
import { matchAt } from "./match-at.js";

type Position = NonNullable<Nodes["position"]>;

/** How far a text has been read. */
interface Scan {
  readonly text: string;
  /** The document and the items that are open, the innermost last. */
  readonly open: Open[];
  /** What the next line may go on with. */
  paragraph: Paragraph | undefined;
  /** Code, bold words and others in the last paragraph or heading. */
  spans: number;
  isBehindBlank: boolean;
  /** The line that is read, its offset, and how far its words are indented. */
  line: number;
  offset: number;
  indent: number;
}

interface Open {
  readonly children: RootContent[];
  /** How far a line is indented that stands in it. */
  readonly width: number;
  readonly item?: ListItem & { position: Position };
  readonly list?: List;
}

const headingLine = /^(#{1,6}) ([^ #].*)$/;
const itemLine = /^([-*+]|[0-9]{1,9}[.)])( {1,4})([^ ].*)$/;
const fenceLine = /^(`{3,})([\w+#.-]*)$/;
const fenceEnd = /^ {0,3}(`{3,}) *$/;
/** What a line begins with that may be no paragraph: what underlines one, a quotation, HTML, a fence, a mark. */
const irregularStart = /^(?:[=>#<]|~~~|```|[-+_](?:$|[-_ ])|\*(?:$| |\*(?:$|[* ]))|[0-9]{1,9}[.)](?: |$))/;
/** In a line without these, each character stands for itself. */
const inlineMark = /[\\`*_[\]<&$\t]/;
const nextMark = new RegExp(inlineMark, "g");
/** What begins with a mark and can be nothing else: code, bold words, a link. Words in it begin and end with no space. */
const code = /`([^`]+)`(?!`)/y;
const strong = /\*\*([^\\`*_[\]<&$]+)\*\*(?= |$)/y;
const link = /\[([^\\`*_[\]<&$]+)\]\((#[\w-]+|https?:\/\/[\w./?=%#~:@+-]+)\)/y;
/** Marks that mean nothing. */
const inert = /(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])|[<&](?= )/y;

/**
 * Reads Markdown by its lines, if it is of the plain kind that most lists are written in: headings with a sign, items, paragraphs, code
 * between fences; in their words, no marks but of code, bold and links. The tree is that of `remark-parse`, places included, at a small
 * part of its cost. `undefined` for every other text: only the parser knows what it says.
 */
export function scanPlain(text: string): Root | undefined {
  // A NUL is another character to the parser, and it ends lines in three ways.
  if (/[\0\r]/.test(text)) return undefined;
  const children: RootContent[] = [];
  const open = [{ children, width: 0 }];
  const scan: Scan = {
    text,
    open,
    paragraph: undefined,
    spans: 0,
    isBehindBlank: false,
    line: 0,
    offset: 0,
    indent: 0,
  };
  while (scan.offset < text.length) {
    scan.line++;
    const length = readLine(scan, contentAt(scan, scan.offset));
    if (length === undefined) return undefined;
    scan.offset += length + 1;
  }
  closeTo(scan, 1);
  const line = scan.line === 0 || text.endsWith("\n") ? scan.line + 1 : scan.line;
  const end = { line, column: text.length - text.lastIndexOf("\n"), offset: text.length };
  return { type: "root", children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

function contentAt({ text }: Scan, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(offset, end === -1 ? text.length : end);
}

/** Gives the length of the line, or of the last of those that it opens. `undefined` where it is not plain. */
function readLine(scan: Scan, content: string): number | undefined {
  let indent = 0;
  while (content.charCodeAt(indent) === 0x20) indent++;
  if (indent === content.length) {
    scan.isBehindBlank = true;
    scan.paragraph = undefined;
    return content.length;
  }
  // Two spaces break a line.
  if (content.endsWith(" ")) return undefined;
  scan.indent = indent;
  const words = content.slice(indent);
  const { open } = scan;
  let depth = 1;
  while (depth < open.length && indent >= (open[depth]?.width ?? 0)) depth++;
  const isFar = indent - (open[depth - 1]?.width ?? 0) > 3;
  if (!irregularStart.test(words)) return readText(scan, words, depth, isFar) ? content.length : undefined;
  if (isFar) return undefined;
  const heading = headingLine.exec(words);
  if (heading !== null) return readHeading(scan, heading, depth) ? content.length : undefined;
  const item = itemLine.exec(words);
  if (item !== null) return readItem(scan, item, depth) ? content.length : undefined;
  const fence = fenceLine.exec(words);
  return fence === null ? undefined : readCode(scan, fence, depth);
}

/** The depth is that of what a line stands in. Far to the right of it stands code, or what goes on with a paragraph. */
function readText(scan: Scan, words: string, depth: number, isFar: boolean): boolean {
  if (scan.paragraph !== undefined) return goOn(scan, scan.paragraph, words);
  return !isFar && addParagraph(scan, words, scan.indent, depth);
}

function addParagraph(scan: Scan, words: string, column: number, depth: number): boolean {
  scan.spans = 0;
  const children = readInline(scan, words, column);
  if (children === undefined) return false;
  const paragraph: Paragraph = {
    type: "paragraph",
    children,
    position: placeOf(scan, column, column + words.length),
  };
  add(scan, paragraph, depth);
  scan.paragraph = paragraph;
  return true;
}

function goOn(scan: Scan, { children, position }: Paragraph, words: string): boolean {
  const more = readInline(scan, words, scan.indent);
  const last = children.at(-1);
  const first = more?.[0];
  if (more === undefined || first === undefined || last?.position === undefined || position === undefined) return false;
  const isText = first.type === "text";
  // Before anything else than words, the end of the line is words, up to the margin of the next.
  const end = isText && first.position !== undefined ? first.position.end : pointAt(scan, 0);
  const value = isText ? `\n${first.value}` : "\n";
  if (last.type === "text") {
    last.value += value;
    last.position.end = end;
  } else children.push({ type: "text", value, position: { start: { ...last.position.end }, end } });
  for (const child of isText ? more.slice(1) : more) children.push(child);
  position.end = pointAt(scan, scan.indent + words.length);
  return true;
}

function readHeading(scan: Scan, [all, signs = "", words = ""]: RegExpExecArray, depth: number): boolean {
  if (words.endsWith("#")) return false;
  scan.spans = 0;
  const children = readInline(scan, words, scan.indent + signs.length + 1);
  if (children === undefined) return false;
  const position = placeOf(scan, scan.indent, scan.indent + all.length);
  add(scan, { type: "heading", depth: signs.length as Heading["depth"], children, position }, depth);
  return true;
}

function readItem(scan: Scan, [, mark = "", space = "", words = ""]: RegExpExecArray, depth: number): boolean {
  const { open, indent } = scan;
  const number = mark.length > 1 ? Number(mark.slice(0, -1)) : null;
  // A list goes on with any number; where it interrupts the paragraph beside it, it begins with 1.
  const interrupts = scan.paragraph !== undefined && depth === open.length;
  if ((interrupts && number !== null && number !== 1) || irregularStart.test(words)) return false;
  closeTo(scan, depth);
  const before = open[depth - 1]?.children.at(-1);
  const item = {
    type: "listItem" as const,
    spread: false,
    checked: null,
    children: [],
    position: placeOf(scan, indent, indent),
  };
  let list: List;
  if (before?.type === "list" && markOf(scan, before) === mark.at(-1)) {
    list = before;
    if (scan.isBehindBlank) list.spread = true;
    list.children.push(item);
  } else {
    const position = placeOf(scan, indent, indent);
    list = { type: "list", ordered: number !== null, start: number, spread: false, children: [item], position };
    add(scan, list, depth);
  }
  scan.isBehindBlank = false;
  const width = indent + mark.length + space.length;
  open.push({ children: item.children, width, item, list });
  return addParagraph(scan, words, width, depth + 1);
}

/** The sign that sets the items of a list off. */
function markOf({ text }: Scan, { position }: List): string | undefined {
  const start = position?.start.offset ?? 0;
  return /[-*+.)]/.exec(text.slice(start, start + 10))?.[0];
}

/** Gives the length of the last line of the code. */
function readCode(scan: Scan, [all, marks = "", lang = ""]: RegExpExecArray, depth: number): number | undefined {
  const width = scan.open[depth - 1]?.width ?? 0;
  if (scan.indent !== width) return undefined;
  const position = placeOf(scan, width, width + all.length);
  const lines: string[] = [];
  for (let length = width + all.length; ; ) {
    scan.offset += length + 1;
    if (scan.offset >= scan.text.length) return undefined;
    scan.line++;
    const content = contentAt(scan, scan.offset);
    const isInside = content === "" || (content.length >= width && content.slice(0, width).trim() === "");
    if (!isInside || content.includes("\t")) return undefined;
    length = content.length;
    const own = content.slice(width);
    if ((fenceEnd.exec(own)?.[1]?.length ?? 0) < marks.length) {
      lines.push(own);
      continue;
    }
    position.end = pointAt(scan, length);
    const value = lines.join("\n");
    add(scan, { type: "code", lang: lang === "" ? null : lang, meta: null, value, position }, depth);
    return length;
  }
}

function add(scan: Scan, block: RootContent, depth: number): void {
  closeTo(scan, depth);
  const { children, item } = scan.open[depth - 1] ?? {};
  if (item !== undefined && scan.isBehindBlank && item.children.length > 0) item.spread = true;
  children?.push(block);
  scan.isBehindBlank = false;
  scan.paragraph = undefined;
}

/** Closes items until so many blocks are open. An item ends with what is in it, and so does its list. */
function closeTo({ open }: Scan, depth: number): void {
  while (open.length > depth) {
    const { item, list } = open.pop() ?? {};
    const end = item?.children.at(-1)?.position?.end;
    if (end === undefined) continue;
    if (item !== undefined) item.position.end = { ...end };
    if (list?.position !== undefined) list.position.end = { ...end };
  }
}

/** `undefined` where a mark may mean something else than what is read. */
function readInline(scan: Scan, words: string, column: number): PhrasingContent[] | undefined {
  const text = (from: number, to: number): Text => ({
    type: "text",
    value: words.slice(from, to),
    position: placeOf(scan, column + from, column + to),
  });
  if (!inlineMark.test(words)) return [text(0, words.length)];
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (let at = 0; ; ) {
    nextMark.lastIndex = at;
    const index = nextMark.exec(words)?.index;
    if (index === undefined) break;
    // Each span has two marks at most, and beyond their number they mean nothing.
    if (2 * ++scan.spans > MAX_MARKS) return undefined;
    if (matchAt(inert, words, index) !== undefined) {
      at = index + 1;
      continue;
    }
    const found = readSpan(words, index, text);
    if (found === undefined) return undefined;
    at = found.end;
    if (index > from) nodes.push(text(from, index));
    nodes.push({ ...found.node, position: placeOf(scan, column + index, column + at) });
    from = at;
  }
  if (from < words.length) nodes.push(text(from, words.length));
  return nodes;
}

/** What begins at a mark, and where it ends. */
function readSpan(
  words: string,
  at: number,
  text: (from: number, to: number) => Text,
): { readonly node: PhrasingContent; readonly end: number } | undefined {
  const before = words.charAt(at - 1);
  const [whole, inside = "", url] =
    matchAt(code, words, at) ?? matchAt(strong, words, at) ?? matchAt(link, words, at) ?? [];
  if (whole === undefined || inside.trim() !== inside) return undefined;
  const end = at + whole.length;
  if (whole.startsWith("`")) return { node: { type: "inlineCode", value: inside }, end };
  if (url === undefined) {
    const children = [text(at + 2, end - 2)];
    return before === "" || before === " " ? { node: { type: "strong", children }, end } : undefined;
  }
  // Behind a mark of exclamation, it is a picture.
  const children = [text(at + 1, at + 1 + inside.length)];
  return before === "!" ? undefined : { node: { type: "link", title: null, url, children }, end };
}

function placeOf(scan: Scan, from: number, to: number): Position {
  return { start: pointAt(scan, from), end: pointAt(scan, to) };
}

function pointAt({ line, offset }: Scan, column: number): Position["start"] {
  return { line, column: column + 1, offset: offset + column };
}
