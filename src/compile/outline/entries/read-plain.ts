import { type Entry, speaks } from "../entries.js";
import type { OutlineReading } from "../outline-reading.js";
import { readLinesAboveCode } from "./lines-above-code.js";
import { areListed, findLines, splitLines } from "./plain-lines.js";
import { areAnsweredBelow, findLone, splitParagraphs } from "./plain-paragraphs.js";

/**
 * Reads what asks without any mark, where nothing else in the file asks as much: one question a line, or paragraphs of one line
 * with their answers below. Prose asks, too: where such lines are not surely questions, they are only noted.
 */
export function readPlain(entries: readonly Entry[], reading: OutlineReading): readonly Entry[] {
  const lone = findLone(entries, reading);
  const found = findLines(entries, reading);
  const others = entries.filter((entry) => entry.type !== "block" && speaks(entry)).length;
  if (areAnsweredBelow(lone, entries, others))
    return readLinesAboveCode(splitParagraphs(lone, entries, reading), reading);
  if (areListed(found, entries, others)) return splitLines(found, entries, reading);
  for (const { asks, range } of found.flatMap(({ lines }) => lines))
    if (asks) reading.plain.push(reading.lines.placeOf(range.start));
  return entries;
}
