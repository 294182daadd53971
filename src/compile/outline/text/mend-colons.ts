import { partsOf } from "./parts-of.js";

const doubled = /[:：](?:\*\*|__)[:：](?=\s|$)/;
/** What stands before the words of a label. */
const before = /^[ \t>]*(?:[-*+][ \t]+)?(?:\*\*|__)/;

/** A label is no longer. */
const MOST_SIGNS = 60;

/** Takes the second colon off `**Answer:**:`. A blank stands in its place, because all places are those of the author's file. */
export function mendColons(source: string): string {
  if (!/[:：](?:\*\*|__)[:：]/.test(source)) return source;
  const parts = partsOf(source);
  for (let at = 0; at < parts.length; at += 2) {
    const line = parts[at] ?? "";
    const found = doubled.exec(line);
    if (found === null || found.index > MOST_SIGNS || !before.test(line)) continue;
    const colon = found.index + 3;
    parts[at] = `${line.slice(0, colon)} ${line.slice(colon + 1)}`;
  }
  return parts.join("");
}
