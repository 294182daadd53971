import type { List } from "mdast";
import { areFar, isLink } from "../../parse/link-list.js";
import { plainText } from "../../parse/plain-text.js";
import type { BlockEntry, Entry } from "../entries.js";
import { isSourceLabel } from "../signs/answer-label.js";

/**
 * Reads lists of links to other sites below `**References**` as blocks: their titles may ask, as those of pages do, but the label says what they are. Several
 * may stand there, one behind another.
 */
export function partSources(entries: readonly Entry[]): readonly Entry[] {
  const sources = new Map<object, BlockEntry>();
  let isBelow = false;
  for (const [at, entry] of entries.entries()) {
    if (entry.type !== "lead" || entry.form !== "bullets") {
      isBelow = isLinkItem(entries[at + 1]) && entry.node.type === "paragraph" && isLabel(entry);
    } else if (isBelow && !sources.has(entry.group)) {
      const list = entry.group as List;
      isBelow = list.children.every((item) => isLink(item) && areFar(item));
      if (isBelow) sources.set(list, { type: "block", node: list });
    }
  }
  if (sources.size === 0) return entries;
  const given = new Set<object>();
  return entries.flatMap((entry) => {
    const source = entry.type === "lead" ? sources.get(entry.group) : undefined;
    if (source === undefined) return [entry];
    const isFirst = !given.has(source);
    given.add(source);
    return isFirst ? [source] : [];
  });
}

function isLinkItem(entry: Entry | undefined): boolean {
  return entry?.type === "lead" && entry.form === "bullets" && entry.node.type === "listItem" && isLink(entry.node);
}

function isLabel({ node }: Entry): boolean {
  return node.type === "paragraph" && isSourceLabel(plainText(node.children));
}
