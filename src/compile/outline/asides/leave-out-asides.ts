import type { RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { areFar, isLink, isLinkList, isPointer, isWayBack } from "../../parse/link-list.js";
import { plainText } from "../../parse/plain-text.js";
import { leaveOut, leaveOutNode, type Reading, rangeOf } from "../../parse/reading.js";
import { type Entry, type HeadingEntry, type LeadEntry, speaks } from "../entries.js";
import { type FormChoice, isLeadOf } from "../forms/choose-form.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { isClosingRemark } from "../signs/closing-words.js";
import { isPlaceholder } from "../signs/placeholder.js";
import { nameBehindContents } from "./behind-contents.js";
import { findCollections } from "./link-collections.js";
import { findLinksAmong } from "./links-among.js";
import { findMixedLinks, leadsNowhere } from "./mixed-links.js";

/**
 * Takes away what stands between questions but belongs to none: tables of contents with their headings, comments,
 * links back to the top, tags, and rules. All but rules and line breaks are listed as left out.
 */
export function leaveOutAsides(reading: Reading, entries: readonly Entry[]): Entry[] {
  const lastHeading = entries.findLastIndex((entry) => entry.type === "heading");
  const isContentsBlock = judgeBlocks(entries);
  const last = new Map(entries.map((entry, index) => [entry.type === "heading" ? nameOf(entry) : "", index]));
  let contents: HeadingEntry | undefined;
  const kept = entries.filter((entry, index) => {
    if (entry.type === "heading") {
      // `## Locks` below `# Contents`, with what is listed there, and again as a title of questions.
      const isAgain = (last.get(nameOf(entry)) ?? index) > index && holdsNames(entries, index, isContentsBlock);
      const isBelow = contents !== undefined && entry.depth > contents.depth;
      const goesOn = isBelow && (isAgain || holdsLinks(entries, index, isContentsBlock));
      if (!goesOn)
        contents = isContentsTitle(entry.text) && !isTopic(entries, index, isContentsBlock) ? entry : undefined;
      if (contents !== undefined) leaveOutNode(reading, "table-of-contents", entry.node);
      return contents === undefined;
    }
    // What has an answer is no line of contents; and below the last heading are questions, whatever it says.
    if (contents !== undefined && holdsAnswer(entry)) contents = undefined;
    const isContents = contents !== undefined && (index < lastHeading || isContentsBlock(entry));
    const isSource = isOneFarLink(entry) && entries[index - 1]?.type === "block";
    if (
      isContents ||
      (isContentsList(entry) && !isSource) ||
      isContentsLine(entry) ||
      isContentsTable(reading, entry)
    ) {
      leaveOutNode(reading, "table-of-contents", entry.node);
      for (const { line, endLine } of (entry.type === "lead" ? entry.leftOut : undefined) ?? [])
        leaveOut(reading, "table-of-contents", line, endLine);
      return false;
    }
    // Bold, it has the form of a question.
    if (entry.type === "lead" && (entry.node.type !== "paragraph" || speaks(entry) || !isWayBack(entry.node)))
      return true;
    if (isWordless(entry.node)) return false;
    const kind = isWithdrawn(reading, entry.node) ? "comment" : kindOfAside(entry.node);
    if (kind !== undefined) leaveOutNode(reading, kind, entry.node);
    return kind === undefined;
  });
  return nameBehindContents(entries, kept);
}

/** Contents name `## Index`, and right below it stands a heading above something else than what leads elsewhere. */
function isTopic(entries: readonly Entry[], at: number, isContentsBlock: IsContents): boolean {
  const heading = entries[at];
  if (heading?.type !== "heading" || !(heading.isListed || heading.isListedPart)) return false;
  return !holdsLinks(entries, at + 1, isContentsBlock) && !holdsNames(entries, at + 1, isContentsBlock);
}

function nameOf({ text }: HeadingEntry): string {
  return takeId(text).text;
}

/** All that stands below a heading, down to the next, leads elsewhere, or hides what does. */
function holdsLinks(entries: readonly Entry[], heading: number, isContentsBlock: IsContents): boolean {
  let links = 0;
  for (let index = heading + 1; index < entries.length; index++) {
    const entry = entries[index] as Entry;
    if (entry.type === "heading") break;
    if (isContentsBlock(entry)) links++;
    else if (entry.node.type !== "html") return false;
  }
  return links > 0;
}

/** All that stands below a heading, down to the next, are items without answers. */
function holdsNames(entries: readonly Entry[], heading: number, isContentsBlock: IsContents): boolean {
  let names = 0;
  for (let index = heading + 1; index < entries.length; index++) {
    const entry = entries[index] as Entry;
    if (entry.type === "heading") break;
    const isItem = entry.type === "lead" && entry.node.type === "listItem" && entry.node.children.length === 1;
    if (!isItem && !isContentsBlock(entry)) return false;
    names++;
  }
  return names > 0;
}

/** `3. ### What is a lock?`, or an item with more than words and items in it. */
function holdsAnswer(entry: Entry): boolean {
  if (entry.type !== "lead" || entry.node.type !== "listItem" || entry.form === "tables") return false;
  const [first, ...others] = entry.node.children;
  return first?.type === "heading" || others.some(({ type }) => type !== "list");
}

/** `**Table of Contents**`: a title that is no heading. */
function isContentsLine(entry: Entry): boolean {
  return entry.node.type === "paragraph" && isContentsTitle(plainText(entry.node.children));
}

type IsContents = (entry: Entry) => boolean;

function judgeBlocks(entries: readonly Entry[]): IsContents {
  const links = countLinks(entries);
  return (entry) => {
    if (entry.type !== "lead") return isContentsList(entry);
    // What asks and links to another page is answered there; so is `Q5. Tell of storms.` where most of its list ask.
    const { items = 0, asking = 0 } = links.get(entry.group) ?? {};
    const isAsked = entry.asks || (entry.isLabelled && asking * 2 > items);
    return entry.node.type === "listItem" && isLink(entry.node) && !isAsked;
  };
}

function isContentsList(entry: Entry): boolean {
  return entry.type === "block" && entry.node.type === "list" && isLinkList(entry.node);
}

/** Behind words of an answer, it says where to read on. */
function isOneFarLink({ node }: Entry): boolean {
  const [item, ...others] = node.type === "list" ? node.children : [];
  return item !== undefined && others.length === 0 && isLink(item) && areFar(item);
}

/** A table with a link to a place in the document in nearly every row. */
function isContentsTable(reading: Reading, { type, node }: Entry): boolean {
  if (type !== "block" || node.type !== "paragraph") return false;
  const { start, end } = rangeOf(reading, node);
  if (!reading.source.startsWith("|", start)) return false;
  const [, delimiters = "", ...rows] = reading.source.slice(start, end).split(/\r\n|\n|\r/);
  const leading = rows.filter((row) => row.includes("](#"));
  return /^[\s|:-]+$/.test(delimiters) && leading.length > 1 && leading.length * 10 >= rows.length * 9;
}

/** Rules, definitions, line breaks, and places to link to. */
function isWordless(node: RootContent): boolean {
  if (node.type === "thematicBreak" || node.type === "definition") return true;
  return node.type === "html" && /^(?:\s|<\/?(?:[bh]r|a)(?:[\s/][^<>]*)?>)*$/i.test(node.value);
}

function kindOfAside(node: RootContent) {
  if (isComment(node)) return "comment";
  if (isWayBack(node)) return "navigation";
  return isTagLine(node) ? "front-matter" : undefined;
}

/** `~~#### Q18 What is a lock?~~`: struck out as a whole, by marks that the parser takes for text; a heading also where nothing ends it. */
function isWithdrawn(reading: Reading, node: RootContent): boolean {
  if (node.type !== "paragraph") return false;
  const { start, end } = rangeOf(reading, node);
  const source = reading.source.slice(start, end);
  const rest = source.startsWith("~~") ? source.slice(2) : "";
  return rest.length > 2 && (rest.indexOf("~~") === rest.length - 2 || /^#{1,6} [^~]+$/.test(rest));
}

const tags = /^#[\p{L}_][\p{L}\p{M}\p{N}_/+.-]*(?:\s+#[\p{L}\p{M}\p{N}_/+.-]+)*$/u;

/** `#flashcards/os`: a line of tags is about the file. `#2)split` and `#什么是锁？` are words. */
function isTagLine(node: RootContent): boolean {
  if (node.type !== "paragraph" || node.children.length !== 1) return false;
  const [only] = node.children;
  return only?.type === "text" && tags.test(only.value);
}

/**
 * Takes away items that have the form of a question and are none: `- ...`, `- [ ] TODO`, and among bullets those that only link
 * elsewhere, such as a list of social media, or `- [Answers](answers.md)` below the questions.
 */
export function leaveOutFalseItems(reading: Reading, entries: readonly Entry[], choice: FormChoice): Entry[] {
  const links = countLinks(entries);
  const mixed = findMixedLinks(entries);
  const among = findLinksAmong(entries);
  const collections = findCollections(entries);
  return entries.filter((entry) => {
    if (entry.type !== "lead" || !isLeadOf(choice, entry)) return true;
    if (isEllipsis(entry) || isRemark(entry)) {
      leaveOutNode(reading, "closing-remark", entry.node);
      return false;
    }
    if (isPromise(entry)) {
      leaveOutNode(reading, "label", entry.node);
      return false;
    }
    if (collections.has(entry)) {
      leaveOutNode(reading, "navigation", entry.node);
      return false;
    }
    if (entry.form !== "bullets" || entry.asks || mixed.has(entry) || among.has(entry) || !leadsElsewhere(entry))
      return true;
    // Prompts may be links to their answers: then most items of their list are links, and some ask.
    const { items = 0, linked = 0, asking = 0, titled = 0 } = links.get(entry.group) ?? {};
    if (linked * 2 > items && (asking > 0 || titled * 2 > items)) return true;
    if (!isLinkItem(entry) && !(asking === 0 && linked * 2 > items)) return true;
    leaveOutNode(reading, "navigation", entry.node);
    return false;
  });
}

/** `- ...` */
export function isEllipsis({ text }: LeadEntry): boolean {
  return /^(?:\.{3,}|…+|。{3,})$/.test(text);
}

/** `- [ ] TODO`, with nothing below it. */
export function isPromise({ node, text, form, asks }: LeadEntry): boolean {
  const isItem = form === "bullets" || form === "numbered";
  return isItem && !asks && node.children.length === 1 && isPlaceholder(text);
}

/** `- If you find this useful, you can sponsor it.` */
function isRemark({ node, text, asks }: LeadEntry): boolean {
  return !asks && node.children.length === 1 && isClosingRemark(text);
}

/** An item that is one link and nothing else. */
export function isLinkItem({ node }: LeadEntry): boolean {
  return node.type === "listItem" && isLink(node);
}

function leadsElsewhere({ node }: LeadEntry): boolean {
  if (node.type !== "listItem") return false;
  // `[Sails]()` leads nowhere yet.
  return isLink(node) ? !leadsNowhere(node) : isPointer(node);
}

/** `**Layers**` with links in the lines below it is a topic, whatever they are called: it has words, and where to read on. */
function isTitleAboveLinks({ node }: LeadEntry): boolean {
  const [first] = node.type === "listItem" ? node.children : [];
  const [title, gap] = first?.type === "paragraph" ? first.children : [];
  return title?.type === "strong" && (gap?.type === "break" || (gap?.type === "text" && /[\r\n]/.test(gap.value)));
}

function countLinks(entries: readonly Entry[]) {
  const counts = new Map<object, { items: number; linked: number; asking: number; titled: number }>();
  for (const entry of entries) {
    if (entry.type !== "lead") continue;
    const own = counts.get(entry.group) ?? { items: 0, linked: 0, asking: 0, titled: 0 };
    own.items++;
    if (leadsElsewhere(entry)) own.linked++;
    if (entry.asks) own.asking++;
    if (isTitleAboveLinks(entry)) own.titled++;
    counts.set(entry.group, own);
  }
  return counts;
}

function isComment(node: RootContent): boolean {
  return node.type === "html" && node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, "").trim() === "";
}
