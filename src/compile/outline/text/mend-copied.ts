import { partsOf } from "./parts-of.js";

/** So few passages may be meant. */
const LEAST = 2;
/** So many lines at most belong to a button. */
const MOST_LINES = 8;

const marker = /^[A-Z][A-Z_]{3,60}$/;
const start = "_START";

/**
 * Blanks what came along from a page by its buttons: passages between `IGNORE_WHEN_COPYING_START` and `IGNORE_WHEN_COPYING_END`, or what else both are
 * called, that stand in a file again and again. Every line keeps its length, so that all places are those of the author's file.
 */
export function mendCopied(source: string): string {
  if (!source.includes(start)) return source;
  const parts = partsOf(source);
  const found = new Map<string, { readonly at: number; readonly end: number }[]>();
  for (let at = 0; at < parts.length; at += 2) {
    const line = (parts[at] ?? "").trim();
    if (!line.endsWith(start) || !marker.test(line)) continue;
    const name = line.slice(0, -start.length);
    const end = findEnd(parts, at, name);
    if (end === -1) continue;
    const known = found.get(name);
    if (known === undefined) found.set(name, [{ at, end }]);
    else known.push({ at, end });
    at = end;
  }
  for (const passages of found.values())
    for (const { at, end } of passages.length < LEAST ? [] : passages)
      for (let line = at; line <= end; line += 2) parts[line] = "".padEnd((parts[line] ?? "").length);
  return parts.join("");
}

function findEnd(parts: readonly string[], from: number, name: string): number {
  for (let at = from + 2; at < parts.length && at <= from + MOST_LINES * 2; at += 2)
    if ((parts[at] ?? "").trim() === `${name}_END`) return at;
  return -1;
}
