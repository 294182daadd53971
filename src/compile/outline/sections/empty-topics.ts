import type { RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { areFar, isPointer } from "../../parse/link-list.js";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode, placeOfNode, type Reading } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import { type LeadEntry, speaks } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** So many topics with questions below them, for each that has none, show that a bare bullet beside them names one, too. */
const LEAST = 3;

/** Bullets beside topics that have nested questions: they ask nothing themselves. */
export interface EmptyTopics {
  /** Nothing stands below them. */
  readonly bare: readonly LeadEntry[];
  /** Links alone do, to other sites. */
  readonly links: readonly LeadEntry[];
}

/**
 * Finds bullets of the same lists as opened topics that are topics without questions: `- Clustering` with nothing below it, or `- Books` above links.
 *
 * @param opened - Bullets that name what is asked in the items nested in them.
 */
export function findEmptyTopics(leads: readonly LeadEntry[], opened: ReadonlySet<LeadEntry>): EmptyTopics {
  const counts = new Map<object, number>();
  for (const { group } of opened) counts.set(group, (counts.get(group) ?? 0) + 1);
  const beside = leads.filter((lead) => {
    const isSilent = lead.form === "bullets" && lead.number === 0 && !speaks(lead) && !opened.has(lead);
    return isSilent && counts.has(lead.group) && takeId(lead.text).id === undefined;
  });
  const bare = beside
    .filter(({ node }) => node.type === "listItem" && node.children.length === 1 && !isPointer(node))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const empty = new Map<object, number>();
  for (const { group } of bare) empty.set(group, (empty.get(group) ?? 0) + 1);
  return {
    bare: bare.filter(({ group }) => (counts.get(group) ?? 0) >= LEAST * (empty.get(group) ?? 0)),
    links: beside.filter(({ node }) => node.children.length > 1 && holdsLinks(node.children.slice(1) as RootContent[])),
  };
}

/** Nested lists whose items hold others or lead elsewhere. It recurses: none is deeper than `MAX_NESTING`. */
function holdsLinks(blocks: readonly RootContent[]): boolean {
  return blocks.every(
    (block) =>
      block.type === "list" &&
      block.children.every((item) => {
        const [title, ...below] = item.children;
        if (below.length > 0) return holdsLinks(below);
        return title !== undefined && isPointer(item) && areFar(title) && !looksLikeQuestion(leadText(title));
      }),
  );
}

/** Leaves them out. Of one that nobody filled, its author is told. */
export function leaveOutEmptyTopics(reading: Reading, { bare, links }: EmptyTopics): void {
  for (const { node } of links) leaveOutNode(reading, "navigation", node);
  for (const { node, text } of bare) {
    leaveOutNode(reading, "title", node);
    const message = `The topic "${text}" has no questions, unlike those beside it; it is left out.`;
    const suggestion = "Add questions below it, or remove it.";
    reportWarning(reading.problems, "empty-section", placeOfNode(reading, node), message, suggestion);
  }
}
