import { type Entry, type HeadingEntry, speaks } from "../entries.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { keyOfHeading } from "./listed-headings.js";
import { depthAbove } from "./title-heading.js";

/** One may be a point that somebody forgot to fill. */
const LEAST = 2;

/**
 * Reads `### Storage`, with nothing between it and `## 9. What is a file?`, as the title of the questions that follow, though it stands deeper:
 * it can be no part of the answer above. Several of a file do, each with words of its own.
 */
export function raiseTitles(entries: readonly Entry[]): readonly Entry[] {
  const asked = new Set<number>();
  const titles = new Map<Entry, number>();
  for (const [index, entry] of entries.entries()) {
    if (entry.type !== "heading") continue;
    if (speaks(entry)) asked.add(entry.depth);
    const next = entries[index + 1];
    if (next?.type !== "heading" || !asked.has(next.depth) || !speaks(next)) continue;
    if (entry.depth > next.depth && isTitle(entry)) titles.set(entry, depthAbove(next));
  }
  if (titles.size < LEAST || hasNamesakes(entries, titles)) return entries;
  return entries.map((entry) => {
    const depth = titles.get(entry);
    return entry.type !== "heading" || depth === undefined ? entry : { ...entry, depth };
  });
}

function isTitle(heading: HeadingEntry): boolean {
  const { text, number } = heading;
  return (
    /[\p{L}\p{N}]/u.test(text) && number === 0 && !speaks(heading) && !isAnswerLabel(text) && !isContentsTitle(text)
  );
}

/** One of them stands in the file again: it names a part of answers. */
function hasNamesakes(entries: readonly Entry[], titles: ReadonlyMap<Entry, number>): boolean {
  const counts = new Map<string, number>();
  for (const entry of entries)
    if (entry.type === "heading") counts.set(keyOfHeading(entry.text), (counts.get(keyOfHeading(entry.text)) ?? 0) + 1);
  return [...titles.keys()].some(
    (title) => title.type === "heading" && (counts.get(keyOfHeading(title.text)) ?? 0) > 1,
  );
}
