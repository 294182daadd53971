import type { Link, Nodes } from "mdast";
import { lettersOf } from "../../../text/letters-of.js";
import { takeId } from "../../parse/id-suffix.js";
import { isLinkList } from "../../parse/link-list.js";
import { plainText } from "../../parse/plain-text.js";
import type { Entry, HeadingEntry } from "../entries.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { decodeAddress } from "../signs/link-place.js";
import { isTable } from "../signs/table-rows.js";
import { readPrompt } from "../signs/title.js";
import { namesInMixed } from "./mixed-contents.js";

/** So few links are no contents. */
const LEAST = 3;

interface Listed {
  readonly key: string;
  /** Where the link leads, by its letters and digits. */
  readonly address: string;
  /** How many lists it stands in. */
  readonly depth: number;
}

/**
 * Marks the headings that the contents of the file name in their deepest lists: where these are questions, all of them are. Called before
 * contents are left out.
 */
export function markListed(entries: readonly Entry[]): readonly Entry[] {
  const plain = namesInMixed(entries).map(({ text, isLeaf }) => ({
    key: keyOf(text),
    address: "",
    depth: isLeaf ? 2 : 1,
  }));
  const links = plain.length > 0 ? plain : listLinks(entries);
  if (links.length < LEAST) return entries;
  const deepest = links.reduce((most, { depth }) => Math.max(most, depth), 0);
  const isNamed = namedBy(links.filter(({ depth }) => depth === deepest));
  const isPart = namedBy(links.filter(({ depth }) => depth < deepest));
  return entries.map((entry, at) => {
    // `## Index` right above `### What is an index?` may be a topic.
    if (entry.type !== "heading" || (isContentsTitle(entry.text) && !isRightAbove(entry, entries[at + 1])))
      return entry;
    if (isNamed(entry)) return { ...entry, isListed: true };
    return isPart(entry) ? { ...entry, isListedPart: true } : entry;
  });
}

function isRightAbove({ depth }: HeadingEntry, next: Entry | undefined): boolean {
  return next?.type === "heading" && next.depth > depth;
}

/** Of `Problem 3: An anchor`, contents may say the words alone, or others. */
function namedBy(links: readonly Listed[]): (heading: HeadingEntry) => boolean {
  if (links.length === 0) return () => false;
  const names = new Set(links.map(({ key }) => key));
  const addresses = new Set(links.map(({ address }) => address).filter((address) => address !== ""));
  return ({ text }) => names.has(keyOfHeading(text)) || addresses.has(lettersOf(takeId(text).text));
}

/** Links to places in the document, in lists of nothing else, in tables, and below the heading of contents. */
function listLinks(entries: readonly Entry[]): Listed[] {
  const found: Listed[] = [];
  let isContents = false;
  for (const entry of entries) {
    if (entry.type === "heading") isContents = isContentsTitle(entry.text);
    else if (isContents || isTabular(entry) || (entry.node.type === "list" && isLinkList(entry.node)))
      addLinks(entry.node, found);
  }
  return found;
}

/** To the parser, a table of which no row asks is a paragraph. */
function isTabular(entry: Entry): boolean {
  if (entry.type === "lead") return entry.form === "tables";
  return entry.node.type === "paragraph" && isTable(entry.node);
}

function addLinks(root: Nodes, found: Listed[]): void {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    const depth = next.depth + (node.type === "listItem" ? 1 : 0);
    if (node.type === "link") addLink(node, depth, found);
    else if ("children" in node) for (const child of node.children) open.push({ node: child, depth });
  }
}

function addLink({ url, children }: Link, depth: number, found: Listed[]): void {
  const key = url.startsWith("#") ? keyOf(plainText(children)) : "";
  if (key !== "") found.push({ key, address: lettersOf(decodeAddress(url)), depth });
}

/** What contents would call a heading. */
export function keyOfHeading(text: string): string {
  return keyOf(takeId(text).text);
}

/** What the links in a list to places in the document name, in its order. */
export function keysOfLinks(list: Nodes): string[] {
  const found: Listed[] = [];
  addLinks(list, found);
  return found.map(({ key }) => key).reverse();
}

/** Where the links in a block lead, of those to places in the document, by their letters and digits. */
export function addressesOf(root: Nodes): string[] {
  const found: Listed[] = [];
  addLinks(root, found);
  return found.map(({ address }) => address);
}

/** Letters and digits alone: marks and emoji are often left out in contents. */
function keyOf(text: string): string {
  return lettersOf(readPrompt(text).prompt);
}
