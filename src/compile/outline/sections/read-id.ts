import type { Node } from "mdast";
import type { Place } from "../../../model/place.js";
import type { WithId } from "../../parse/id-suffix.js";
import { placeOfNode, placeOfWords, rangeOf } from "../../parse/reading.js";
import { makeGlossary, suggestId } from "../../registry/suggest-id.js";
import { reportError } from "../../report.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import type { HeadingEntry, LeadEntry } from "../entries.js";
import type { OutlineReading } from "../outline-reading.js";

/** Gives the id that a prompt or title ends in, or where one can be written. */
export function readId(
  reading: OutlineReading,
  suffix: WithId,
  entry: HeadingEntry | LeadEntry,
  { endLine: line, gap, range }: FoundPrompt,
): { readonly id?: string; readonly idPlace?: Place } {
  if (suffix.id !== undefined) return { id: suffix.id };
  if (suffix.malformed !== undefined) {
    reportMalformedId(reading, suffix.malformed, entry.node);
    return {};
  }
  if (reading.moved.has(line)) return {};
  if (gap !== undefined) return { idPlace: reading.lines.placeOf(gap.start) };
  if (!isOpenAtLineEnd(entry)) return placeInside(reading, entry);
  const start = reading.lines.startOf(line);
  const text = /^[^\r\n]*/.exec(reading.source.slice(start, reading.lines.startOf(line + 1)))?.[0] ?? "";
  // Not behind the closing hashes of a heading, nor behind the spaces or the backslash of a hard break, which is none at the end.
  const isBroken = entry.node.type !== "heading" && range.end > start + text.length;
  const column = endOfWords(text, entry.node.type === "heading", isBroken) + 1;
  return { idPlace: { file: reading.path, line, column } };
}

/** A scan from the end: a pattern would begin anew at every blank of the line. */
function endOfWords(line: string, isHeading: boolean, isBroken: boolean): number {
  const end = skipBack(line, line.length, " \t");
  if (!isHeading) return isBroken ? endBeforeBreak(line.slice(0, end)) : end;
  const hashes = skipBack(line, end, "#");
  const words = skipBack(line, hashes, " \t");
  return hashes < end && words < hashes ? words : end;
}

/** Where a backslash or a `<br>` at the end of a line begins, or the blanks before it. */
function endBeforeBreak(line: string): number {
  if (line.endsWith("\\")) return line.length - 1;
  const tag = /<br ?\/?>$/i.exec(line)?.[0] ?? "";
  return tag === "" ? line.length : skipBack(line, line.length - tag.length, " \t");
}

function skipBack(line: string, from: number, characters: string): number {
  let end = from;
  while (end > 0 && characters.includes(line.charAt(end - 1))) end--;
  return end;
}

/** Whether the prompt goes on to the end of its line, where an id can be written. */
function isOpenAtLineEnd(entry: HeadingEntry | LeadEntry): boolean {
  if (entry.type === "heading") return !entry.isHtml;
  // A line without any mark was cut out of its paragraph.
  if (entry.form === "lines") return entry.node.type === "paragraph";
  return entry.form === "numbered" || entry.form === "bullets";
}

/** In a cell, a summary or a card, the prompt ends before its line does. */
function placeInside(reading: OutlineReading, { node }: HeadingEntry | LeadEntry): { readonly idPlace?: Place } {
  const first = node.type === "listItem" ? node.children[0] : undefined;
  return first === undefined ? {} : { idPlace: reading.lines.placeOf(rangeOf(reading, first).end) };
}

function reportMalformedId(reading: OutlineReading, written: string, node: Node): void {
  const place = placeOfWords(reading, written, rangeOf(reading, node)) ?? placeOfNode(reading, node);
  const message = `${written} is not an id. Ids are lower-case English words joined by hyphens, such as {#kv-cache}.`;
  const id = suggestId(written, makeGlossary([]));
  const suggestion = id === undefined ? "Write {#id} with such an id." : `Write {#${id}}.`;
  reportError(reading.problems, "malformed-id", place, message, suggestion);
}
