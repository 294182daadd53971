import type { Heading, Paragraph } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { plainText } from "../../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../../parse/reading.js";
import type { Entry, HeadingEntry } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

const front = /^(?:front|vorderseite|recto|frente|anverso|正面|表面|앞면)$/i;
const back = /^(?:back|rückseite|verso|reverso|背面|裏面|뒷면)$/i;
const about = /^(?:notes?|cards?|tags?|fields?|deck|guid|model|note ?type)$/i;

/** Reads exported notes: `## Front`, and below it the question; `## Back`, and below it the answer; above both what is about the note. */
export function readNotes(reading: Reading, entries: readonly Entry[]): readonly Entry[] {
  const changed = new Map<Entry, HeadingEntry | undefined>();
  for (const [at, entry] of entries.entries()) {
    if (entry.type !== "heading" || !front.test(entry.text)) continue;
    const prompt = entries[at + 1];
    const end = findNext(entries, at + 1);
    const behind = entries[end];
    if (prompt === undefined || prompt.type === "heading" || prompt.node.type !== "paragraph") continue;
    if (behind?.type !== "heading" || behind.depth !== entry.depth || !back.test(behind.text)) continue;
    changed.set(prompt, headingOf(entry, prompt.node));
    for (const label of [entry, behind]) changed.set(label, undefined);
    for (let above = at - 1; above >= 0 && isAbout(entries, above); above--)
      changed.set(entries[above] as Entry, undefined);
  }
  if (changed.size === 0) return entries;
  return entries.flatMap((entry) => {
    if (!changed.has(entry)) return [entry];
    const heading = changed.get(entry);
    if (heading === undefined) leaveOutNode(reading, entry.type === "heading" ? "label" : "front-matter", entry.node);
    return heading ?? [];
  });
}

function findNext(entries: readonly Entry[], from: number): number {
  let at = from;
  while (at < entries.length && entries[at]?.type !== "heading") at++;
  return at;
}

/** `### Tags`, or code below it. */
function isAbout(entries: readonly Entry[], at: number): boolean {
  const [entry, above] = [entries[at], entries[at - 1]];
  if (entry?.type === "heading") return about.test(entry.text);
  return entry?.node.type === "code" && above?.type === "heading" && about.test(above.text);
}

function headingOf({ depth }: HeadingEntry, { children, position }: Paragraph): HeadingEntry {
  const node: Heading = { type: "heading", depth: depth as Heading["depth"], children, ...(position && { position }) };
  const text = plainText(children);
  const asks = looksLikeQuestion(takeId(text).text);
  return { type: "heading", node, depth, text, asks, isLabelled: true, number: 0, isHtml: false };
}
