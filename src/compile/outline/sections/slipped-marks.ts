import type { LeadEntry } from "../entries.js";

/** Finds `5) What is a jib?` between `4.` and `6.`: one number with another mark, where the items before and behind it leave it out. */
export function findSlippedMarks(leads: readonly LeadEntry[]): ReadonlySet<LeadEntry> {
  return new Set(
    leads.filter((lead, at) => {
      const [before, next] = [leads[at - 1], leads[at + 1]];
      if (before === undefined || next === undefined || before.marker === lead.marker) return false;
      return before.marker === next.marker && before.number === lead.number - 1 && next.number === lead.number + 1;
    }),
  );
}
