import type { List, ListItem, RootContent } from "mdast";
import { firstLine } from "../../parse/plain-text.js";
import { type Entry, type LeadEntry, promptContent } from "../entries.js";

/** So many links at the top make contents. */
const LEAST = 3;

/** A name in contents. */
export interface Named {
  readonly text: string;
  /** Nothing is nested in it. */
  readonly isLeaf: boolean;
}

/**
 * What the contents above all headings but the title name, where their top items are links to places in the document and what is nested in these
 * is plain: `- [Sails](#sails)` above `- What a jib is`.
 */
export function namesInMixed(entries: readonly Entry[]): readonly Named[] {
  const [first] = entries;
  const start = first?.type === "heading" ? 1 : 0;
  const end = entries.findIndex((entry, at) => at >= start && entry.type === "heading");
  const lists = new Map<object, LeadEntry[]>();
  for (const entry of entries.slice(start, Math.max(end, start))) {
    if (entry.type !== "lead" || entry.form !== "bullets" || entry.node.type !== "listItem") continue;
    const own = lists.get(entry.group);
    if (own === undefined) lists.set(entry.group, [entry]);
    else own.push(entry);
  }
  for (const leads of lists.values()) {
    const items = leads.map(({ node }) => node as ListItem);
    if (items.length >= LEAST && items.every(isPlace) && items.some((item) => item.children.length > 1))
      return items.flatMap(namesOf);
  }
  return [];
}

/** One link to a place, and perhaps a list. */
function isPlace(item: ListItem): boolean {
  const [only, ...others] = promptContent(item);
  const below = item.children.slice(1);
  return only?.type === "link" && only.url.startsWith("#") && others.length === 0 && below.every(isList);
}

/** It recurses: lists are never deeper than `MAX_NESTING`. */
function namesOf(item: ListItem): Named[] {
  const below = item.children.slice(1).flatMap((block) => (isList(block) ? block.children.flatMap(namesOf) : []));
  return [{ text: firstLine(promptContent(item))?.text ?? "", isLeaf: below.length === 0 }, ...below];
}

function isList(block: RootContent): block is List {
  return block.type === "list";
}
