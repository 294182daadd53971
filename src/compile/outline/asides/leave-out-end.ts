import type { Paragraph, RootContent } from "mdast";
import { isLinkLine, isWayBack } from "../../parse/link-list.js";
import { leadText } from "../../parse/plain-text.js";
import { leaveOut, leaveOutNode, type Reading, rangeOf } from "../../parse/reading.js";
import { cutEnd, withoutEndBreaks } from "../blocks/cut-end.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { isAdvertBlock } from "./adverts.js";
import { isEmptyTitle } from "./empty-title.js";
import { findListEnd, type UsualEnds } from "./find-list-end.js";
import { findTail } from "./find-tail.js";
import { blockWithout } from "./leave-out-back-links.js";
import { leaveOutBehind } from "./leave-out-behind.js";

/** `Reference: a book of sails`, where nothing else stands at the margin. */
const referenceLine =
  /^(?:references?|sources?|bibliography|参考(?:文献|资料|書籍)?|来源|出处|参照|출처|참고|fuentes?|referencias?|références?|quellen?|источники?)\s?[:：]/i;
const closingRemark = /^(?:\.{3,}|…)/;

/** What the other questions of a section have below them. */
export interface UsualAnswers {
  readonly usual: {
    /** Some are answered by paragraphs at the margin. */
    readonly paragraphs: boolean;
    /** Some are answered by links. */
    readonly links: boolean;
    /** Some are answered, or they are too few to tell. */
    readonly answers: boolean;
    readonly ends: UsualEnds;
  };
  /** Where the question stands. */
  readonly line: number;
}

/** Takes links back to the top, adverts, line breaks, tags around nothing and headings above nothing off the end of an answer. */
export function leaveOutEnd(reading: Reading, blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  let end = blocks.length;
  let cut: AnswerBlock | undefined;
  for (let last = blocks[end - 1]; last !== undefined && !last.isHint; last = blocks[end - 1]) {
    const block = last.node;
    const isBreak = block.type === "thematicBreak" || block.type === "definition";
    const isSpace = block.type === "html" && isTagsAlone(block.value);
    const isTitle = block.type === "heading" && isEmptyTitle(blocks.slice(0, end).map(({ node }) => node));
    if (isTitle) leaveOutNode(reading, "title", block);
    else if (!isBreak && !isSpace && !isWayBack(block) && !(end > 1 && isAdvertBlock(block))) {
      const node = last.asked === undefined ? endWithout(reading, block) : block;
      if (node === block) break;
      cut = node === undefined ? undefined : { ...last, node };
      if (cut !== undefined) break;
    } else if (!isBreak && !isSpace) leaveOutNode(reading, "navigation", block);
    end--;
  }
  if (cut !== undefined) return [...blocks.slice(0, end - 1), cut];
  return end === blocks.length ? blocks : blocks.slice(0, end);
}

/** Line breaks, and tags that close, or open with nothing behind them. */
function isTagsAlone(html: string): boolean {
  return /^(?:\s|<\/?[bh]r\s*\/?>|<\/(?:a|p|b|i|div|center|details)>|<(?:p|div|center)(?:\s[^<>]*)?>|<a\s(?:id|name)=[^<>]*>)*$/i.test(
    html,
  );
}

/** An answer may be parsed apart from its document, as what is hidden in HTML is: there may be a link back in it yet. */
function endWithout(reading: Reading, block: RootContent): RootContent | undefined {
  const kept = blockWithout(reading, block);
  if (kept === undefined) return undefined;
  return cutEnd(kept, (leaf) => {
    if (leaf.type === "html" && /^(?:\s|<\/?[bh]r\s*\/?>)*$/i.test(leaf.value)) return undefined;
    return leaf.type === "paragraph" ? withoutEndBreaks(reading, leaf) : leaf;
  });
}

/**
 * Takes what closes a list off the answer to its last question: `...（待续）`, a line in italics, a line of links, adverts and thanks.
 * To CommonMark, such a line may continue the paragraph of the answer.
 *
 * @param isAnswered - The lines of the question have an answer already.
 */
export function leaveOutClosing(
  reading: Reading,
  blocks: readonly RootContent[],
  { usual, line }: UsualAnswers,
  isAnswered: boolean,
): readonly RootContent[] {
  const remark = usual.answers ? -1 : blocks.findIndex((block) => isAtMargin(block) && block.type !== "list");
  const end = remark === -1 ? findListEnd(blocks, line, usual.ends, isAnswered) : remark;
  if (end < blocks.length) leaveOutBehind(reading, blocks.slice(end));
  let kept = blocks.slice(0, end);
  const tail = findTail(reading, kept);
  for (const block of kept.slice(tail)) leaveOutTail(reading, block);
  kept = kept.slice(0, tail);
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const isRemark = !usual.paragraphs && isItalic(last);
    const isLink = isLinkLine(last) && !isWayBack(last) && !usual.links;
    const isReference =
      !usual.paragraphs && last.type === "paragraph" && kept.length > 1 && referenceLine.test(leadText(last));
    if (last.position?.start.column !== 1 || !(isRemark || isLink || isReference)) break;
    leaveOutNode(reading, isRemark ? "closing-remark" : "navigation", last);
    kept = kept.slice(0, -1);
  }
  const last = kept.at(-1);
  if (last === undefined) return kept;
  const cut = cutClosingRemark(reading, last, true);
  if (cut === last) return kept;
  return cut === undefined ? kept.slice(0, -1) : [...kept.slice(0, -1), cut];
}

function leaveOutTail(reading: Reading, block: RootContent): void {
  if (block.type === "thematicBreak" || (block.type === "html" && isTagsAlone(block.value))) return;
  const leads = block.type === "html" || block.type === "heading" || isLinkLine(block);
  leaveOutNode(reading, leads ? "navigation" : "closing-remark", block);
}

function isAtMargin({ position, type }: RootContent): boolean {
  return position?.start.column === 1 && type !== "code" && type !== "html";
}

function isItalic(node: RootContent): boolean {
  return (
    node.type === "paragraph" &&
    node.children.every((child) => child.type === "emphasis" || (child.type === "text" && child.value.trim() === ""))
  );
}

function cutClosingRemark(reading: Reading, node: RootContent, isTopLevel: boolean): RootContent | undefined {
  if (node.type === "paragraph") return cutParagraph(reading, node, isTopLevel);
  if (node.type !== "list" && node.type !== "listItem") return node;
  const last = node.children.at(-1);
  if (last === undefined) return node;
  const cut = cutClosingRemark(reading, last, false);
  if (cut === last || cut?.position === undefined || node.position === undefined) return node;
  const position = { start: node.position.start, end: cut.position.end };
  return { ...node, children: [...node.children.slice(0, -1), cut], position } as RootContent;
}

function cutParagraph(reading: Reading, node: Paragraph, isTopLevel: boolean): RootContent | undefined {
  const { start, end } = rangeOf(reading, node);
  const line = node.position?.end.line ?? 1;
  const lineStart = reading.lines.startOf(line);
  const isWhole = lineStart <= start;
  if (
    (isWhole && !isTopLevel) ||
    !closingRemark.test(reading.source.slice(Math.max(lineStart, isWhole ? start : 0), end))
  )
    return node;
  leaveOut(reading, "closing-remark", line, line);
  if (isWhole) return undefined;
  const children = [...node.children];
  for (let last = children.pop(); last !== undefined; last = children.pop()) {
    const cut = last.type === "text" ? last.value.lastIndexOf("\n") : -1;
    if (last.type === "break") break;
    if (last.type === "text" && cut !== -1) {
      children.push({ ...last, value: last.value.slice(0, cut) });
      break;
    }
  }
  const before = reading.lines.placeOf(reading.source.slice(0, lineStart).trimEnd().length);
  return { ...node, children, position: { start: node.position?.start ?? before, end: before } };
}
