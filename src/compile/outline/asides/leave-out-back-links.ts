import type { Code, Heading, List, ListItem, Paragraph, RootContent } from "mdast";
import { isLinkList, isWayBack } from "../../parse/link-list.js";
import { type FindAddress, findWayBack } from "../../parse/navigation.js";
import { parsePart } from "../../parse/parse-markdown.js";
import { leaveOut, leaveOutNode, type Reading, rangeOf } from "../../parse/reading.js";
import { cutEnd, withoutEnd, withoutEndBreaks } from "../blocks/cut-end.js";
import { dropWaysBack } from "./drop-ways-back.js";

/** Longer code is not looked at. */
const MOST_CODE = 120;

/**
 * Takes links back to the top out of a document, in whatever company they stand: in a paragraph of their own, in lines below the last
 * words of one, in items of questions, in headings. All are listed as left out but those that share a line with a title.
 */
export function leaveOutBackLinks(reading: Reading, blocks: readonly RootContent[]): readonly RootContent[] {
  if (!/\]\(|\][:[]|href|<br/i.test(reading.source)) return blocks;
  return blocks.flatMap((block) => {
    if (block.type === "heading") return headingWithout(reading, block) ?? [];
    // Contents may lead back as well.
    if (block.type === "list") return isLinkList(block) ? block : listWithout(reading, block);
    const kept = blockWithout(reading, block);
    return kept === undefined ? [] : mayHoldAnswer(kept) ? withoutEndBreaks(reading, kept) : kept;
  });
}

/** Takes a link back to the top off the end of a block; gives nothing where it is no more than that. */
export function blockWithout(reading: Reading, block: RootContent): RootContent | undefined {
  return cutEnd(block, (leaf) => {
    if (leaf.type === "paragraph") return paragraphWithout(reading, leaf);
    const isWay = leaf.type === "code" ? isIndentedWay(reading, leaf) : isHtmlWay(leaf) && leaf !== block;
    if (isWay) leaveOutNode(reading, "navigation", leaf);
    return isWay ? undefined : leaf;
  });
}

/** It hides nothing, as HTML that goes on in further blocks may. */
function isHtmlWay(node: RootContent): boolean {
  return node.type === "html" && isWayBack(node) && !/<\/?(?:details|summary)/i.test(node.value);
}

/** A link back to the top that is so far from the margin that it is code to CommonMark. */
function isIndentedWay(reading: Reading, code: Code): boolean {
  const { start } = rangeOf(reading, code);
  if (/^[`~]/.test(reading.source.slice(start, start + 1))) return false;
  if (code.value.length > MOST_CODE || !code.value.includes("](#")) return false;
  const [only, ...others] = parsePart(code.value.trim(), { line: 1, column: 1 });
  return only?.type === "paragraph" && others.length === 0 && findWayBack(only.children, addressesOf(reading)) === 0;
}

function listWithout(reading: Reading, list: List): List {
  const children = list.children.map((item) => itemWithout(reading, item));
  if (children.every((item, index) => item === list.children[index])) return list;
  const [start, end] = [list.position?.start, children.at(-1)?.position?.end];
  return { ...list, children, ...(start !== undefined && end !== undefined && { position: { start, end } }) };
}

/** An item may be a question, and what is below its first paragraph the answer. */
function itemWithout(reading: Reading, item: ListItem): ListItem {
  const children = item.children.flatMap((child, index): ListItem["children"] => {
    if (index === 0 && child.type === "heading") return [headingWithout(reading, child) ?? child];
    if (index === 0 && child.type === "paragraph" && (isOneLine(child) || isAlone(reading, child))) return [child];
    if (isHtmlWay(child)) {
      leaveOutNode(reading, "navigation", child);
      return [];
    }
    const kept = blockWithout(reading, child);
    if (kept === undefined) return [];
    return [index === 0 && kept.type === "paragraph" ? withoutEndBreaks(reading, kept) : (kept as typeof child)];
  });
  if (children.length === item.children.length && children.every((child, index) => child === item.children[index]))
    return item;
  const [start, end] = [item.position?.start, children.at(-1)?.position?.end];
  return { ...item, children, ...(start !== undefined && end !== undefined && { position: { start, end } }) };
}

function isAlone(reading: Reading, { children }: Paragraph): boolean {
  return findWayBack(children, addressesOf(reading)) === 0;
}

function isOneLine({ position }: Paragraph): boolean {
  return position?.start.line === position?.end.line;
}

function paragraphWithout(reading: Reading, paragraph: Paragraph): Paragraph | undefined {
  const from = findWayBack(paragraph.children, addressesOf(reading));
  if (from === undefined) return paragraph;
  // A prompt may have an id written behind the link.
  if (from > 0 && isOneLine(paragraph) && mayAsk(paragraph)) return paragraph;
  const kept = from === 0 ? undefined : withoutEnd(reading, paragraph, from);
  if (kept === undefined && from > 0) return paragraph;
  const [start, end] = [paragraph.children[from]?.position?.start.line, paragraph.position?.end.line];
  if (start !== undefined && end !== undefined) {
    const isOwnLine = start > (kept?.position?.end.line ?? 0);
    leaveOut(reading, "navigation", isOwnLine || start === end ? start : start + 1, end);
  }
  return kept;
}

/** Below a prompt in bold, its paragraph goes on with the answer. */
function mayHoldAnswer(block: RootContent): block is Paragraph {
  return block.type === "paragraph" && !isOneLine(block) && mayAsk(block);
}

function mayAsk({ children: [first] }: Paragraph): boolean {
  return first?.type === "strong" || first?.type === "emphasis" || (first?.type === "text" && /^Q/i.test(first.value));
}

function headingWithout(reading: Reading, heading: Heading): Heading | undefined {
  const children = dropWaysBack(heading.children, addressesOf(reading));
  if (children === heading.children) return heading;
  if (children.length > 0) return { ...heading, children: [...children] };
  leaveOutNode(reading, "navigation", heading);
  return undefined;
}

function addressesOf({ addresses }: Reading): FindAddress {
  return (label) => addresses.get(label.toLowerCase())?.url;
}
