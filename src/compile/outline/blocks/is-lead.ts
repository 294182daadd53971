import type { Paragraph, RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { readTableRows } from "../signs/table-rows.js";
import { isUnfinished, leadsOn } from "./announcement.js";
import { blockBelow } from "./block-below.js";
import { longestName } from "./part-name.js";
import { withoutLastSentence } from "./sentences.js";

/** Tells whether a paragraph only leads to what stands below it. Some write a comma above lists and code, or nothing: `When the wind blows`, and points. A Chinese sentence may end in its verb: `最后执行`. */
export function isLead(text: string, blocks: readonly RootContent[], at: number): boolean {
  if (/[:：]$/.test(text)) return true;
  const below = blocks[blockBelow(blocks, at)];
  if (/[,，、]$/.test(text))
    return below?.type === "list" || below?.type === "code" || (below?.type === "paragraph" && isTable(below));
  if (!/[\p{L}\p{N})）]$/u.test(text)) return false;
  const before = withoutLastSentence(text);
  const last = text.slice(before.length).trim();
  if (before !== "") return below !== undefined && (leadsOn(last) || isUnfinished(last)) && last.length <= mostLead;
  return below?.type === "list"
    ? below.children.length > 1 && text.length <= longestName
    : below?.type === "code" && isUnfinished(text) && !/(?:执行|运行|输入|使用)$/.test(text);
}

/** What only leads on is hardly longer. */
const mostLead = 100;

function isTable(paragraph: Paragraph): boolean {
  return readTableRows(textLines(paragraph.children)) !== undefined;
}

const dashAtEnd = /(?<=[\p{L})])\s?[:：]?\s?[-–—]$/u;

/** `There are these -` leads to what stands below, as with a colon. A word may go on there. */
export function withoutDash(text: string, below: RootContent | undefined): string {
  const goes = below === undefined || (below.type === "paragraph" && /^\p{Ll}/u.test(leadText(below)));
  return goes ? text : text.replace(dashAtEnd, ":");
}
