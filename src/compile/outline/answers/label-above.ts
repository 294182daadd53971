import type { Paragraph, RootContent } from "mdast";
import { textLines } from "../../parse/plain-text.js";
import { leaveOut, leaveOutNode, rangeOf } from "../../parse/reading.js";
import type { HeadingEntry, LeadEntry } from "../entries.js";
import { parseRange } from "../forms/item.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";

/** The paragraph that asks below a label, as a lead with the number of that. */
export function leadBelow({ number }: HeadingEntry | LeadEntry, node: Paragraph): LeadEntry {
  return {
    type: "lead",
    form: "lines",
    node,
    group: node,
    marker: "",
    number,
    text: "",
    asks: true,
    isLabelled: true,
  };
}

/** The label alone: an item goes on below it, and its paragraph may go on behind it. */
export function leaveOutLabel(
  reading: OutlineReading,
  { node }: HeadingEntry | LeadEntry,
  rest: readonly RootContent[],
): void {
  const line = node.position?.start.line ?? 1;
  noteAsked(reading, line, line);
  const { position } = node.type === "listItem" ? (node.children[0] ?? node) : node;
  if (rest.length > 0) leaveOut(reading, "label", line, line);
  else leaveOutNode(reading, "label", { type: "heading", ...(position === undefined ? {} : { position }) });
}

/** What stands behind the first line of its paragraph: `**Question 1:**`, and the question in the next line. */
export function restOfParagraph(reading: OutlineReading, { node }: HeadingEntry | LeadEntry): RootContent[] {
  const paragraph = node.type === "listItem" ? node.children[0] : node;
  if (paragraph?.type !== "paragraph" || paragraph.position === undefined) return [];
  const next = textLines(paragraph.children)[1];
  if (next === undefined || next.line === 0) return [];
  const { end } = rangeOf(reading, paragraph);
  const from = reading.lines.startOf(paragraph.position.start.line + next.line);
  const source = reading.source.slice(from, end);
  return parseRange(reading, { start: from + (source.length - source.trimStart().length), end });
}
