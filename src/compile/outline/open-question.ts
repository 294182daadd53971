import type { RootContent } from "mdast";
import type { Entry, HeadingEntry, LeadEntry } from "./entries.js";

/** A question and what follows it, up to the next. */
export interface OpenQuestion {
  readonly entry: HeadingEntry | LeadEntry;
  readonly answer: RootContent[];
  /** Letters of the right options, where a list at the end tells them. */
  listedKey?: string;
  /** Whether it states what is true, where such a list tells that: `True`, `错`. */
  listedVerdict?: string;
  /** Where the words begin that such a list gives as its answer, which may name an option, too. */
  listed?: RootContent;
  /** A list of answers stands below the questions that could not be matched with them: a problem says so. */
  isKeyUnread?: boolean;
}

/** What stands in the item of a question below its prompt, then what follows. */
export function blocksBelow({ entry, answer }: OpenQuestion): RootContent[] {
  return entry.node.type === "listItem" ? [...(entry.node.children.slice(1) as RootContent[]), ...answer] : answer;
}

/** An item that is no question is a list of its own. */
function blocksOf(entry: Entry): RootContent[] {
  if (entry.type !== "lead") return [entry.node];
  const { node, group, form } = entry;
  if (node.type === "paragraph") return [node];
  // Hidden in an answer, it is asked next.
  if (form === "details" && entry.asks && node.position !== undefined)
    return [{ type: "list", ordered: false, spread: true, children: [node], position: node.position }];
  // A cell says nothing without its head and its neighbours.
  if (form === "tables") return [group as RootContent];
  if (form !== "numbered" && form !== "bullets") return [...(node.children as RootContent[])];
  const list = group as Extract<RootContent, { type: "list" }>;
  const { bullet = node } = entry;
  const { position } = bullet;
  return [{ ...list, children: [bullet], ...(position === undefined ? {} : { position }) }];
}

/** Adds what an entry is where it is no question. All rows of a table are one block, as it was written. */
export function addBlocks(blocks: RootContent[], entry: Entry): void {
  for (const block of blocksOf(entry)) if (block !== blocks.at(-1)) blocks.push(block);
}
