import type { Paragraph } from "mdast";
import { plainText } from "../parse/plain-text.js";
import { type Entry, speaks } from "./entries.js";
import type { HeadingNode } from "./heading-tree.js";

/** How many leads that ask stand before each entry: of lists, and of any form. */
export interface Counts {
  readonly items: readonly number[];
  readonly askingItems: readonly number[];
  readonly askingOthers: readonly number[];
  /** Paragraphs that end with a question. */
  readonly askingTexts: readonly number[];
}

export function countLeadsBefore(entries: readonly Entry[]): Counts {
  const items = [0];
  const askingItems = [0];
  const askingOthers = [0];
  const askingTexts = [0];
  for (const [index, entry] of entries.entries()) {
    const isItem = entry.type === "lead" && (entry.form === "numbered" || entry.form === "bullets");
    const isOther = entry.type === "lead" && !isItem;
    items.push((items[index] ?? 0) + (isItem ? 1 : 0));
    askingItems.push((askingItems[index] ?? 0) + (isItem && entry.asks ? 1 : 0));
    const isText = entry.type === "block" && entry.node.type === "paragraph" && asksInText(entry.node);
    askingTexts.push((askingTexts[index] ?? 0) + (isText ? 1 : 0));
    askingOthers.push((askingOthers[index] ?? 0) + (isOther && speaks(entry) ? 1 : 0));
  }
  return { items, askingItems, askingOthers, askingTexts };
}

export function between(counts: readonly number[], { start, end }: Pick<HeadingNode, "start" | "end">): number {
  return (counts[end] ?? 0) - (counts[start] ?? 0);
}

function asksInText({ children }: Paragraph): boolean {
  return /[?？؟][)）"”’]*(?:\s|$)/.test(plainText(children));
}
