import { isLink, isLinkList } from "../../parse/link-list.js";
import { plainText } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import type { Entry } from "../entries.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { countLinks } from "./count-links.js";

/** Whether an entry leads elsewhere, as those of contents do. */
export type IsContents = (entry: Entry) => boolean;

/** Tells links of contents from questions that link to their answers: of these, some ask. */
export function judgeBlocks(entries: readonly Entry[]): IsContents {
  const links = countLinks(entries);
  return (entry) => {
    if (entry.type !== "lead") return isContentsList(entry);
    // What asks and links to another page is answered there; so is `Q5. Tell of storms.` where most of its list ask.
    const { items = 0, asking = 0 } = links.get(entry.group) ?? {};
    const isAsked = entry.asks || (entry.isLabelled && asking * 2 > items);
    return entry.node.type === "listItem" && isLink(entry.node) && !isAsked;
  };
}

/** All that stands below a heading, down to the next, leads elsewhere, or hides what does. */
export function holdsLinks(entries: readonly Entry[], heading: number, isContentsBlock: IsContents): boolean {
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
export function holdsNames(entries: readonly Entry[], heading: number, isContentsBlock: IsContents): boolean {
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

export function isContentsList(entry: Entry): boolean {
  return entry.type === "block" && entry.node.type === "list" && isLinkList(entry.node);
}

/** `**Table of Contents**`: a title that is no heading. */
export function isContentsLine(entry: Entry): boolean {
  return entry.node.type === "paragraph" && isContentsTitle(plainText(entry.node.children));
}

/** A table with a link to a place in the document in nearly every row. */
export function isContentsTable(reading: Reading, { type, node }: Entry): boolean {
  if (type !== "block" || node.type !== "paragraph") return false;
  const { start, end } = rangeOf(reading, node);
  if (!reading.source.startsWith("|", start)) return false;
  const [, delimiters = "", ...rows] = reading.source.slice(start, end).split(/\r\n|\n|\r/);
  const leading = rows.filter((row) => row.includes("](#"));
  return /^[\s|:-]+$/.test(delimiters) && leading.length > 1 && leading.length * 10 >= rows.length * 9;
}
