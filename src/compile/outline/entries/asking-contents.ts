import type { List, ListItem, RootContent } from "mdast";
import { isLinkLine, isPointer } from "../../parse/link-list.js";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode } from "../../parse/reading.js";
import type { Entry, HeadingEntry, LeadEntry } from "../entries.js";
import { bullets } from "../forms/bullets.js";
import type { OutlineReading } from "../outline-reading.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { keyOfHeading } from "./listed-headings.js";
import { titleHeading } from "./title-heading.js";

/** So many items that ask are no titles. */
const LEAST = 5;

/**
 * Reads `## Contents` above nested bullets as the list itself where most of them lead nowhere, a third of these ask, and hardly any stands again
 * below, where its answer would be. What holds others is a title.
 */
export function readAskingContents(entries: readonly Entry[], reading: OutlineReading): readonly Entry[] {
  const at = entries.findIndex((entry) => entry.type === "heading" && isContentsTitle(entry.text));
  const heading = entries[at];
  if (heading?.type !== "heading") return entries;
  const endOf = (isEnd: (entry: Entry) => boolean) => {
    const end = entries.findIndex((entry, index) => index > at && isEnd(entry));
    return end === -1 ? entries.length : end;
  };
  const end = endOf((entry) => entry.type !== "lead" || entry.form !== "bullets");
  const own = entries.slice(at + 1, end).flatMap((entry) => (entry.type === "lead" ? openItem(entry, reading) : []));
  const leaves = own.flatMap((each) => each.leaves);
  if (!areQuestions(leaves, entries.slice(end))) return entries;
  const names = new Set(leaves.flatMap(({ asks, text }) => (asks ? (nameBefore(text) ?? []) : [])));
  const opened = own.flatMap((item) => layOutItem(item, heading, reading)).map((entry) => named(entry, names));
  // What stands below in another form are contents as ever.
  const next = endOf(({ type }) => type === "heading");
  for (const { node } of [heading, ...entries.slice(end, next)]) leaveOutNode(reading, "table-of-contents", node);
  return [...entries.slice(0, at), ...opened, ...entries.slice(next)];
}

function areQuestions(leaves: readonly LeadEntry[], behind: readonly Entry[]): boolean {
  const plain = leaves.filter(({ node }) => !isPointer(node as ListItem));
  const asking = plain.filter(({ asks }) => asks);
  if (asking.length < LEAST || plain.length * 2 < leaves.length || asking.length * 3 < plain.length) return false;
  const below = new Set(behind.map(({ node }) => keyOfHeading(leadText(node))));
  return asking.filter(({ text }) => below.has(keyOfHeading(text))).length * 10 < asking.length;
}

/** `Interview question:` */
function nameBefore(text: string): string | undefined {
  return /^([^:：]{2,30})[:：]/.exec(text)?.[1]?.replace(/\s/g, "").toLowerCase();
}

/** What has the name of those that ask is one of them, though it is a link, and its words do not ask. */
function named(entry: Entry, names: ReadonlySet<string>): Entry {
  const name = entry.type === "lead" ? nameBefore(entry.text) : undefined;
  return entry.type === "lead" && name !== undefined && names.has(name) ? { ...entry, asks: true } : entry;
}

interface OpenedItem {
  readonly item: LeadEntry;
  /** The items in it that hold no others; itself where it holds none. */
  readonly leaves: readonly LeadEntry[];
  /** What names those. */
  readonly topics: readonly RootContent[];
}

function openItem(item: LeadEntry, reading: OutlineReading): OpenedItem {
  const leaves: LeadEntry[] = [];
  const topics: RootContent[] = [];
  const open = [item];
  const topicsBeside = new Set<LeadEntry>();
  for (let lead = open.pop(); lead !== undefined; lead = open.pop()) {
    const [title] = lead.node.children;
    const lists = lead.node.children.filter(isList);
    const isTopic = lists.length > 0 || (topicsBeside.has(lead) && isAboveLinks(lead));
    if (!isTopic) leaves.push({ ...lead, group: item.group });
    else if (lead !== item && title !== undefined) topics.push(title as RootContent);
    const inner = lists.flatMap((list) => bullets.entries([list], 0, reading)?.entries ?? []);
    const areTopics = inner.some(({ node }) => node.type === "listItem" && node.children.some(isList));
    for (const below of inner.reverse())
      if (below.type === "lead") {
        open.push(below);
        if (areTopics) topicsBeside.add(below);
      }
  }
  return { item, leaves, topics };
}

function isList(node: RootContent): node is List {
  return node.type === "list";
}

/** `- Sails`, and in its next line a link and nothing else. */
function isAboveLinks({ node, asks }: LeadEntry): boolean {
  const [line, ...others] = node.children;
  if (asks || line?.type !== "paragraph" || others.length > 0) return false;
  const [name, ...links] = line.children;
  if (name?.type !== "text" || /[\r\n]/.test(name.value.trim())) return false;
  const gap = name.value.slice(name.value.trimEnd().length);
  if (links[0]?.type !== "break" && !/[\r\n]/.test(gap)) return false;
  return isLinkLine({ ...line, children: links });
}

function layOutItem(
  { item, leaves, topics }: OpenedItem,
  contents: HeadingEntry,
  reading: OutlineReading,
): readonly Entry[] {
  const [title] = item.node.children;
  if (leaves.length === 0) leaveOutNode(reading, "table-of-contents", item.node);
  if (leaves.length < 2 || title?.type !== "paragraph") return leaves;
  for (const topic of topics) leaveOutNode(reading, "title", topic);
  // At the margin, as its bullet.
  const position = title.position && { ...title.position, start: item.node.position?.start ?? title.position.start };
  const node = { ...title, ...(position && { position }) };
  return [titleHeading({ type: "block", node }, item.text, contents.depth), ...leaves];
}
