import type { Entry, LeadEntry } from "../entries.js";

/** Of so many questions below a title, half must ask; of fewer, which may be points of an answer, all. */
const LEAST = 2;

interface Run {
  readonly title: Entry | undefined;
  readonly leads: LeadEntry[];
}

/**
 * Finds the titles right above bold lines that are numbered from one again: `**Rigs**` above `**1. What is a mast?**`. No title where any
 * of the lines counts otherwise than on from the one before, or where hardly any asks: points of an answer count from one, too.
 */
export function findTitlesOfRuns(entries: readonly Entry[], isTitle: (entry: Entry) => boolean): Entry[] {
  const runs: Run[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.type !== "lead" || entry.form !== "lines" || entry.number === 0) continue;
    const above = entries[index - 1];
    if (entry.number === 1) {
      runs.push({ title: above !== undefined && isTitle(above) ? above : undefined, leads: [entry] });
      continue;
    }
    const run = runs.at(-1);
    if (run === undefined || entry.number !== run.leads.length + 1) return [];
    run.leads.push(entry);
  }
  const [, ...others] = runs;
  if (others.length === 0 || others.some(({ title }) => title === undefined)) return [];
  return runs.every(asksMostly) ? runs.flatMap(({ title }) => title ?? []) : [];
}

function asksMostly({ leads }: Run): boolean {
  const asking = leads.filter(({ asks }) => asks).length;
  return leads.length >= LEAST ? asking * 2 >= leads.length : asking === leads.length;
}
