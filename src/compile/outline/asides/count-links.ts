import { isLink, isPointer } from "../../parse/link-list.js";
import type { Entry, LeadEntry } from "../entries.js";
import { leadsNowhere } from "./mixed-links.js";

/** What the items of each list are: prompts may be links to their answers, and one item alone does not show it. */
export function countLinks(entries: readonly Entry[]) {
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

/** An item that is a link, or sends the reader on to one. */
export function leadsElsewhere({ node }: LeadEntry): boolean {
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
