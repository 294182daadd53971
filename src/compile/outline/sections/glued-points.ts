import type { Reading } from "../../parse/reading.js";
import { type LeadEntry, speaks } from "../entries.js";
import { sourceOfItem } from "../forms/item.js";

/**
 * Finds points of answers that only look like further numbers of a list: nothing sets their words off from the number, `6.Keel: it is deep`, as
 * nearly all others have it, they ask nothing, and the numbers of the others go on around them.
 */
export function findGluedPoints(reading: Reading, numbered: readonly LeadEntry[]): ReadonlySet<LeadEntry> {
  const isGlued = (lead: LeadEntry) =>
    lead.node.type === "listItem" && /^[ \t]*[0-9]+[.)][^\s.)]/.test(sourceOfItem(reading, lead.node));
  const glued = new Set(numbered.filter(isGlued));
  const points = new Set<LeadEntry>();
  if (glued.size === 0 || glued.size * 10 > numbered.length) return points;
  let before = 0;
  let between: LeadEntry[] = [];
  for (const lead of numbered) {
    if (glued.has(lead)) {
      between.push(lead);
      continue;
    }
    if (before > 0 && lead.number === before + 1 && !between.some(speaks))
      for (const point of between) points.add(point);
    before = lead.number;
    between = [];
  }
  return points;
}
