import type { List, ListItem, Literal, Nodes, Root, RootContent } from "mdast";
import type { Construct, Extension, TokenizeContext } from "micromark-util-types";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { keepFootnotes } from "../../markdown/footnotes.js";
import { findFormulaParagraphs, formulaParagraphNodes, formulaParagraphs } from "../../markdown/formula-paragraphs.js";
import { mathNodes, mathSyntax } from "../../markdown/math-syntax.js";
import type { Addresses } from "./addresses.js";
import { dropArrow } from "./arrow-title.js";
import { blanksInTags } from "./blanks-in-tags.js";
import { boundSpans } from "./bound-spans.js";
import type { Limit } from "./limit.js";
import { hasNames, mendNames } from "./mend-names.js";
import { mendPatterns } from "./mend-patterns.js";
import { mendStrong } from "./mend-strong.js";
import { type Piece, type RewrittenMarker, scanLines } from "./scan-lines.js";
import { scanPlain } from "./scan-plain.js";

/** The blocks of a document, with positions in the file. */
export interface ParsedMarkdown {
  readonly blocks: readonly RootContent[];
  readonly frontMatterLines: number;
  /** Where something goes beyond what is read, and is text from there on. In the order of the document. */
  readonly limits: readonly Limit[];
}

/**
 * Parses a document without byte order mark. The blocks are those of one `remark-parse` run (with formulas left alone),
 * but the cost is linear in the length of the text.
 * Lines that start with a number in a form that CommonMark does not know, such as `１）`, are list items.
 *
 * @param onParsed - Told of how many more characters have been parsed, from time to time.
 */
export function parseMarkdown(text: string, onParsed?: (characters: number) => void): ParsedMarkdown {
  const { pieces, markers, frontMatterLines, deepLines, lazyLines, longLines, farLines } = scanLines(text);
  const parsed = parsePieces(pieces, onParsed);
  if (parsed.length > 1) defineEverywhere(parsed);
  const blocks: RootContent[] = [];
  const limits = [
    ...deepLines.map((line): Limit => ({ kind: "nesting", line })),
    ...lazyLines.map((line): Limit => ({ kind: "lazy", line })),
    ...longLines.map((line): Limit => ({ kind: "long", line })),
    ...farLines.map((line): Limit => ({ kind: "far", line })),
  ];
  const isCode = hasNames(text);
  let openMark: string | undefined;
  for (const { piece, root, markLines } of parsed) {
    for (const line of markLines) limits.push({ kind: "marks", line: line + piece.line - 1 });
    mendStrong(root, piece.text);
    mendPatterns(root, piece.text);
    mendNames(root, piece.text, isCode);
    const isMoved = piece.line > 1 || markers.size > 0;
    // A list that was cut between its items goes on in the first block.
    const list = openMark === undefined || markOf(piece, root.children[0]) !== openMark ? undefined : blocks.at(-1);
    if (piece.goesOn === undefined || root.children.length > 1) openMark = markOf(piece, root.children.at(-1));
    for (const [index, block] of root.children.entries()) {
      if (isMoved) moveNode(block, piece, markers);
      if (index === 0 && piece.goesOn !== undefined) {
        for (const own of goOn(blocks.at(-1), block, piece.goesOn.indent)) blocks.push(own);
        continue;
      }
      if (index === 0 && list?.type === "list" && block.type === "list") joinLists(list, block);
      else blocks.push(block);
    }
  }
  return { blocks, frontMatterLines, limits: limits.sort((a, b) => a.line - b.line) };
}

/** The sign that sets the items of a list off, as `-` or `)`; `undefined` for other blocks. Before the block is moved. */
function markOf({ text }: Piece, block: RootContent | undefined): string | undefined {
  if (block?.type !== "list") return undefined;
  const start = block.position?.start.offset ?? 0;
  return /^[0-9]*([-*+.)])/.exec(text.slice(start, start + 12))?.[1];
}

/** Adds the first block of a piece to the item or quotation that it goes on with, and gives it where there is none. */
function goOn(open: RootContent | undefined, block: RootContent, indent: string): readonly RootContent[] {
  if (open?.type === "blockquote" && block.type === "blockquote") {
    for (const child of block.children) open.children.push(child);
    extendTo(open, block);
    return [];
  }
  if (block.type !== "list" || indent === "") return [block];
  const children = unwrap(block, indent.length >> 1);
  const item = open?.type === "list" ? open.children.at(-1) : undefined;
  if (open === undefined || item === undefined) return children;
  for (const child of children) {
    const last = item.children.at(-1);
    if (last?.type === "list" && child.type === "list" && last.ordered === child.ordered) joinLists(last, child);
    else item.children.push(child);
  }
  item.spread = true;
  extendTo(item, block);
  extendTo(open, block);
  return [];
}

/** What stands in the items that were opened for it, and behind it in each. */
function unwrap(list: List, depth: number): ListItem["children"] {
  const [opened, ...items] = list.children;
  const [first, ...others] = opened?.children ?? [];
  const inside = depth > 1 && first?.type === "list" ? unwrap(first, depth - 1) : first === undefined ? [] : [first];
  const own = items.length === 0 ? [] : [{ ...list, children: items }];
  return [...inside, ...others, ...own];
}

function extendTo(node: Nodes, { position }: RootContent): void {
  if (node.position !== undefined && position !== undefined) node.position.end = position.end;
}

function joinLists(list: List, next: List): void {
  for (const item of next.children) list.children.push(item);
  if (list.position === undefined || next.position === undefined) return;
  const isApart = next.position.start.line > list.position.end.line + 1;
  list.spread = list.spread === true || next.spread === true || isApart;
  list.position.end = next.position.end;
}

/** Of the document around a part: what labels lead to, and where what goes beyond the limits is noted. */
interface PartOf {
  readonly limits: Limit[];
  readonly addresses: Addresses;
}

/**
 * Parses lines of a document apart from the others, such as a cell of a table, with positions in the document.
 *
 * @param place - Of its first character; the lines after the first begin at column 1.
 * @param document - Default: the lines stand alone.
 */
export function parsePart(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
  { limits, addresses }: PartOf = { limits: [], addresses: new Map() },
): RootContent[] {
  const { pieces, markers, deepLines } = scanLines(text);
  const whole = pieces.map((piece) => piece.text).join("");
  const named = addresses.size === 0 ? [] : labelsIn(whole).filter((label) => addresses.has(label.toLowerCase()));
  const { root, markLines } = named.length === 0 ? parseAlone(whole) : makeParser(named)(whole);
  for (const at of deepLines) limits.push({ kind: "nesting", line: line + at - 1 });
  for (const at of markLines) limits.push({ kind: "marks", line: line + at - 1 });
  mendStrong(root, whole);
  mendPatterns(root, whole);
  mendNames(root, whole, hasNames(whole));
  const piece = { text: whole, line: 1, offset: 0 };
  for (const block of root.children) {
    moveNode(block, piece, markers);
    shiftNode(block, line - 1, column - 1);
  }
  return root.children;
}

function shiftNode(root: Nodes, lines: number, columns: number): void {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
      if (point.line === 1) point.column += columns;
      point.line += lines;
    }
    if ("children" in node) for (const child of node.children) open.push(child);
  }
}

interface ParsedPiece {
  readonly piece: Piece;
  root: Root;
  /** Lines of the piece where a paragraph has too many marks. */
  markLines: readonly number[];
}

/** Parses each piece, joined with the next where it ends inside a block: the scan does not know all of Markdown. */
function parsePieces(pieces: readonly Piece[], onParsed?: (characters: number) => void): ParsedPiece[] {
  const parse = makeParser([]);
  const parsed: ParsedPiece[] = [];
  for (let index = 0; index < pieces.length; ) {
    let piece = pieces[index++] as Piece;
    let { root, markLines } = parse(piece.text);
    // Twice as many each time: what never closes must not be parsed once for every piece.
    for (let count = 1; index < pieces.length && endsInOpenBlock(root, piece.text); count *= 2) {
      const joined = pieces.slice(index, index + count).map(textInFile);
      piece = { ...piece, text: piece.text + joined.join("") };
      ({ root, markLines } = parse(piece.text));
      index += joined.length;
    }
    parsed.push({ piece, root, markLines });
    onParsed?.(piece.text.length);
  }
  return parsed;
}

function textInFile({ text, goesOn }: Piece): string {
  return goesOn === undefined ? text : goesOn.indent + text.slice(goesOn.indent.length);
}

/**
 * Link reference definitions hold for the whole document: the only thing in CommonMark that a piece must be told.
 * Pieces that may refer to one are parsed again.
 */
function defineEverywhere(parsed: readonly ParsedPiece[]): void {
  const labels = new Set<string>();
  const collect = (node: Nodes) => {
    if (node.type === "definition") labels.add(normalizeLabel(node.label ?? node.identifier));
    if ("children" in node) for (const child of node.children) collect(child);
  };
  for (const { piece, root } of parsed) if (piece.text.includes("]:")) collect(root);
  if (labels.size === 0) return;
  for (const each of parsed) {
    // Only those that it names: the parser looks through all it knows at every bracket.
    const own = labelsIn(each.piece.text).filter((label) => labels.has(label));
    if (own.length > 0) Object.assign(each, makeParser(own)(each.piece.text));
  }
}

/** What stands in brackets, as the parser spells labels. */
function labelsIn(text: string): string[] {
  const bracketed = text.matchAll(/\\[\s\S]|\[((?:[^[\]\\]|\\[\s\S])*)\]/g);
  return [...new Set(Array.from(bracketed, ([, label = ""]) => normalizeLabel(label)))];
}

const parseAlone = makeParser([]);

function makeParser(defined: readonly string[]): (text: string) => Omit<ParsedPiece, "piece"> {
  let markLines: number[] = [];
  const processorWith = (extensions: readonly Extension[]) =>
    unified()
      .data("micromarkExtensions", [
        mathSyntax,
        knowDefinitions(defined),
        boundSpans((line) => markLines.push(line)),
        blanksInTags,
        ...extensions,
      ])
      .data("fromMarkdownExtensions", [mathNodes, formulaParagraphNodes])
      .use(remarkParse)
      .freeze();
  const usual = processorWith([]);
  return (text) => {
    const plain = scanPlain(text);
    if (plain !== undefined) return { root: plain, markLines: [] };
    markLines = [];
    const paragraphs = findFormulaParagraphs(text);
    const processor = paragraphs.size === 0 ? usual : processorWith([formulaParagraphs(paragraphs)]);
    const root = processor.parse(text);
    keepFootnotes(root, text);
    return { root, markLines };
  };
}

/** As `normalizeIdentifier` of micromark: how `parser.defined` spells a label. */
function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, " ")
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** Makes labels that other pieces define known to the parser when it meets the first bracket. */
function knowDefinitions(labels: readonly string[]): Extension {
  const told = new WeakSet<object>();
  const construct: Construct = {
    name: "knownDefinitions",
    tokenize(this: TokenizeContext, _effects, _ok, nok) {
      return (code) => {
        if (!told.has(this.parser)) {
          told.add(this.parser);
          for (const label of labels) this.parser.defined.push(label);
        }
        return nok(code);
      };
    },
  };
  return { text: { 91: construct, 33: construct } };
}

/** Tells whether the last block would go on after the end of the text: a fence without end, HTML before a blank line. */
function endsInOpenBlock(root: Root, text: string): boolean {
  const last = root.children.at(-1);
  if (last?.position === undefined) return false;
  // A closed block ends before its line end; an open one may stand in a list or a quotation.
  if (last.position.end.offset === text.length && /[\r\n]$/.test(text)) return true;
  if (last.type !== "code" && last.type !== "html") return false;
  const source = text.slice(last.position.start.offset, last.position.end.offset);
  if (last.type === "html" && source.startsWith("<!--")) return !source.includes("-->");
  if (last.type === "html") return !/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(text.slice(last.position.end.offset));
  const fence = /^(`{3,}|~{3,}|\$\$)/.exec(source)?.[1];
  if (fence === undefined) return false;
  const lastLine = source.slice(Math.max(source.lastIndexOf("\n"), source.lastIndexOf("\r")) + 1);
  if (fence === "$$") return !/\$\$[ \t]*$/.test(source.slice(2));
  return !(source.includes("\n") && lastLine.trim().startsWith(fence) && new Set(lastLine.trim()).size === 1);
}

/** Moves a node from its place in the piece to its place in the file. */
function moveNode(root: Nodes, piece: Piece, markers: ReadonlyMap<number, RewrittenMarker>): void {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    movePosition(node, piece, markers);
    if (node.type === "heading" && markers.get(node.position?.start.line ?? 0)?.isArrow === true) dropArrow(node);
    if ("children" in node) for (const child of node.children) open.push(child);
  }
}

function movePosition(node: Nodes, piece: Piece, markers: ReadonlyMap<number, RewrittenMarker>): void {
  if (node.position !== undefined) {
    const { start, end } = node.position;
    start.line += piece.line - 1;
    end.line += piece.line - 1;
    if (markers.size > 0 && "value" in node) restoreMarkers(node, markers);
    for (const point of [start, end]) {
      if (point.offset !== undefined) point.offset += piece.offset;
      const marker = markers.get(point.line);
      // Before the point where the texts agree again there is only the list item's own start.
      if (marker !== undefined && point.column > marker.rewritten.length)
        point.column += marker.original.length - marker.rewritten.length;
    }
  }
}

/** Puts the original back where a rewritten line is no list item after all, but goes on with a paragraph. */
function restoreMarkers(node: Literal, markers: ReadonlyMap<number, RewrittenMarker>): void {
  const { start, end } = node.position ?? {};
  if (start === undefined || end === undefined) return;
  const lines = node.value.split("\n");
  // The value of a code block leaves out the fence.
  const first = node.type === "code" && end.line - start.line >= lines.length ? start.line + 1 : start.line;
  let isChanged = false;
  for (const [index, text] of lines.entries()) {
    const marker = markers.get(first + index);
    if (marker === undefined || (index === 0 && first === start.line && start.column > marker.rewritten.length))
      continue;
    const written = marker.rewritten.trim();
    const at = text.indexOf(written);
    if (at === -1 || text.slice(0, at).trim() !== "") continue;
    // Spaces at the end of the mark may be gone, or stand for themselves in code.
    const behind = marker.rewritten.slice(marker.rewritten.indexOf(written) + written.length);
    const whole = text.slice(at + written.length);
    const rest = whole.startsWith(behind) ? whole.slice(behind.length) : whole.replace(/^ /, "");
    lines[index] = text.slice(0, at) + marker.original.trimStart() + rest;
    isChanged = true;
  }
  if (isChanged) node.value = lines.join("\n");
}
