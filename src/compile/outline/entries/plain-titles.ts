import type { Heading, Paragraph } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { plainText, textLines } from "../../parse/plain-text.js";
import { type Entry, type HeadingEntry, type LeadEntry, speaks } from "../entries.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** A title is no longer. */
const longest = 60;
/** A line deeper than any heading. */
const DEPTH = 6;
/** So many items below it ask. */
const LEAST = 2;

/**
 * Reads a plain line as a title where it stands between two lists of questions, the second of which begins at 1 again: `Scenario based questions`
 * behind `3. What is a jib?` and above `1. How would you reef?`
 */
export function readPlainTitles(entries: readonly Entry[]): readonly Entry[] {
  const groups = new Map<object, LeadEntry[]>();
  for (const entry of entries) {
    if (entry.type !== "lead" || entry.form !== "numbered") continue;
    const known = groups.get(entry.group);
    if (known === undefined) groups.set(entry.group, [entry]);
    else known.push(entry);
  }
  return entries.map((entry, at) => {
    const [above, below] = [entries[at - 1], entries[at + 1]];
    if (entry.type !== "block" || entry.node.type !== "paragraph" || !isTitle(entry.node)) return entry;
    if (above?.type !== "lead" || above.form !== "numbered" || !asksMostly(groups.get(above.group))) return entry;
    if (below?.type !== "lead" || below.number !== 1 || below.group === above.group) return entry;
    return asksMostly(groups.get(below.group)) ? headingOf(entry.node) : entry;
  });
}

function asksMostly(leads: readonly LeadEntry[] = []): boolean {
  const asking = leads.filter(speaks).length;
  return leads.length >= LEAST && asking * 3 >= leads.length * 2;
}

function isTitle({ children }: Paragraph): boolean {
  return textLines(children).length === 1 && isTitleText(takeId(plainText(children)).text);
}

/** A short line that neither asks nor ends, but for a dash. */
export function isTitleText(text: string): boolean {
  if (text.length > longest || !/^\p{L}/u.test(text)) return false;
  return /[\p{L}\p{N})）–—-]$/u.test(text) && !looksLikeQuestion(text) && !isAnswerLabel(text);
}

function headingOf({ children, position }: Paragraph): HeadingEntry {
  const node: Heading = { type: "heading", depth: DEPTH, children, ...(position && { position }) };
  const text = plainText(children);
  return { type: "heading", node, depth: DEPTH, text, asks: false, isLabelled: false, number: 0, isHtml: false };
}
