import type { ListItem, Paragraph, RootContent } from "mdast";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { parseIndented, parseRange } from "./item.js";

const bullet = /^[ \t]*[-*+][ \t]+\S/;

/**
 * Frees bullets that stand further to the right than their item allows: below `10.  Which line is ground?`, four spaces make them
 * lines of its paragraph. Nobody means that.
 */
export function freeGluedList(item: ListItem, reading: Reading): ListItem {
  const [first, ...others] = item.children;
  const line = first?.type === "paragraph" ? findBullet(first, reading) : undefined;
  if (first === undefined || line === undefined) return item;
  const { start, end } = rangeOf(reading, first);
  const from = reading.lines.startOf(line);
  const indent = /^ */.exec(reading.source.slice(from, from + 100))?.[0].length ?? 0;
  const above = parseRange(reading, { start, end: start + reading.source.slice(start, from).trimEnd().length });
  const below: RootContent[] = parseIndented(reading, { start: from, end }, indent);
  return { ...item, children: [...above, ...below, ...others] as ListItem["children"] };
}

/** The first line but the first that begins with a bullet. */
function findBullet({ position }: Paragraph, { source, lines }: Reading): number | undefined {
  const [from, to] = [position?.start.line ?? 1, position?.end.line ?? 1];
  for (let line = from + 1; line <= to; line++) {
    const start = lines.startOf(line);
    if (bullet.test(source.slice(start, Math.min(lines.startOf(line + 1), start + 200)))) return line;
  }
  return undefined;
}
