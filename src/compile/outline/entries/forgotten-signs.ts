import { textLines } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import type { Entry, HeadingEntry } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readPrompt } from "../signs/title.js";
import { titleHeading } from "./title-heading.js";

/** So many headings with the same marks show how a list writes its questions. */
const LEAST = 3;

/**
 * Reads `✅ 1. **What is a list?**` above `### ✅ 2. **What is a tuple?**` as a heading, too: the marks around the number are the same, and the next
 * heading counts on from it. Where no mark stands before its number it is an item, which needs no such likeness.
 */
export function readForgottenSigns(entries: readonly Entry[], reading: Reading): readonly Entry[] {
  const alike = new Map<string, HeadingEntry[]>();
  for (const entry of entries) {
    if (entry.type !== "heading" || entry.number === 0) continue;
    const manner = `${entry.depth} ${marksOf(reading, entry)}`;
    const known = alike.get(manner);
    if (known === undefined) alike.set(manner, [entry]);
    else known.push(entry);
  }
  const mended: Entry[] = [];
  let next: HeadingEntry | undefined;
  for (const entry of [...entries].reverse()) {
    const series = next === undefined ? [] : (alike.get(`${next.depth} ${marksOf(reading, entry)}`) ?? []);
    const heading = next === undefined || series.length < LEAST ? undefined : readLine(reading, entry, next, series);
    if (entry.type === "heading") next = entry;
    mended.push(heading ?? entry);
  }
  return mended.reverse();
}

/** A paragraph of one line, with the number that is missing above the next heading. */
function readLine(
  reading: Reading,
  entry: Entry,
  next: HeadingEntry,
  series: readonly HeadingEntry[],
): HeadingEntry | undefined {
  if (entry.type === "heading" || entry.node.type !== "paragraph" || marksOf(reading, entry) === "") return undefined;
  const [line, ...others] = textLines(entry.node.children);
  const number = readPrompt(line?.text ?? "").number;
  if (line === undefined || others.length > 0 || number === undefined || next.number !== number + 1) return undefined;
  if (!series.includes(next) || series.some((heading) => heading.number === number)) return undefined;
  return { ...titleHeading(entry, line.text, next.depth), number, asks: looksLikeQuestion(line.text) };
}

/** `✅ . **"` of `### ✅ 12. **"Why?"**`: what stands around a number. Empty where nothing does before it. */
function marksOf(reading: Reading, { node }: Entry): string {
  const { start, end } = rangeOf(reading, node);
  const text = reading.source.slice(start, Math.min(end, start + 60)).replace(/^#{1,6}[ \t]{1,8}/, "");
  const [, before = "", behind = ""] = /^([^\p{L}\p{N}]{1,12})[0-9]{1,4}([^\p{L}\p{N}]{1,12})/u.exec(text) ?? [];
  return before + behind;
}
