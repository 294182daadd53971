import type { Link, Nodes } from "mdast";
import { isLink } from "../../parse/link-list.js";
import type { Entry, LeadEntry } from "../entries.js";

/**
 * Finds bullets that are links to questions, though they ask nothing: they lead to one site, each with words of its own, and stand before bullets
 * without links in the same list, of which half as many ask. Links at the end of a list, or in one of their own, lead elsewhere.
 */
export function findMixedLinks(entries: readonly Entry[]): ReadonlySet<Entry> {
  const links: LeadEntry[] = [];
  let asking = 0;
  const open = new Set<object>();
  const mixed = new Set<object>();
  for (const entry of entries) {
    if (entry.type !== "lead" || entry.form !== "bullets" || entry.node.type !== "listItem") continue;
    if (isLink(entry.node) && !leadsNowhere(entry.node)) {
      links.push(entry);
      open.add(entry.group);
      continue;
    }
    if (open.has(entry.group)) mixed.add(entry.group);
    if (entry.asks) asking++;
  }
  const sites = new Set(links.map(({ node }) => siteOf(node)));
  const words = new Set(links.map(({ text }) => text.toLowerCase()));
  const areAlike = sites.size === 1 && !sites.has(undefined) && words.size === links.length;
  return new Set(links.length > 1 && links.length <= asking * 2 && mixed.size > 0 && areAlike ? links : []);
}

/** The host of the first link; `undefined` where it leads to no other site. */
export function siteOf(root: Nodes): string | undefined {
  const link = firstLink(root);
  return link === undefined ? undefined : hostOf(link);
}

/** `[Sails]()`: nobody has written yet what it leads to. */
export function leadsNowhere(root: Nodes): boolean {
  return firstLink(root)?.url === "";
}

function firstLink(root: Nodes): Link | undefined {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "link") return node;
    if ("children" in node) for (const child of node.children) open.push(child);
  }
  return undefined;
}

function hostOf({ url }: Link): string | undefined {
  return /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase();
}
