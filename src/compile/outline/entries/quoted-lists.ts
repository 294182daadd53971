import type { Blockquote, List } from "mdast";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import type { Entry, LeadEntry } from "../entries.js";
import { bullets } from "../forms/bullets.js";

/**
 * Reads a quoted list behind a list of topics as questions of its own: `> Often asked`, and below it `> - How does ...?`. Behind a question it
 * would go on with that.
 */
export function openQuotedLists(reading: Reading, entries: readonly Entry[]): readonly Entry[] {
  let topics = 0;
  let asking = 0;
  let isBehindQuestion = false;
  return entries.flatMap((entry): readonly Entry[] => {
    if (entry.type === "heading") [topics, asking] = [0, 0];
    else if (entry.type === "lead") {
      isBehindQuestion = entry.asks;
      if (entry.asks) asking++;
      else if (entry.form === "bullets") topics++;
    } else if (entry.node.type === "blockquote" && topics > asking * 2 && !isBehindQuestion)
      return openQuotation(reading, entry.node) ?? [entry];
    return [entry];
  });
}

function openQuotation(reading: Reading, { children }: Blockquote): LeadEntry[] | undefined {
  const [first, ...others] = children;
  const isTitled = first?.type === "paragraph" && others.length > 0;
  const blocks = isTitled ? others : children;
  const lists = blocks.filter((block): block is List => block.type === "list" && block.ordered !== true);
  if (lists.length === 0 || lists.length < blocks.length) return undefined;
  const leads = lists
    .flatMap((list) => bullets.entries([list], 0, reading)?.entries ?? [])
    .filter((lead) => lead.type === "lead");
  if (leads.length === 0 || leads.filter(({ asks }) => asks).length * 2 < leads.length) return undefined;
  if (isTitled) leaveOutNode(reading, "title", first);
  return leads;
}
