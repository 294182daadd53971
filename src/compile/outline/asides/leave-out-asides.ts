import { takeId } from "../../parse/id-suffix.js";
import { areFar, isLink, isWayBack } from "../../parse/link-list.js";
import { leaveOut, leaveOutNode, type Reading } from "../../parse/reading.js";
import { type Entry, type HeadingEntry, type LeadEntry, speaks } from "../entries.js";
import { type FormChoice, isLeadOf } from "../forms/choose-form.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { isClosingRemark } from "../signs/closing-words.js";
import { isPlaceholder } from "../signs/placeholder.js";
import { findAdverts } from "./adverts.js";
import { isWithdrawn, isWordless, kindOfAside } from "./aside-kind.js";
import { nameBehindContents } from "./behind-contents.js";
import {
  holdsLinks,
  holdsNames,
  type IsContents,
  isContentsLine,
  isContentsList,
  isContentsTable,
  judgeBlocks,
} from "./contents-blocks.js";
import { countLinks, leadsElsewhere } from "./count-links.js";
import { findCollections } from "./link-collections.js";
import { findLinksAmong, isLinkItem } from "./links-among.js";
import { findMixedLinks } from "./mixed-links.js";

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

/** `3. ### What is a lock?`, or an item with more than words and items in it. */
function holdsAnswer(entry: Entry): boolean {
  if (entry.type !== "lead" || entry.node.type !== "listItem" || entry.form === "tables") return false;
  const [first, ...others] = entry.node.children;
  return first?.type === "heading" || others.some(({ type }) => type !== "list");
}

/** Behind words of an answer, it says where to read on. */
function isOneFarLink({ node }: Entry): boolean {
  const [item, ...others] = node.type === "list" ? node.children : [];
  return item !== undefined && others.length === 0 && isLink(item) && areFar(item);
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
  const adverts = findAdverts(entries);
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
    if (collections.has(entry) || adverts.has(entry)) {
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
