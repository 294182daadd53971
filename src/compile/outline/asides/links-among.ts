import { isLink } from "../../parse/link-list.js";
import type { Entry, LeadEntry } from "../entries.js";

/** So many links that ask show that the links of a list are its questions, too. */
const LEAST_ASKING = 2;

/**
 * Finds links that ask nothing in the midst of a list, right between items that are questions, the one above no link: where others of the list ask, nobody
 * puts there what leads elsewhere. Lines that follow each other, as far from the margin, are one list.
 */
export function findLinksAmong(entries: readonly Entry[]): ReadonlySet<Entry> {
  const among = new Set<Entry>();
  let run: LeadEntry[] = [];
  const endRun = () => {
    if (run.filter((entry) => entry.asks && isLinkItem(entry)).length >= LEAST_ASKING)
      for (const [at, entry] of run.entries()) {
        const [above, below] = [run[at - 1], run[at + 1]];
        if (above === undefined || below === undefined || entry.asks || !isLinkItem(entry)) continue;
        if (!isLinkItem(above) && (below.asks || !isLinkItem(below))) among.add(entry);
      }
    run = [];
  };
  for (const entry of entries) {
    if (entry.type === "lead" && !goesOn(run.at(-1), entry)) endRun();
    if (entry.type === "lead") run.push(entry);
    else endRun();
  }
  endRun();
  return among;
}

function goesOn(above: LeadEntry | undefined, { form, node: { position } }: LeadEntry): boolean {
  const before = above?.node.position;
  if (form !== "bullets" || before === undefined || position === undefined) return false;
  return before.start.column === position.start.column && before.end.line + 1 === position.start.line;
}

/** An item that is one link and nothing else. */
export function isLinkItem({ node }: Pick<LeadEntry, "node">): boolean {
  return node.type === "listItem" && isLink(node);
}
