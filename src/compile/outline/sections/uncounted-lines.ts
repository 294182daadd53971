import type { LeadEntry } from "../entries.js";

/** Of fewer questions, nobody can tell that all have a number. */
const LEAST = 8;
/** One in so many lines at most has none. */
const RARE = 5;

/**
 * Finds lines that ask, but have no number, between two questions with numbers that count on: `**When does it fail?**` between `**Q15.**` and `**Q16.**`
 * is a part of an answer. Nearly all lines that ask have a number, and most count on.
 */
export function findUncounted(leads: readonly LeadEntry[]): ReadonlySet<LeadEntry> {
  const counted = leads.filter(({ number }) => number > 0);
  const others = leads.length - counted.length;
  if (others === 0 || counted.length < LEAST || others * RARE > counted.length) return new Set();
  const steps = counted.filter(({ number }, at) => number === (counted[at - 1]?.number ?? 0) + 1);
  if (steps.length * RARE < counted.length * (RARE - 1)) return new Set();
  const found = new Set<LeadEntry>();
  let last = 0;
  let open: LeadEntry[] = [];
  for (const lead of leads) {
    if (lead.number === 0) open.push(lead);
    else {
      if (last > 0 && lead.number === last + 1) for (const own of open) found.add(own);
      last = lead.number;
      open = [];
    }
  }
  return found;
}
