import type { Blockquote, Heading, Paragraph, RootContent } from "mdast";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import type { Entry } from "../entries.js";

/**
 * Leaves out a link at the end of a list that leads where the title of the list does, `> [See the answers](masts.md)` below `- [Masts](masts.md)` with
 * questions in it, or below such a heading: it is about all of them, and not the last.
 */
export function leaveOutTitleLinks(reading: Reading, entries: readonly Entry[]): readonly Entry[] {
  const repeated = new Set<Entry>();
  let group: object | undefined;
  let titles = new Set<string>();
  let heading: string | undefined;
  let items = 0;
  for (const entry of entries) {
    if (entry.type === "heading") {
      heading = entry.asks ? undefined : urlOf(withoutNumber(entry.node));
      items = 0;
    }
    if (entry.type === "lead" && entry.form === "numbered") items++;
    const bare = items > 1 && heading !== undefined ? bareLinkOf(entry) : undefined;
    if (bare !== undefined && bare === heading) {
      repeated.add(entry);
      continue;
    }
    if (entry.type === "lead" && entry.form === "bullets") {
      if (entry.group !== group) titles = new Set();
      group = entry.group;
      const [first, below] = entry.node.type === "listItem" ? entry.node.children : [];
      const url = first === undefined || below?.type !== "list" ? undefined : urlOf(first);
      if (url !== undefined) titles.add(url);
      items += below?.type === "list" ? below.children.length : 1;
      continue;
    }
    const url = titles.size > 0 || items > 1 ? linkOf(entry) : undefined;
    if (url !== undefined && (titles.has(url) || (items > 1 && url === heading))) repeated.add(entry);
    group = undefined;
    titles = new Set();
  }
  if (repeated.size === 0) return entries;
  for (const { node } of repeated) leaveOutNode(reading, "navigation", node);
  return entries.filter((entry) => !repeated.has(entry));
}

/** `## 4.1 [Masts](masts.md)` */
function withoutNumber(heading: Heading): Heading {
  const [number, ...others] = heading.children;
  return number?.type === "text" && /^[0-9.、\s]+$/.test(number.value) ? { ...heading, children: others } : heading;
}

/** Where a bullet leads that is a link and asks nothing. */
function bareLinkOf(entry: Entry): string | undefined {
  if (entry.type !== "lead" || entry.form !== "bullets" || entry.asks || entry.node.type !== "listItem")
    return undefined;
  const [only, ...others] = entry.node.children;
  return only === undefined || others.length > 0 ? undefined : urlOf(only);
}

function linkOf({ type, node }: Entry): string | undefined {
  return type === "block" ? urlOf(node) : undefined;
}

/** Where the one link leads that a paragraph or heading consists of, or a quotation of that paragraph. */
function urlOf(node: RootContent): string | undefined {
  const [only, ...others] = isHolder(node) ? node.children : [];
  if (only === undefined || others.length > 0) return undefined;
  if (only.type === "paragraph") return urlOf(only);
  return only.type === "link" ? only.url : undefined;
}

function isHolder(node: RootContent): node is Paragraph | Heading | Blockquote {
  return node.type === "paragraph" || node.type === "heading" || node.type === "blockquote";
}
