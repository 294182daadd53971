import { type Entry, type LeadEntry, speaks } from "../entries.js";

/** So many lines that count with the same word are a series; and so many with a tag. */
const LEAST = 3;

const counted = /^[（(【[]?\s?(\p{L}[\p{L}' ]{0,24}?)\s?([0-9]{1,3})(?:[-–.][0-9]{1,3})?\s*[)）】\]:：.、–—-]/u;
const tag =
  /^(?:\[(\p{L}[\p{L} -]{0,20})\]|【(\p{L}[\p{L} -]{0,20})】|(\p{Extended_Pictographic}))\s?(?=[\p{L}\p{N}"“«¿`])/u;

/**
 * Reads `**Task 4: Tell what you know of binding**` as a question, where most of those that count with the same word ask; and
 * `**[Hard] A ship leaks. Walk me through what you would do.**`, where nearly all that ask have such a tag.
 */
export function readBoldSeries(entries: readonly Entry[]): readonly Entry[] {
  const leads = entries.filter((entry): entry is LeadEntry => entry.type === "lead" && entry.form === "lines");
  const asked = new Set<Entry>([...listCounted(leads), ...listTagged(leads)]);
  if (asked.size === 0) return entries;
  return entries.map((entry) => (entry.type === "lead" && asked.has(entry) ? { ...entry, isLabelled: true } : entry));
}

function listCounted(leads: readonly LeadEntry[]): readonly LeadEntry[] {
  const series = new Map<string, LeadEntry[]>();
  for (const lead of leads) {
    const word = counted.exec(lead.text)?.[1]?.toLowerCase();
    if (word === undefined) continue;
    const known = series.get(word);
    if (known === undefined) series.set(word, [lead]);
    else known.push(lead);
  }
  return [...series.values()].filter(mostAsk).flat();
}

/** The tags are those of questions: each stands before one that asks, and few that ask have none. */
function listTagged(leads: readonly LeadEntry[]): readonly LeadEntry[] {
  const asking = leads.filter(speaks);
  const tags = new Set(asking.flatMap(({ text }) => readTag(text) ?? []));
  if (tags.size === 0) return [];
  const tagged = leads.filter(({ text }) => tags.has(readTag(text) ?? ""));
  const untagged = asking.filter(({ text }) => readTag(text) === undefined);
  return tags.size * 2 <= tagged.length && untagged.length * 10 <= tagged.length && mostAsk(tagged) ? tagged : [];
}

function readTag(text: string): string | undefined {
  const [, ...words] = tag.exec(text) ?? [];
  return words.find((word) => word !== undefined)?.toLowerCase();
}

function mostAsk(leads: readonly LeadEntry[]): boolean {
  return leads.length >= LEAST && leads.filter(speaks).length * 2 >= leads.length;
}
