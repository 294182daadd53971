import type { Link, List, ListItem, Nodes, PhrasingContent, RootContent } from "mdast";
import { isHtmlNavigation } from "./html-navigation.js";
import { collapseSpace, plainText } from "./plain-text.js";

/**
 * A list of links to places in a document, or nested lists of such, perhaps with pictures: a table of contents. It recurses: none is deeper
 * than `MAX_NESTING`.
 */
export function isLinkList(list: List): boolean {
  return list.children.every((item) =>
    item.children.every((child) => {
      if (child.type === "list") return isLinkList(child);
      if (child.type !== "paragraph") return false;
      const links = linksOf({ ...child, children: child.children.filter((inner) => !isPicture(inner)) });
      return links?.every(isToPlace) === true;
    }),
  );
}

function isPicture({ type }: PhrasingContent): boolean {
  return type === "image" || type === "imageReference";
}

/** It leads to a place in a document, but not in another one beside this: questions may link to their answers there. */
function isToPlace({ url }: Link): boolean {
  return url.startsWith("#") || (url.includes("#") && /^https?:/i.test(url));
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

/** The links of a paragraph; `undefined` where there is anything else. */
function linksOf(node: RootContent): Link[] | undefined {
  if (node.type !== "paragraph") return undefined;
  const content = node.children
    .flatMap((child) => (child.type === "strong" || child.type === "emphasis" ? child.children : [child]))
    .filter((child) => (child.type === "text" ? collapseSpace(child.value) !== "" : !isTag(child)));
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
