import { areFar, isLinkLine } from "../../parse/link-list.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import { type Entry, type HeadingEntry, leadsOf, speaks } from "../entries.js";
import { isLinkItem } from "./links-among.js";
import { siteOf } from "./mixed-links.js";

/** So many questions without links show how a file asks. */
const LEAST = 3;

interface LinkPart {
  readonly heading: HeadingEntry | undefined;
  readonly own: Entry[];
}

/**
 * Takes lists out of a file that are no questions, though some of their titles ask: each has a heading of its own, all its items are links to
 * several sites, at most half of them ask, and no question elsewhere is a link.
 *
 * @param parts - What stands below each heading. What stands above all is none.
 * @param headings - Those that are questions.
 * @returns Those of which nothing is left.
 */
export function leaveOutLinkSections<Part extends LinkPart>(
  reading: Reading,
  parts: readonly Part[],
  headings: readonly HeadingEntry[],
): ReadonlySet<Part> {
  const lists = parts.filter(({ own, heading }) => heading !== undefined && isLinkList(own));
  const listed = new Set(lists);
  const gone = new Set<Part>();
  const others = parts.flatMap((part) => (listed.has(part) ? [] : leadsOf(part.own))).filter(({ asks }) => asks);
  const titles = headings.filter(speaks);
  if (others.length + titles.length < LEAST || others.some(isLinkItem) || titles.some(isLinkTitle)) return gone;
  for (const part of lists) {
    for (const { node } of leadsOf(part.own)) leaveOutNode(reading, "navigation", node);
    const kept = part.own.filter(({ type }) => type !== "lead");
    part.own.length = 0;
    for (const entry of kept) part.own.push(entry);
    if (kept.length > 0 || part.heading === undefined) continue;
    leaveOutNode(reading, "navigation", part.heading.node);
    gone.add(part);
  }
  return gone;
}

function isLinkList(own: readonly Entry[]): boolean {
  const leads = leadsOf(own);
  const areLinks = leads.every((lead) => lead.form === "bullets" && isLinkItem(lead) && areFar(lead.node));
  if (!areLinks || new Set(leads.map(({ node }) => siteOf(node))).size < 2) return false;
  return leads.filter(({ asks }) => asks).length * 2 <= leads.length;
}

function isLinkTitle({ node }: HeadingEntry): boolean {
  return isLinkLine({ type: "paragraph", children: node.children });
}
