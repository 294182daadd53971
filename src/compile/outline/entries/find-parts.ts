import { takeId } from "../../parse/id-suffix.js";
import { type Entry, speaks } from "../entries.js";

/** So often as this, the same words name a part of each answer rather than a question. */
const OFTEN = 3;

/**
 * Tells headings and bold lines that stand in a file again and again from others: `### Trade-offs`, `**References**`. As
 * headings they may still open sections, such as `### Easy` below each topic, or ask, such as `### Why does it matter?`.
 */
export function findParts(entries: readonly Entry[]): readonly Entry[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isOften = (entry: Entry) => (counts.get(keyOf(entry) ?? "") ?? 0) >= OFTEN;
  if (![...counts.values()].some((count) => count >= OFTEN)) return entries;
  return entries.map((entry): Entry => {
    if (entry.type === "block" || !isOften(entry)) return entry;
    return entry.type === "heading" ? { ...entry, isPart: true } : { type: "block", node: entry.node as Entry["node"] };
  });
}

/** A line that asks, or has a number, is a question, however often it stands there. */
function keyOf(entry: Entry): string | undefined {
  if (entry.type === "block" || entry.isLabelled || entry.text === "") return undefined;
  if (entry.type === "heading") return `heading ${takeId(entry.text).text.toLowerCase()}`;
  const isLine = entry.form === "lines" && entry.node.type === "paragraph";
  return isLine && !speaks(entry) && entry.number === 0 ? `lead ${entry.text}` : undefined;
}
