import type { List, ListItem, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { type Entry, type LeadEntry, speaks } from "../entries.js";
import { isFollowUp } from "../signs/follow-up-label.js";

/**
 * Gives `Follow-up: Why?` to the question above it, written as this is: an item to the item, a line or heading to what stands below it.
 * What counts on, or has an id, is a question of the list whatever it says of itself.
 */
export function joinFollowUps(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(isNext)) return entries;
  const joined: Entry[] = [];
  let asked: Entry | undefined;
  for (const entry of entries) {
    const last = joined.at(-1);
    if (asked === undefined || !isNext(entry) || !isAlike(asked, entry)) {
      joined.push(entry);
      // One that follows what is written otherwise takes no other to itself.
      if (entry.type !== "block" && !isNext(entry))
        asked = speaks(entry) ? entry : endsAt(asked, entry) ? undefined : asked;
    } else if (entry.node.type !== "listItem") joined.push({ type: "block", node: entry.node as RootContent });
    else if (!follows(last) && last?.type === "lead" && last.node.type === "listItem")
      joined[joined.length - 1] = withItem(last, last.node, entry.node);
    else joined.push(entry);
  }
  return joined;
}

/** A heading that asks nothing is a part of what stands higher. */
function endsAt(asked: Entry | undefined, entry: Entry): boolean {
  return entry.type === "heading" && !(asked?.type === "heading" && asked.depth < entry.depth);
}

function isNext(entry: Entry): entry is Exclude<Entry, { type: "block" }> {
  return entry.type !== "block" && entry.number === 0 && isFollowUp(entry.text) && takeId(entry.text).id === undefined;
}

function follows(last: Entry | undefined): boolean {
  return last !== undefined && isNext(last);
}

function isAlike(asked: Entry, entry: Entry): boolean {
  if (asked.type === "heading" || entry.type === "heading")
    return asked.type === "heading" && entry.type === "heading" && asked.depth === entry.depth;
  return asked.type === "lead" && entry.type === "lead" && asked.form === entry.form;
}

function withItem(lead: LeadEntry, node: ListItem, item: ListItem): LeadEntry {
  const list: List = {
    type: "list",
    ordered: false,
    children: [item],
    ...(item.position && { position: item.position }),
  };
  const end = item.position?.end;
  const position =
    node.position === undefined || end === undefined ? {} : { position: { start: node.position.start, end } };
  return { ...lead, node: { ...node, children: [...node.children, list], ...position } };
}
