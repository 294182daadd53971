import { type Entry, type HeadingEntry, speaks } from "../entries.js";
import { keyOfHeading } from "./listed-headings.js";

/** So many headings of the same words, with text below them, name a part of each answer. */
const LEAST = 5;

interface Part {
  /** How many stand at each depth. */
  readonly depths: Map<number, number>;
  count: number;
  /** Something else than a heading or a question stands right below. */
  followed: number;
}

/**
 * Reads `# Remember` as `### Remember` where all others of these words stand there: somebody forgot two signs, and no part of the list begins
 * in the middle of an answer.
 */
export function mendParts(entries: readonly Entry[]): readonly Entry[] {
  const parts = new Map<string, Part>();
  for (const [index, entry] of entries.entries()) {
    if (!isPart(entry)) continue;
    const key = keyOfHeading(entry.text);
    const part = parts.get(key) ?? { depths: new Map<number, number>(), count: 0, followed: 0 };
    parts.set(key, part);
    part.count++;
    if (entries[index + 1]?.type === "block") part.followed++;
    part.depths.set(entry.depth, (part.depths.get(entry.depth) ?? 0) + 1);
  }
  const usual = new Map([...parts].flatMap(([key, part]) => usualDepth(part).map((depth) => [key, depth] as const)));
  if (usual.size === 0) return entries;
  return entries.map((entry) => {
    const depth = isPart(entry) ? usual.get(keyOfHeading(entry.text)) : undefined;
    return entry.type !== "heading" || depth === undefined || entry.depth >= depth ? entry : { ...entry, depth };
  });
}

function isPart(entry: Entry): entry is HeadingEntry {
  return entry.type === "heading" && !speaks(entry) && entry.number === 0;
}

/** That of nine in ten, where some stand higher; none otherwise. */
function usualDepth({ depths, count, followed }: Part): number[] {
  if (count < LEAST || depths.size < 2 || followed * 10 < count * 9) return [];
  return [...depths].flatMap(([depth, own]) => (own * 10 >= count * 9 ? [depth] : []));
}
