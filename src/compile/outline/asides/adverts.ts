import type { Nodes, RootContent } from "mdast";
import { areFar, isLinkLine } from "../../parse/link-list.js";
import { leadText } from "../../parse/plain-text.js";
import { type Entry, type LeadEntry, speaks } from "../entries.js";
import { isAdvertText } from "../signs/adverts.js";

/** Tells whether a block offers something to the readers of a list, and leads there: `Join [our course](https://a.example) today!`. */
export function isAdvertBlock(block: RootContent): boolean {
  const inner = block.type === "blockquote" && block.children.length === 1 ? block.children[0] : block;
  return inner?.type === "paragraph" && isAdvertText(leadText(inner)) && holdsFarLink(inner);
}

/**
 * Finds what has the form of a question and leads out of the list: an advert with nothing below it, and words in bold above the first question that
 * are a link and ask nothing, where others are none: `**[Download as PDF](https://a.example)**`.
 */
export function findAdverts(entries: readonly Entry[]): ReadonlySet<Entry> {
  const found = new Set<Entry>();
  let isFront = true;
  for (const [index, entry] of entries.entries()) {
    if (entry.type !== "lead" || entry.node.type !== "paragraph") {
      if (entry.type === "lead") isFront = false;
      continue;
    }
    if (isFront && isFarLink(entry)) {
      if (!isFollowedByBlock(entries, index) && !entries.some((other) => other !== entry && isFarLink(other)))
        found.add(entry);
      continue;
    }
    isFront = false;
    if (isAdvertBlock(entry.node) && !isFollowedByBlock(entries, index)) found.add(entry);
  }
  return found;
}

function isFarLink(entry: Entry): entry is LeadEntry {
  if (entry.type !== "lead" || entry.number > 0 || entry.isLabelled || speaks(entry)) return false;
  return entry.node.type === "paragraph" && isLinkLine(entry.node) && areFar(entry.node);
}

/** What stands below it is no part of an advert, but may be an answer. */
function isFollowedByBlock(entries: readonly Entry[], index: number): boolean {
  return entries[index + 1]?.type === "block";
}

function holdsFarLink(root: Nodes): boolean {
  if (root.type === "link") return /^(?:https?:|mailto:)/i.test(root.url);
  return "children" in root && root.children.some(holdsFarLink);
}
