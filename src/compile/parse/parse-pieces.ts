import type { Nodes, Root } from "mdast";
import type { Extension } from "micromark-util-types";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { keepFootnotes } from "../../markdown/footnotes.js";
import { findFormulaParagraphs, formulaParagraphNodes, formulaParagraphs } from "../../markdown/formula-paragraphs.js";
import { mathNodes, mathSyntax } from "../../markdown/math-syntax.js";
import { blanksInTags } from "./blanks-in-tags.js";
import { boundSpans } from "./bound-spans.js";
import { knowDefinitions, labelsIn, normalizeLabel } from "./known-labels.js";
import type { Piece } from "./scan-lines.js";
import { scanPlain } from "./scan-plain.js";

interface ParsedPiece {
  readonly piece: Piece;
  root: Root;
  /** Lines of the piece where a paragraph has too many marks. */
  markLines: readonly number[];
}

/** Parses each piece, joined with the next where it ends inside a block: the scan does not know all of Markdown. */
export function parsePieces(pieces: readonly Piece[], onParsed?: (characters: number) => void): ParsedPiece[] {
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
export function defineEverywhere(parsed: readonly ParsedPiece[]): void {
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

export const parseAlone = makeParser([]);

export function makeParser(defined: readonly string[]): (text: string) => Omit<ParsedPiece, "piece"> {
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
