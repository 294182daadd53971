import { leaveOutNode, type Reading } from "../../parse/reading.js";
import type { Entry, LeadEntry } from "../entries.js";
import { readPrompt } from "../signs/title.js";

/** Reads `**1)** **Topic:** Basics, **Level:** Middle`, and below it `**Q:** Why?`, as one question: its number, and its words. */
export function joinProperties(reading: Reading, entries: readonly Entry[]): readonly Entry[] {
  const joined = new Map<Entry, LeadEntry | undefined>();
  for (const [at, entry] of entries.entries()) {
    const next = entries[at + 1];
    if (!isLine(entry) || entry.number === 0 || next === undefined || !isLine(next)) continue;
    if (next.number > 0 || !next.isLabelled || !areProperties(readPrompt(entry.text).prompt)) continue;
    leaveOutNode(reading, "label", entry.node);
    joined.set(entry, undefined);
    joined.set(next, { ...next, number: entry.number });
  }
  if (joined.size === 0) return entries;
  return entries.flatMap((entry) => (joined.has(entry) ? (joined.get(entry) ?? []) : [entry]));
}

function isLine(entry: Entry): entry is LeadEntry {
  return entry.type === "lead" && entry.form === "lines";
}

/** `Topic: Basics, Level: Middle`, and nothing else. */
function areProperties(text: string): boolean {
  const parts = text.split(/[,，|｜]/).filter((part) => part.trim() !== "");
  return parts.length > 1 && parts.every((part) => /^\s*\p{L}[\p{L} ]{1,20}[:：]\s*[^\s?？]/u.test(part));
}
