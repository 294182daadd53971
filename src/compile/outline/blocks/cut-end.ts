import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { findEndBreaks } from "../../parse/navigation.js";
import { type Reading, rangeOf } from "../../parse/reading.js";

/** What is kept of a block that holds no others: itself, a shorter one, or nothing. */
export type CutLeaf = (leaf: RootContent) => RootContent | undefined;

/**
 * Cuts the last paragraph in a block: to CommonMark, a line at the margin may go on with the last item above it. Gives the block itself
 * where nothing is cut, and `undefined` where nothing is left. It recurses: blocks are never deeper than `MAX_NESTING`.
 */
export function cutEnd(block: RootContent, cut: CutLeaf): RootContent | undefined {
  if (block.type !== "list" && block.type !== "listItem" && block.type !== "blockquote") return cut(block);
  const children: RootContent[] = [...block.children];
  let isCut = false;
  for (let last = children.pop(); last !== undefined; last = children.pop()) {
    const kept = cutEnd(last, cut);
    if (kept !== last) isCut = true;
    if (kept === undefined) continue;
    children.push(kept);
    break;
  }
  if (!isCut) return block;
  const end = children.at(-1)?.position?.end;
  if (end === undefined || block.position === undefined) return undefined;
  return { ...block, children, position: { start: block.position.start, end } } as RootContent;
}

/** A paragraph without its nodes from one on, and the white space and brackets that open before it. */
export function withoutEnd(reading: Reading, paragraph: Paragraph, from: number): Paragraph | undefined {
  const { position } = paragraph;
  const [last, first] = [paragraph.children[from - 1], paragraph.children[from]];
  if (from === 0 || last === undefined || first === undefined || position === undefined) return undefined;
  const start = rangeOf(reading, paragraph).start;
  const end = endOfWords(reading, first.position === undefined ? start : rangeOf(reading, first).start);
  if (end <= start) return undefined;
  const { line, column } = reading.lines.placeOf(end);
  const children = [...paragraph.children.slice(0, from - 1), withoutSpace(last)];
  return { ...paragraph, children, position: { start: position.start, end: { line, column } } };
}

/** A paragraph without the line breaks at its end. */
export function withoutEndBreaks(reading: Reading, paragraph: Paragraph): Paragraph {
  const from = findEndBreaks(paragraph.children);
  return from === undefined ? paragraph : (withoutEnd(reading, paragraph, from) ?? paragraph);
}

/** The end of what stands before, on the same line or another: the marks of a quotation at the start of a line are no words. */
function endOfWords({ source, lines }: Reading, from: number): number {
  let end = skipBack(source, from);
  while (source.charAt(end - 1) === ">") {
    const start = lines.startOf(lines.placeOf(end).line);
    if (!/^[ \t>]*$/.test(source.slice(start, end))) break;
    end = skipBack(source, start);
  }
  return end;
}

function withoutSpace(node: PhrasingContent): PhrasingContent {
  return node.type === "text" ? { ...node, value: node.value.slice(0, skipBack(node.value, node.value.length)) } : node;
}

function skipBack(text: string, from: number): number {
  let end = from;
  while (end > 0 && /[\s([|·•]/.test(text.charAt(end - 1))) end--;
  return end;
}
