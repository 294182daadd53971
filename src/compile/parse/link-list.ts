import type { Link, List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from "mdast";
import { isHtmlNavigation } from "./html-navigation.js";
import { plainText } from "./plain-text.js";

/**
 * A list of links to places in a document, or nested lists of such, perhaps with pictures: a table of contents. It recurses: none is deeper
 * than `MAX_NESTING`.
 */
export function isLinkList(list: List): boolean {
  const links = linksInList(list);
  return links !== undefined && arePlaces(links);
}

/** The links of items that have nothing else; `undefined` where one has. */
function linksInList(list: List): Link[] | undefined {
  const all: Link[] = [];
  for (const item of list.children)
    for (const child of item.children) {
      const links =
        child.type === "list" ? linksInList(child) : child.type === "paragraph" ? ownLinks(child) : undefined;
      if (links === undefined) return undefined;
      for (const link of links) all.push(link);
    }
  return all;
}

function ownLinks(paragraph: Paragraph): Link[] | undefined {
  return linksOf({ ...paragraph, children: paragraph.children.filter((inner) => !isPicture(inner)) });
}

function isPicture({ type }: PhrasingContent): boolean {
  return type === "image" || type === "imageReference";
}

/**
 * They lead to places in this document, or most of them of one page, which may be this on the web; but not in others beside this: questions may link to
 * their answers there, and these may end in `#rd`.
 */
function arePlaces(links: readonly Link[]): boolean {
  const far = links.filter(({ url }) => !url.startsWith("#"));
  if (!far.every(({ url }) => url.includes("#") && /^https?:/i.test(url))) return false;
  const pages = new Map<string, number>();
  for (const { url } of far) {
    const page = url.slice(0, url.indexOf("#"));
    pages.set(page, (pages.get(page) ?? 0) + 1);
  }
  const most = [...pages.values()].reduce((first, second) => Math.max(first, second), 0);
  return far.length <= 1 || (most > 1 && most * 2 >= far.length);
}

/** An item that leads elsewhere and has hardly a word of its own: `@somebody (https://example.org)`, `PDF: [part one](one.pdf)`. */
export function isPointer({ children: [only, ...others] }: ListItem): boolean {
  if (only?.type !== "paragraph" || others.length > 0) return false;
  const isAddress = (text: string) => /https?:\/\/\S+/.test(text);
  if (!only.children.some((child) => child.type === "link" || (child.type === "text" && isAddress(child.value))))
    return false;
  const own = plainText(only.children.filter(({ type }) => type !== "link")).replace(/https?:\/\/\S+/g, "");
  return (own.match(/[\p{L}\p{N}@_.]+/gu) ?? []).length <= 2 && !/[\u2e80-\u9fff\uac00-\ud7af]{4}/.test(own);
}

/** Tells whether an item is one link and nothing else. */
export function isLink(item: ListItem): boolean {
  const [only, ...others] = item.children;
  return only?.type === "paragraph" && others.length === 0 && linksOf(only)?.length === 1;
}

/** A paragraph that is one link to a place in the same document, such as one back to the top, or the same in HTML. */
export function isWayBack(node: RootContent): boolean {
  if (node.type === "html") return isHtmlNavigation(node.value);
  if (node.type !== "paragraph") return false;
  const links = linksOf(node);
  return links?.length === 1 && links.every((link) => link.url.startsWith("#"));
}

/** A paragraph of links and nothing else: it leads elsewhere and says nothing itself. */
export function isLinkLine(node: RootContent): boolean {
  return linksOf(node) !== undefined;
}

/** What may hold a link, or be one. */
const holders: ReadonlySet<string> = new Set(["link", "strong", "emphasis"]);

/** The links of a paragraph; `undefined` where there is anything else. */
function linksOf(node: RootContent): Link[] | undefined {
  if (node.type !== "paragraph" || !node.children.some(({ type }) => holders.has(type))) return undefined;
  const content = node.children
    .flatMap((child) => (child.type === "strong" || child.type === "emphasis" ? child.children : [child]))
    .filter((child) => (child.type === "text" ? /[^\s·•|｜]/.test(child.value) : !isTag(child)));
  const links = content.filter((child) => child.type === "link");
  return links.length > 0 && links.length === content.length ? links : undefined;
}

/** A tag without anything to see, such as `<br>`. */
function isTag(node: PhrasingContent): boolean {
  return node.type === "break" || (node.type === "html" && !/^<(?:img|video|audio|iframe|svg)/i.test(node.value));
}

/** All links in a block lead to other sites. */
export function areFar(root: Nodes): boolean {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "link" && !/^(?:https?:|mailto:)/i.test(node.url)) return false;
    if ("children" in node) for (const child of node.children) open.push(child);
  }
  return true;
}
