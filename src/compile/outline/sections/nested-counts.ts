import { type LeadEntry, speaks } from "../entries.js";

/**
 * Finds points of answers among items that the parser has in one list with the questions: of 2, 1, 2, 3, 3, 1, 2, 4 those that begin at 1 again,
 * while the count of the questions goes on behind them. None where most of them ask.
 */
export function findNested(leads: readonly LeadEntry[]): ReadonlySet<LeadEntry> {
  const nested = new Set<LeadEntry>();
  let last = 0;
  for (let at = 0; at < leads.length; ) {
    const lead = leads[at] as LeadEntry;
    const end = lead.number === 1 && last > 0 ? endOfRun(leads, at, last) : at;
    const run = leads.slice(at, end);
    const next = leads[end];
    if (run.length > 0 && next?.number === last + 1 && arePoints(run, next)) {
      for (const point of run) nested.add(point);
      at = end;
    } else {
      last = (run.at(-1) ?? lead).number;
      at = Math.max(end, at + 1);
    }
  }
  return nested;
}

/** Where what counts on from 1 ends: where it does not, or where a question has the number that is next for both. */
function endOfRun(leads: readonly LeadEntry[], start: number, last: number): number {
  let end = start + 1;
  for (; end < leads.length; end++) {
    const { number } = leads[end] as LeadEntry;
    if (number !== end - start + 1) break;
    if (number === last + 1 && arePoints(leads.slice(start, end), leads[end] as LeadEntry)) break;
  }
  return end;
}

/** They do not ask, and what follows does; or they end in colons alone. */
function arePoints(run: readonly LeadEntry[], next: LeadEntry): boolean {
  const asking = run.filter(speaks).length;
  const announcing = run.filter(({ text }) => /[:：]$/.test(text)).length;
  return asking * 2 < run.length && (speaks(next) || (announcing === run.length && !/[:：]$/.test(next.text)));
}
