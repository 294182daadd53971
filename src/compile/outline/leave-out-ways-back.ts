import type { Paragraph, RootContent } from "mdast";
import { isWayBack, saysBack } from "../parse/link-list.js";
import { leadText } from "../parse/plain-text.js";
import { leaveOut, leaveOutNode, type Reading, rangeOf } from "../parse/reading.js";
import type { AnswerBlock } from "./open-hidden.js";

/**
 * Takes links back to the top out of an answer: those that say so, between its blocks, or on the last line of a paragraph, to which they
 * belong where somebody forgot the blank line.
 */
export function leaveOutWaysBack(reading: Reading, blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  const kept: AnswerBlock[] = [];
  for (const block of blocks) {
    if (isWayBack(block.node) && saysBack(leadText(block.node))) leaveOutNode(reading, "navigation", block.node);
    else {
      const node = cutLastLine(reading, block.node);
      kept.push(node === block.node ? block : { ...block, node });
    }
  }
  return kept;
}

const lineBreaks = /^[ \t>]*<br\s*\/?>\s*$/i;
const link = /^[ \t>]*(?:\*\*|__)?\[([^[\]]*)\]\(#[^()\s]*\)(?:\*\*|__)?\\?\s*$/;

/** Tells whether a line of Markdown is a link back to the top and nothing else. */
export function isLineBack(line: string): boolean {
  const words = link.exec(line)?.[1];
  if (words !== undefined) return saysBack(words);
  return /^[ \t>]*</.test(line) && isWayBack({ type: "html", value: line });
}

/** It recurses into the last block of each: none is deeper than `MAX_NESTING`. */
function cutLastLine(reading: Reading, node: RootContent): RootContent {
  if (node.type === "paragraph") return cutParagraph(reading, node);
  if (node.type !== "list" && node.type !== "listItem") return node;
  const last = node.children.at(-1);
  if (last === undefined || node.position === undefined) return node;
  if (node.children.length > 1 && isWayBack(last) && saysBack(leadText(last))) {
    const children = node.children.slice(0, -1);
    leaveOutNode(reading, "navigation", last);
    return { ...node, children, ...positionTo(node, children.at(-1)) } as RootContent;
  }
  const cut = cutLastLine(reading, last);
  return cut === last
    ? node
    : ({ ...node, children: [...node.children.slice(0, -1), cut], ...positionTo(node, cut) } as RootContent);
}

function positionTo({ position }: RootContent, last: RootContent | undefined): Pick<RootContent, "position"> {
  const end = last?.position?.end;
  return position === undefined || end === undefined ? {} : { position: { start: position.start, end } };
}

function cutParagraph(reading: Reading, node: Paragraph): Paragraph {
  const { start, end } = rangeOf(reading, node);
  const line = node.position?.end.line ?? 1;
  const from = reading.lines.startOf(line);
  const text = reading.source.slice(from, end);
  const isBack = isLineBack(text);
  if (from <= start || (!isBack && !lineBreaks.test(text))) return node;
  if (isBack) leaveOut(reading, "navigation", line, line);
  return withoutLastLine(reading, node, from);
}

/**
 * A paragraph without its last line.
 *
 * @param from - Where that line begins.
 */
export function withoutLastLine(reading: Reading, node: Paragraph, from: number): Paragraph {
  const children = [...node.children];
  for (let last = children.pop(); last !== undefined; last = children.pop()) {
    const cut = last.type === "text" ? last.value.lastIndexOf("\n") : -1;
    if (last.type === "break") break;
    if (last.type === "text" && cut !== -1) {
      children.push({ ...last, value: last.value.slice(0, cut) });
      break;
    }
  }
  const before = reading.lines.placeOf(reading.source.slice(0, from).trimEnd().length);
  return { ...node, children, position: { start: node.position?.start ?? before, end: before } };
}
