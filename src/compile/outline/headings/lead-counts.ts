import type { Paragraph, RootContent } from "mdast";
import { isLink, isLinkLine, isLinkList } from "../../parse/link-list.js";
import { firstLine, plainText } from "../../parse/plain-text.js";
import { type Entry, type LeadEntry, promptContent, speaks } from "../entries.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { isTable } from "../signs/table-rows.js";
import { readBox, type TaskBox } from "../signs/task-box.js";
import type { HeadingNode } from "./heading-tree.js";

/** How many leads that ask stand before each entry: of lists, and of any form. */
export interface Counts {
  readonly items: readonly number[];
  readonly askingItems: readonly number[];
  /** Those, and steps that sound like a request, in lists of which few items ask. */
  readonly requestingItems: readonly number[];
  readonly askingOthers: readonly number[];
  /** Lines with the label of a question, `Q:`. */
  readonly labelled: readonly number[];
  /** Paragraphs that end with a question. */
  readonly askingTexts: readonly number[];
  /** Items with the box of a task, and those of them that are ticked. */
  readonly boxes: readonly number[];
  readonly ticks: readonly number[];
  /** What only leads elsewhere. */
  readonly links: readonly number[];
  /** Tables of which no row is a question. */
  readonly tables: readonly number[];
}

export function countLeadsBefore(entries: readonly Entry[]): Counts {
  const items = [0];
  const askingItems = [0];
  const requestingItems = [0];
  const askingOthers = [0];
  const labelled = [0];
  const askingTexts = [0];
  const boxes = [0];
  const ticks = [0];
  const links = [0];
  const tables = [0];
  const asksInList = tallyRequests(entries);
  for (const [index, entry] of entries.entries()) {
    const isItem = entry.type === "lead" && (entry.form === "numbered" || entry.form === "bullets");
    const isOther = entry.type === "lead" && !isItem;
    items.push((items[index] ?? 0) + (isItem ? 1 : 0));
    askingItems.push((askingItems[index] ?? 0) + (isItem && asksInList(entry) ? 1 : 0));
    requestingItems.push((requestingItems[index] ?? 0) + (isItem && entry.asks ? 1 : 0));
    const isText = entry.type === "block" && entry.node.type === "paragraph" && asksInText(entry.node);
    askingTexts.push((askingTexts[index] ?? 0) + (isText ? 1 : 0));
    askingOthers.push((askingOthers[index] ?? 0) + (isOther && speaks(entry) ? 1 : 0));
    const isLabelled = isOther && entry.isLabelled && entry.asks && readQuestionLabel(entry.text) !== undefined;
    labelled.push((labelled[index] ?? 0) + (isLabelled ? 1 : 0));
    const box = boxOf(entry);
    boxes.push((boxes[index] ?? 0) + (box === undefined ? 0 : 1));
    ticks.push((ticks[index] ?? 0) + (box === undefined || box.mark === "empty" ? 0 : 1));
    links.push((links[index] ?? 0) + (entry.type !== "heading" && isLinks(entry.node) ? 1 : 0));
    const isRows = entry.type === "block" && entry.node.type === "paragraph" && isTable(entry.node);
    tables.push((tables[index] ?? 0) + (isRows ? 1 : 0));
  }
  return { items, askingItems, requestingItems, askingOthers, labelled, askingTexts, boxes, ticks, links, tables };
}

export function between(counts: readonly number[], { start, end }: Pick<HeadingNode, "start" | "end">): number {
  return (counts[end] ?? 0) - (counts[start] ?? 0);
}

/**
 * Tells whether an item asks. `Explain the use` among steps that ask nothing is one of them: without a question mark, most of
 * its list must ask.
 */
function tallyRequests(entries: readonly Entry[]): (item: LeadEntry) => boolean {
  const lists = new Map<object, { items: number; asking: number }>();
  for (const entry of entries) {
    if (entry.type !== "lead") continue;
    const list = lists.get(entry.group) ?? { items: 0, asking: 0 };
    list.items++;
    if (entry.asks) list.asking++;
    lists.set(entry.group, list);
  }
  return ({ asks, group, text }) => {
    const { items, asking } = lists.get(group) ?? { items: 1, asking: 1 };
    return asks && (asking * 2 > items || /[?？؟]/.test(text));
  };
}

function asksInText(paragraph: Paragraph): boolean {
  return /[?？؟][)）"”’]*(?:\s|$)/.test(plainText(paragraph.children)) && !isTable(paragraph);
}

function boxOf(entry: Entry): TaskBox | undefined {
  if (entry.type !== "lead" || entry.form !== "bullets" || entry.node.type !== "listItem") return undefined;
  const box = readBox(firstLine(promptContent(entry.node))?.text ?? "");
  return box?.isClear === true ? box : undefined;
}

function isLinks(node: RootContent): boolean {
  return node.type === "listItem" ? isLink(node) : node.type === "list" ? isLinkList(node) : isLinkLine(node);
}
