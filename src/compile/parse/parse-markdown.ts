import type { RootContent } from "mdast";
import type { Addresses } from "./addresses.js";
import { goOn, joinLists, markOf } from "./join-blocks.js";
import { labelsIn } from "./known-labels.js";
import type { Limit } from "./limit.js";
import { hasNames, mendNames } from "./mend-names.js";
import { mendPatterns } from "./mend-patterns.js";
import { mendStrong } from "./mend-strong.js";
import { moveNode, shiftNode } from "./move-nodes.js";
import { defineEverywhere, makeParser, parseAlone, parsePieces } from "./parse-pieces.js";
import { scanLines } from "./scan-lines.js";

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
