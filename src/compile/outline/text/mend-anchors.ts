import { areOutsideCode } from "../signs/outside-code.js";
import { plain } from "./mend-escaped.js";
import { linesAmong, partsOf } from "./parts-of.js";

const anchor = /^<a (?:name|id)\s?=\s?["']?[^"'<>\s]+["']?\s?(?:\/>|>(?:<\/a>)?)[ \t]*$/i;

/**
 * Takes lines away that only name a place, `<a name="a2"></a>`, where the lines right below them count on: to CommonMark, `2. A store.` goes on with
 * the words of the line above it, and is no item. Blanks stand in their place, because all places are those of the author's file.
 */
export function mendAnchors(source: string): string {
  if (!/^<a (?:name|id)/im.test(source)) return source;
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const isOutside = areOutsideCode(lines);
  const found = new Set<number>();
  let last: { readonly at: number; readonly number: number } | undefined;
  for (const [at, line] of lines.entries()) {
    const number = Number(plain.exec(lines[at + 1] ?? "")?.[1] ?? 0);
    if (isOutside[at] !== true || number === 0 || !anchor.test(line)) continue;
    if (last !== undefined && number === last.number + 1) found.add(last.at).add(at);
    last = { at, number };
  }
  if (found.size === 0) return source;
  return parts.map((part, index) => (found.has(index / 2) ? " ".repeat(part.length) : part)).join("");
}
