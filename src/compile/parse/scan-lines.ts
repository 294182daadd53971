import { findFormulaParagraphs } from "../../markdown/formula-paragraphs.js";
import { opensBracketFormula } from "../../markdown/math-syntax.js";
import { readArrow } from "./arrow-title.js";

/** A stretch of lines that is parsed on its own. */
export interface Piece {
  /** The text to parse: the original but for rewritten markers. */
  readonly text: string;
  /** Line of the file that its first line is; the first is 1. */
  readonly line: number;
  /** Offset of its first character in the file. */
  readonly offset: number;
  /** It goes on with the item or quotation that the piece before ends with. */
  readonly goesOn?: {
    /** How its first line is indented in the file; in `text`, `+` opens an item for every two spaces. */
    readonly indent: string;
  };
}

/** A number at the start of a line that CommonMark does not take for a list marker, or signs of a heading; and what stands for it in the piece. */
export interface RewrittenMarker {
  /** The line up to the point where the texts agree again, in the file and in the piece. */
  readonly original: string;
  readonly rewritten: string;
  /** It would open a list or quotation deeper than is read. */
  readonly isDeep?: boolean;
  /** It opens a title that ends with an arrow, too. */
  readonly isArrow?: boolean;
}

export interface ScannedText {
  readonly pieces: readonly Piece[];
  /** By line of the file. */
  readonly markers: ReadonlyMap<number, RewrittenMarker>;
  /** Lines of the front matter with its fences; 0 if there is none. */
  readonly frontMatterLines: number;
  /** Lines on which lists and quotations stand in each other too deep. */
  readonly deepLines: readonly number[];
  /** Lines at which a paragraph at the margin is so long that another begins. */
  readonly longLines: readonly number[];
  /** Lines in an item or quotation of so many that the next piece begins there. */
  readonly farLines: readonly number[];
  /** Lines that would go on with a paragraph of a list or quotation, behind too many that do, and begin another. */
  readonly lazyLines: readonly number[];
}

/** Pieces shorter than this cost more to set up than they save. */
const MIN_PIECE_LINES = 64;

// A fence may open behind the mark of a list item.
const fenceStart = /^ {0,3}((?:[-*+]|[0-9]{1,9}[.)]) {1,4})?(`{3,}(?=[^`]*$)|~{3,}|\$\$(?=[^$]*$))/;
const headingStart = /^#{1,6}(?:[ \t]|$)/;
const boldStart = /^(?:\*\*|__)(?=\S)/;
const textStart = /^(?:\p{L}|\*\*|__|[_*`[(“"](?=\S))/u;
const wordStart = /^\p{L}/u;
const underline = /^(?:=+|-+)[ \t]*$/;
const htmlWithOwnEnd: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![A-Za-z]/, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];
const otherHtml = /^ {0,3}<[/A-Za-z]/;
const blankLine = /^[ \t]*$/;

// `１）`, `1）`, `1、`, `１．`, `1:`, `（1）`, `(1)`, and `1.什么` without the space, or with one that does not break. Not `1.5`, not `10:1`, not `2024、`.
const looseMarker =
  /^( {0,3})(?:[（(【]([0-9０-９]{1,3})[）)】]|([0-9０-９]{1,3})(?:[）、．]|[：:](?![\d０-９/]|$)|[.)](?:(?![\s\d０-９]|$)|(?=[\u00a0\u202f\u3000]{1,4}\S))))[ \t\u00a0\u202f\u3000]*/;
// Bullets that editors and other programs write: `• `, `－ `, and a hyphen with a blank that CommonMark does not know.
const looseBullet = /^( {0,3})(?:[－•●▪◦]|[-*](?=[\u00a0\u202f\u3000]{1,4}[^\s*-]))[ \t\u00a0\u202f\u3000]*/;
// Full-width digits with an ASCII delimiter: `１. `.
const wideDigitMarker = /^( {0,3})([０-９]{1,3})[.)][ \t\u3000]+/;
// A sign behind the number says something of the question: `1*. Which are right?`.
const signedMarker = /^( {0,3})([0-9]{1,3})[*†‡]([.)])[ \t]+(?=\S)/;
// Admonitions of MkDocs: their text is indented by four, as that of a list item with a wide mark.
const admonition = /^( {0,3})(?:!!!|\?\?\?\+?)[ \t]+(?:question|faq|help|quiz)[ \t]+"/i;
// Headings without the space: `###2、什么是锁？`, `##Locks`, or with another than CommonMark knows. One sign alone is that of a tag, or a comment.
const looseHeading =
  /^( {0,3}#{2,6})[\u00a0\u3000]*(?=[\p{L}\p{N}（(【[“"‘'*_`¿«「\p{Extended_Pictographic}]|<a[\s>])/u;
const looseQuestion = /^( {0,3}#)[\u00a0\u3000]*(?=(?:Q ?)?[0-9]{1,3}[.、．:：)）][^\n?？]*[?？])/;
const setting = /^ *#+[\w.-]+=/;
// Right below words, such signs open a heading only where a number is behind them.
const countedHeading = /^ {0,3}#{1,6}[\u00a0\u3000]*(?:Q ?)?[0-9]{1,4}[.、．:：)）]/;
const wordedHeading = /^ {0,3}#{2,6}\p{L}{1,20} ?[0-9]{1,3}(?:[.．:：)）(（ ]|$)/u;
const endsText = /^(?:[ \t]*$|#)/;
const numberedLine = /^([ \t]*)([0-9]{1,4})([.)]) {1,3}(?=\S)/;
const marginItem = /^(?:[-*+]|[0-9]{1,9}[.)]) +\S/;
const itemStart = /^ {0,3}(?:[-*+]|[0-9]{1,9}[.)])[ \t]/;

/** Lists and quotations may stand in each other this deep; what goes deeper is text. The parser's cost grows faster. */
export const MAX_NESTING = 32;

/**
 * So many lines at the margin may go on with a paragraph of a list or quotation; the parser's cost grows with their square. Of other
 * paragraphs, twice as many, if none of the lines begins in bold.
 */
export const MAX_LAZY_LINES = 500;

/** A piece has as many lines at most where it can be cut at all, in the middle of an item if need be: the parser's cost grows with their square. */
export const MAX_PIECE_LINES = 1500;

/**
 * Cuts a text at headings, items and other blocks that start at the margin, outside code, formulas and HTML, into pieces of at least 64
 * lines.
 *
 * The parser's cost grows faster than the length of a document (shared prefix of events is rewritten whenever a list
 * closes), so a large document is parsed in pieces. Where a cut is wrong, `parseMarkdown` notices and joins the pieces.
 */
export function scanLines(text: string): ScannedText {
  const pieces: Piece[] = [];
  const markers = new Map<number, RewrittenMarker>();
  const deepLines: number[] = [];
  const lazyLines: number[] = [];
  const longLines: number[] = [];
  const farLines: number[] = [];
  let lazy = 0;
  let length = 0;
  const frontMatterLines = countFrontMatterLines(text);
  const formulas = findFormulaParagraphs(text);
  const linePattern = /([^\r\n]*)(\r\n|\n|\r|$)/y;

  let block: { readonly end: RegExp } | undefined;
  const around: LinesAround = { previous: "", filled: "", inItem: false, width: 0, inText: false, isHeading: false };
  let start: Omit<Piece, "text"> = { line: 1, offset: 0 };
  let parts: string[] = [];
  const closePiece = (line: number, offset: number) => {
    const piece = parts.join("");
    if (piece !== "") pieces.push({ text: piece, ...start });
    start = { line, offset };
    parts = [];
  };

  for (let line = 1, offset = 0; offset < text.length; line++) {
    linePattern.lastIndex = offset;
    const [whole, content = "", ending = ""] = linePattern.exec(text) ?? [""];
    if (line <= frontMatterLines) {
      // Blank lines keep line numbers right.
      parts.push(ending);
    } else if (block !== undefined) {
      if (block.end.test(content)) block = undefined;
      parts.push(whole);
    } else {
      const isBehindHeading = around.isHeading;
      around.isHeading = endsHeading(content, around);
      if (line - start.line >= MIN_PIECE_LINES && (isBehindHeading || beginsAfresh(content, around))) {
        closePiece(line, offset);
      }
      const isLazy = isLazyLine(content, around);
      lazy = isLazy ? lazy + 1 : 0;
      length = goesOn(content, around.previous) ? length + 1 : 0;
      if (length > MAX_LAZY_LINES && (boldStart.test(content) || length > 2 * MAX_LAZY_LINES)) {
        // A paragraph of questions in bold is cut between two of them.
        closePiece(line, offset);
        longLines.push(line);
        length = 0;
      }
      if (lazy > MAX_LAZY_LINES) {
        closePiece(line, offset);
        lazyLines.push(line);
        lazy = 0;
        around.inText = true;
      }
      const wayOn = line - start.line < MAX_PIECE_LINES ? undefined : findWayOn(content, around, line - start.line);
      if (wayOn !== undefined) {
        closePiece(line, offset);
        start = { ...start, goesOn: wayOn };
        farLines.push(line);
        parts.push(openItems(wayOn.indent), whole.slice(wayOn.indent.length));
        follow(around, content);
        offset += whole.length;
        continue;
      }
      block = blockOpenedBy(content);
      const marker = block === undefined ? rewriteMarker(content, around) : undefined;
      if (formulas.has(line)) block ??= { end: endOfBracketFormula };
      if (marker === undefined) {
        parts.push(whole);
      } else {
        markers.set(line, marker);
        if (marker.isDeep === true) deepLines.push(line);
        parts.push(marker.rewritten, content.slice(marker.original.length), ending);
      }
      follow(around, content);
    }
    offset += whole.length;
  }
  closePiece(0, 0);
  return { pieces, markers, frontMatterLines, deepLines, lazyLines, longLines, farLines };
}

const itemMarker = /^ {0,3}(?:[-*+]|[0-9]{1,9}[.)]) {1,4}/;
const endOfBracketFormula = /\\\]|^\s*$/;

/** Gives what ends the block of code, formula or HTML that a line opens. */
function blockOpenedBy(line: string): { readonly end: RegExp } | undefined {
  const [, item = "", fence] = fenceStart.exec(line) ?? [];
  if (fence !== undefined) {
    const close = fence === "$$" ? "\\$\\$" : `^ *${fence[0]}{${fence.length},}`;
    // In a list item, a line without indentation ends the item and its code.
    return { end: new RegExp(`${close}[ \\t]*$${item === "" ? "" : "|^\\S"}`) };
  }
  if (opensBracketFormula(line.replace(itemMarker, ""))) return { end: endOfBracketFormula };
  if (!/^ {0,3}</.test(line)) return undefined;
  for (const [start, end] of htmlWithOwnEnd) {
    if (start.test(line)) return end.test(line) ? undefined : { end };
  }
  return otherHtml.test(line) ? { end: blankLine } : undefined;
}

/** What a line is seen beside. */
interface LinesAround {
  /** The line before. */
  previous: string;
  /** The last line that is not blank. */
  filled: string;
  /** A list item is open, as far as lines tell. */
  inItem: boolean;
  /** How far what stands in that item is indented. */
  width: number;
  /** The line before belongs to a paragraph that stands in no list and no quotation, for sure. */
  inText: boolean;
  /** The line before underlines such a paragraph, which makes it a heading. */
  isHeading: boolean;
}

/**
 * At the margin, a heading, the next item of a list, or anything below a blank line: whatever was open before has ended, but for a list,
 * whose parts are joined again.
 */
function beginsAfresh(line: string, { previous, inItem }: LinesAround): boolean {
  if (line.startsWith("#") && headingStart.test(line)) return true;
  return blankLine.test(previous) ? /^[^\s<]/.test(line) : inItem && marginItem.test(line);
}

/** At the margin, right below a line of something else than a paragraph there. */
function isLazyLine(line: string, { previous, inItem, inText }: LinesAround): boolean {
  if (inText || blankLine.test(previous)) return false;
  return wordStart.test(line) || (inItem && /^[^\s#]/.test(line) && !itemStart.test(line));
}

/** At the margin, right below another line there, and neither begins a block of its own, for sure. */
function goesOn(line: string, previous: string): boolean {
  return textStart.test(line) && textStart.test(previous);
}

/** Follows paragraphs at the margin, and tells whether a line underlines one. */
function endsHeading(line: string, around: LinesAround): boolean {
  const isEnd = around.inText && underline.test(line);
  const begins = around.isHeading || blankLine.test(around.previous);
  around.inText = !isEnd && wordStart.test(line) && (begins || around.inText);
  return isEnd;
}

// What an item may begin with, so that nothing else is seen in the marks before it.
const plainStart = /^( {2,20})(?:[^\s\-*_+=`~<|$]|[-*] +[\p{L}\p{N}[*]|\*\*[\p{L}\p{N}])/u;

/** Where a piece that is too long may end: before a block that stands in an item or a quotation itself; if it is far too long, before any line. */
function findWayOn(line: string, { previous, inItem, width }: LinesAround, length: number): Piece["goesOn"] {
  const isBlock = /^[ >]*$/.test(previous) || /^ *(?:[-*+]|[0-9]{1,9}[.)]) /.test(line);
  if (!isBlock && length < 2 * MAX_PIECE_LINES) return undefined;
  if (line.startsWith(">") && previous.startsWith(">")) return { indent: "" };
  const indent = inItem ? plainStart.exec(line)?.[1] : undefined;
  if (indent === undefined || (indent.length !== width && length < 2 * MAX_PIECE_LINES)) return undefined;
  return { indent };
}

/** Marks of items, as wide as an indentation. */
function openItems(indent: string): string {
  return "+ ".repeat(indent.length >> 1) + (indent.length % 2 === 1 ? " " : "");
}

function follow(around: LinesAround, line: string): void {
  const isBlank = blankLine.test(line);
  if (!isBlank && !/^(?: {2}|\t)/.test(line)) {
    around.width = /^ {0,3}(?:[-*+]|[0-9]{1,9}[.)]) {1,4}/.exec(line)?.[0].length ?? around.width;
    around.inItem = itemStart.test(line) || (around.inItem && !blankLine.test(around.previous));
  }
  around.previous = line;
  if (!isBlank) around.filled = line;
}

function rewriteMarker(line: string, around: LinesAround): RewrittenMarker | undefined {
  if (line.length > MAX_NESTING) {
    const deep = cutNesting(line);
    if (deep !== undefined) return deep;
  }
  const loose = looseMarker.exec(line) ?? wideDigitMarker.exec(line);
  if (loose !== null) {
    const digits = loose[2] ?? loose[3] ?? "";
    const number = digits.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
    // The number is read from the file; here a list must begin with 1 to be seen behind code.
    const seen = isBehindCode(around) ? "1" : number;
    return { original: loose[0], rewritten: `${loose[1] ?? ""}${seen}) ` };
  }
  const signed = signedMarker.exec(line);
  if (signed !== null)
    return { original: signed[0], rewritten: `${signed[1] ?? ""}${signed[2] ?? ""}${signed[3] ?? ""} ` };
  const heading = looseHeading.exec(line) ?? looseQuestion.exec(line);
  const isApart = endsText.test(around.previous) || countedHeading.test(line) || wordedHeading.test(line);
  if (heading !== null && isApart && !setting.test(line))
    return { original: heading[0], rewritten: `${heading[1] ?? ""} ` };
  const arrow = isBehindCode(around) ? undefined : readArrow(line);
  if (arrow !== undefined) return { original: arrow, rewritten: "## ", isArrow: true };
  const bullet = looseBullet.exec(line) ?? admonition.exec(line);
  if (bullet !== null) {
    const isAdmonition = /[!?]/.test(bullet[0].trimStart().charAt(0));
    return { original: bullet[0], rewritten: `${bullet[1] ?? ""}-${isAdmonition ? "   " : " "}` };
  }
  return startAtOne(line, around);
}

/**
 * A numbered item that the parser takes for text, because its list does not start at 1: behind indented code
 * (micromark/micromark#228), or nested, right below a line of text (#150). With a 1 it is seen; the width stays.
 */
function startAtOne(line: string, around: LinesAround): RewrittenMarker | undefined {
  const match = numberedLine.exec(line);
  if (match === null) return undefined;
  const [original, indent = "", number = "", close = ""] = match;
  if (Number(number) === 1) return undefined;
  const { previous, inItem } = around;
  const isNested = inItem && /^ {2,}$/.test(indent) && number.length < 4 && !blankLine.test(previous);
  const isFirst = indentOf(previous) < indent.length || !numberedLine.test(previous);
  if (!(indent.length < 4 && isBehindCode(around)) && !(isNested && isFirst)) return undefined;
  const padding = " ".repeat(original.length - indent.length - 2);
  return { original, rewritten: `${indent}1${close}${padding.slice(0, 4)}` };
}

function isBehindCode({ previous, filled }: LinesAround): boolean {
  return blankLine.test(previous) && /^(?: {4}|\t)/.test(filled);
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** Takes the meaning from a mark that would open the hundred-and-first list or quotation in one another. */
function cutNesting(line: string): RewrittenMarker | undefined {
  const mark = /[ \t]*(?:>|(?:[-*+]|[0-9]{1,9}[.)])(?=[ \t]))/y;
  const isFarIndented = /^[ \t]{100}/.test(line);
  for (let count = 0; ; count++) {
    const start = mark.lastIndex;
    if (!mark.test(line)) return undefined;
    if (count < MAX_NESTING && !isFarIndented) continue;
    const space = /^[ \t]*/.exec(line.slice(start))?.[0] ?? "";
    const original = line.slice(0, start) + space;
    return { original, rewritten: `${original}\\`, isDeep: true };
  }
}

/** YAML between `---` lines or TOML between `+++` lines, from the first line on. */
function countFrontMatterLines(text: string): number {
  const fence = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[1];
  if (fence === undefined) return 0;
  const lines = text.split(/\r\n|\n|\r/);
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  if (end === -1) return 0;
  if (fence === "+++") return end + 1;
  // A rule looks the same; but front matter begins with a key, below comments at most.
  const words = lines.slice(1, end).filter((line) => line.trim() !== "");
  const first = words.find((line) => !line.startsWith("#"));
  return words.length === 0 || /^["']?[\p{L}\p{N}_. -]+(?:["'\t]\s*)?:(?:\s|$)/u.test(first ?? "") ? end + 1 : 0;
}
