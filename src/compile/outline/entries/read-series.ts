import type { Entry, LeadEntry } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readSeriesLabel } from "../signs/series-label.js";

/** Fewer may be parts of something else. */
const LEAST = 3;

/**
 * Reads `Problem 1: ...`, `Problem 2: ...` as labels of questions, whatever the word is: items with the same word and a number that counts on by one
 * through the whole file, of which half ask. Steps of answers begin anew.
 */
export function readSeries(entries: readonly Entry[]): readonly Entry[] {
  const byWord = new Map<string, LeadEntry[]>();
  for (const entry of entries) {
    const label = isItem(entry) ? readSeriesLabel(entry.text) : undefined;
    if (label === undefined || !isItem(entry)) continue;
    const known = byWord.get(label.word);
    if (known === undefined) byWord.set(label.word, [entry]);
    else known.push(entry);
  }
  const labelled = new Map<Entry, LeadEntry>();
  for (const series of byWord.values())
    if (isSeries(series)) for (const entry of series) labelled.set(entry, labelOf(entry));
  return labelled.size === 0 ? entries : entries.map((entry) => labelled.get(entry) ?? entry);
}

function isItem(entry: Entry): entry is LeadEntry {
  return entry.type === "lead" && (entry.form === "bullets" || entry.form === "numbered");
}

function isSeries(series: readonly LeadEntry[]): boolean {
  const labels = series.flatMap(({ text }) => readSeriesLabel(text) ?? []);
  const first = labels[0]?.number ?? 0;
  const asking = labels.filter(({ rest }) => looksLikeQuestion(rest)).length;
  const [form] = series.map((lead) => lead.form);
  return (
    series.length >= LEAST &&
    labels.every(({ number }, index) => number === first + index) &&
    series.every((lead) => lead.form === form) &&
    asking * 2 >= labels.length
  );
}

function labelOf(entry: LeadEntry): LeadEntry {
  const { number = 0, rest = entry.text } = readSeriesLabel(entry.text) ?? {};
  return {
    ...entry,
    number: entry.form === "bullets" ? number : entry.number,
    asks: looksLikeQuestion(rest),
    isLabelled: true,
    isOfSeries: true,
  };
}
