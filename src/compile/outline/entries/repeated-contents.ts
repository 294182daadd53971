import type { ListItem, Paragraph } from "mdast";
import { lettersOf } from "../../../text/letters-of.js";
import { takeId } from "../../parse/id-suffix.js";
import { isLinkList } from "../../parse/link-list.js";
import { leadText, plainText, textLines } from "../../parse/plain-text.js";
import { leaveOutNode, placeOfNode } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import { type Entry, type HeadingEntry, type LeadEntry, speaks } from "../entries.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { dropBox } from "../signs/task-box.js";
import { readBulletNumber } from "../signs/title.js";
import { addressesOf, keyOfHeading } from "./listed-headings.js";

/** So few items are no contents. */
const LEAST = 4;

/** Entries from one on, up to another, that is none of them. */
interface Run {
  readonly from: number;
  readonly to: number;
  /** `# Contents` stands above, and nothing else can be there. */
  readonly isTitled: boolean;
}

/**
 * Takes contents away whose items have the form of questions: links to places in the file, or items below `# Contents`, of which three in
 * four are written again below. What links to no such place, and is called nothing below, stays as an open question; below `# Contents`
 * it is said instead.
 */
export function leaveOutRepeatedContents(reading: OutlineReading, entries: readonly Entry[]): readonly Entry[] {
  const run = findTitled(entries) ?? (reading.source.includes("](") ? findLinked(entries) : undefined);
  if (run === undefined) return entries;
  const items = entries
    .slice(run.from, run.to)
    .flatMap((entry) => (entry.type === "lead" && (run.isTitled || linksToPlace(entry)) ? [entry] : []));
  const isBelow = findBelow(entries.slice(run.to));
  const unnamed = new Set<Entry>(items.filter((item) => !isBelow(item)));
  if (items.length < LEAST || unnamed.size * 4 > items.length) return entries;
  const asksBelow = findAsking(entries.slice(run.to));
  for (const item of run.isTitled ? items : []) {
    const { start, end } = item.node.position ?? {};
    // What became of it is told there.
    if (asksBelow(item)) noteAsked(reading, start?.line ?? 1, end?.line ?? 0);
    else if (unnamed.has(item) && item.asks) reportUnnamed(reading, item);
  }
  const staysAt = (at: number) => at < run.from || at >= run.to || (!run.isTitled && unnamed.has(entries[at] as Entry));
  const kept = entries.filter((entry, at) => {
    const stays = staysAt(at) || (entry.type === "heading" && !run.isTitled && holdsMore(entries, at, staysAt));
    if (!stays) leaveOutNode(reading, "table-of-contents", entry.node);
    return stays;
  });
  return items.filter(({ asks }) => asks).length * 2 > items.length ? readNamed(kept, items) : kept;
}

/** What contents of questions name asks, whatever its words are; and so does a line that is a link, among items that are. */
function readNamed(entries: readonly Entry[], items: readonly LeadEntry[]): readonly Entry[] {
  const names = new Set(items.map(({ text }) => keyOfHeading(text)));
  const places = new Set(items.flatMap(({ node }) => addressesOf(node)));
  const areNumbered = items.filter(({ number }) => number > 0).length * 2 > items.length;
  const numberOf = (text: string) => (areNumbered ? (readBulletNumber(text)?.number ?? 0) : 0);
  const group = {};
  const level = levelOfNamed(entries, names);
  return entries.map((entry): Entry => {
    if (entry.type === "heading")
      return entry.depth === level && names.has(keyOfHeading(entry.text)) ? { ...entry, asks: true } : entry;
    if (entry.type === "lead") {
      const number = entry.number > 0 || entry.form !== "bullets" ? entry.number : numberOf(entry.text);
      return names.has(keyOfHeading(entry.text)) ? { ...entry, number, asks: true, isListed: true } : entry;
    }
    const { node } = entry;
    if (node.type !== "paragraph" || !isPlaceLink(node)) return entry;
    const text = plainText(node.children);
    if (!names.has(keyOfHeading(text)) && !addressesOf(node).some((each) => places.has(each))) return entry;
    const item: ListItem = { type: "listItem", children: [node], ...(node.position && { position: node.position }) };
    const given = { group, marker: "", number: numberOf(text), asks: true, isLabelled: false, isListed: true };
    return { type: "lead", form: "bullets", node: item, text, ...given };
  });
}

/** How deep most of the headings stand that are named, where more than half of them ask themselves. */
function levelOfNamed(entries: readonly Entry[], names: ReadonlySet<string>): number | undefined {
  const named = entries.flatMap((entry) =>
    entry.type === "heading" && names.has(keyOfHeading(entry.text)) ? [entry] : [],
  );
  const atDepth = (depth: number) => named.filter((heading) => heading.depth === depth);
  const level = [1, 2, 3, 4, 5, 6].find((depth) => atDepth(depth).length * 2 > named.length);
  const own = level === undefined ? [] : atDepth(level);
  return own.filter(speaks).length * 2 > own.length ? level : undefined;
}

/** `# Contents`, and items alone below it and its own headings. */
function findTitled(entries: readonly Entry[]): Run | undefined {
  const from = entries.findIndex((entry) => entry.type === "heading" && isContentsTitle(entry.text));
  const title = entries[from];
  if (title?.type !== "heading") return undefined;
  const to = entries.findIndex((entry, at) => at > from && entry.type === "heading" && entry.depth <= title.depth);
  const isWhole = entries.slice(from + 1, to).every((entry) => entry.type === "heading" || isBareItem(entry));
  return to !== -1 && isWhole ? { from, to, isTitled: true } : undefined;
}

/** Links to places in the file, and titles above them. */
function findLinked(entries: readonly Entry[]): Run | undefined {
  const first = entries.findIndex(linksToPlace);
  const end = entries.findIndex((entry, at) => at > first && !isTitle(entry) && !linksToPlace(entry));
  if (first === -1 || end === -1) return undefined;
  const from = entries.findLastIndex((entry, at) => at < first && !isTitle(entry)) + 1;
  return { from, to: entries.findLastIndex((entry, at) => at < end && linksToPlace(entry)) + 1, isTitled: false };
}

/** A heading, or a line that may stand for one. */
function isTitle(entry: Entry): boolean {
  if (entry.type === "heading") return true;
  const [line, ...others] = entry.node.type === "listItem" ? entry.node.children : [entry.node];
  if (line?.type !== "paragraph" || others.length > 0 || (entry.type === "lead" && entry.asks)) return false;
  return !/^[\s\S]{40}|[\r\n.。:：]/.test(plainText(line.children));
}

function isBareItem({ type, node }: Entry): boolean {
  if (type === "block") return node.type === "list" && isLinkList(node);
  return node.type === "listItem" && node.children.length === 1;
}

/** `- [ ] [What is a rig?](#rig)`, and nothing else. */
function linksToPlace(entry: Entry): boolean {
  const [line, ...others] = entry.type === "lead" && entry.node.type === "listItem" ? entry.node.children : [];
  return line?.type === "paragraph" && !/[\p{L}\p{N}]/u.test(others.map(leadText).join("")) && isPlaceLink(line);
}

/** One link, whose place the author may have left open, and at most a box before it and an id behind. */
function isPlaceLink({ children }: Paragraph): boolean {
  const links = children.filter((child) => child.type === "link");
  if (links.length !== 1 || links.some(({ url }) => /[:/.]/.test(url))) return false;
  return !/[^\s·•|｜]/.test(dropBox(takeId(plainText(children.filter(({ type }) => type !== "link"))).text));
}

/**
 * Tells of an item whether it is written again, or leads where another text says it does, or where a place is; or whether a heading has the same
 * label and number, in other words.
 */
function findBelow(entries: readonly Entry[]): (item: LeadEntry) => boolean {
  const keys = new Set<string>();
  const labels = new Set(entries.flatMap((entry) => (entry.type === "heading" ? (labelOf(entry.text) ?? []) : [])));
  const addresses = new Set<string>();
  for (const entry of entries) {
    const { node } = entry;
    const lines =
      entry.type !== "block"
        ? [entry.text]
        : node.type === "paragraph"
          ? textLines(node.children).map(({ text }) => text)
          : [];
    for (const line of lines) keys.add(keyOfHeading(line));
    for (const address of addressesOf(node)) addresses.add(address);
  }
  return (item) => {
    if (keys.has(keyOfHeading(item.text)) || labels.has(labelOf(item.text) ?? "")) return true;
    return addressesOf(item.node).some((each) => addresses.has(each));
  };
}

/** `q23` of `Q23: What is a rig?`, and nothing of `23. What is a rig?`. */
function labelOf(text: string): string | undefined {
  const label = readQuestionLabel(text);
  if (label?.number === undefined) return undefined;
  return lettersOf(text.slice(0, text.length - label.rest.length));
}

/** So many letters of a question tell it from others. */
const ALIKE = 20;

/** Tells of an item whether a heading or an item below asks it, or asks more, or its beginning. */
function findAsking(entries: readonly Entry[]): (item: LeadEntry) => boolean {
  const asking = entries.filter((entry): entry is HeadingEntry | LeadEntry => entry.type !== "block" && speaks(entry));
  const keys = new Set(asking.map(({ text }) => keyOfHeading(text)));
  const beginnings = new Set([...keys].map((key) => key.slice(0, ALIKE)));
  const long = [...keys].filter((key) => key.length >= ALIKE);
  return ({ text }) => {
    const own = keyOfHeading(text);
    if (keys.has(own) || !beginnings.has(own.slice(0, ALIKE))) return keys.has(own);
    return long.some((key) => own.startsWith(key) || (own.length >= ALIKE && key.startsWith(own)));
  };
}

/** Below a heading, down to the next as high, something stays. */
function holdsMore(entries: readonly Entry[], at: number, staysAt: (at: number) => boolean): boolean {
  const { depth } = entries[at] as HeadingEntry;
  for (let index = at + 1; index < entries.length; index++) {
    const entry = entries[index] as Entry;
    if (entry.type === "heading" && entry.depth <= depth) return false;
    if (entry.type !== "heading" && staysAt(index)) return true;
  }
  return false;
}

function reportUnnamed(reading: OutlineReading, { node }: LeadEntry): void {
  const message = "This line of the contents asks what no heading and no item below does; it was left out.";
  const place = placeOfNode(reading, node);
  reportWarning(reading.problems, "unread-question", place, message, "Write it in the words of the question below.");
}
