import { type Entry, speaks } from "../entries.js";
import { readQuestionLabel } from "../signs/question-label.js";

/** So many times as many items have a label as headings sound like a question. */
const TIMES = 5;

/**
 * Reads `## Why sails matter` as a title where the questions of a file are items such as `- Q1. What is a sail?`: no heading has such a label, and
 * few sound like a question, without a mark.
 */
export function readTitlesAboveLabels(entries: readonly Entry[]): readonly Entry[] {
  const headings = entries.filter((entry) => entry.type === "heading" && speaks(entry));
  const labelled = entries.filter((entry) => entry.type === "lead" && isCounted(entry.text)).length;
  if (headings.length === 0 || labelled < headings.length * TIMES) return entries;
  if (headings.some((entry) => entry.type === "heading" && (entry.isLabelled || entry.number > 0))) return entries;
  const titles = new Set(headings.filter((entry) => entry.type === "heading" && !/[?？؟]/.test(entry.text)));
  return entries.map((entry) => (entry.type === "heading" && titles.has(entry) ? { ...entry, asks: false } : entry));
}

function isCounted(text: string): boolean {
  return (readQuestionLabel(text)?.number ?? "") !== "";
}
