import { type Entry, type LeadEntry, speaks } from "../entries.js";

/** So many lines that count with the same word are a series. */
const LEAST = 3;

const counted = /^[（(【[]?\s?(\p{L}[\p{L}' ]{0,24}?)\s?([0-9]{1,3})(?:[-–.][0-9]{1,3})?\s*[)）】\]:：.、–—-]/u;

/** Reads `**Task 4: Tell what you know of binding**` as a question, where most of those that count with the same word ask. */
export function readBoldSeries(entries: readonly Entry[]): readonly Entry[] {
  const series = new Map<string, LeadEntry[]>();
  for (const entry of entries) {
    if (entry.type !== "lead" || entry.form !== "lines") continue;
    const word = counted.exec(entry.text)?.[1]?.toLowerCase();
    if (word === undefined) continue;
    const known = series.get(word);
    if (known === undefined) series.set(word, [entry]);
    else known.push(entry);
  }
  const asked = new Set<Entry>();
  for (const leads of series.values()) {
    if (leads.length < LEAST || leads.filter(speaks).length * 2 < leads.length) continue;
    for (const lead of leads) asked.add(lead);
  }
  if (asked.size === 0) return entries;
  return entries.map((entry) => (entry.type === "lead" && asked.has(entry) ? { ...entry, isLabelled: true } : entry));
}
