import type { ListItem, RootContent } from "mdast";
import { parsePart } from "../../parse/parse-markdown.js";
import { leadText, textLines } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { isReasonLabel } from "../signs/reason-label.js";

/**
 * Takes what explains options off them, where a label says so below most of them. `undefined` where it does not: what stands below an option
 * may belong to it, such as code.
 */
export function partReasonsOfEach(
  reading: Reading,
  items: readonly ListItem[],
): { readonly items: readonly ListItem[]; readonly reasons: readonly RootContent[] } | undefined {
  if (items.filter((item) => hasReason(item)).length * 2 <= items.length) return undefined;
  const parted = items.map((item) => (hasReason(item) ? partItem(reading, item) : { own: item, reasons: [] }));
  return { items: parted.map(({ own }) => own), reasons: parted.flatMap(({ reasons }) => reasons) };
}

function hasReason({ children: [first, ...others] }: ListItem): boolean {
  const isBelow = first?.type === "paragraph" && lineOfReason(first.children) !== undefined;
  return isBelow || others.some((node) => isReasonLabel(leadText(node)));
}

function lineOfReason(children: Parameters<typeof textLines>[0]): number | undefined {
  return textLines(children).find(({ line, text }) => line > 0 && isReasonLabel(text))?.line;
}

function partItem(reading: Reading, item: ListItem) {
  const [first, ...others] = item.children;
  const line = first?.type === "paragraph" ? lineOfReason(first.children) : undefined;
  if (first !== undefined && first.position !== undefined && line !== undefined) {
    const { start, end } = rangeOf(reading, first);
    const from = reading.lines.startOf(first.position.start.line + line);
    const [own, ...rest] = parseTrimmed(reading, start, from);
    if (own?.type === "paragraph" && rest.length === 0)
      return { own: { ...item, children: [own] }, reasons: [...parseTrimmed(reading, from, end), ...others] };
  }
  const at = item.children.findIndex((node, index) => index > 0 && isReasonLabel(leadText(node)));
  const end = at === -1 ? item.children.length : at;
  return { own: { ...item, children: item.children.slice(0, end) }, reasons: item.children.slice(end) };
}

/** Parses a stretch of the text without the blanks around it. */
export function parseTrimmed(reading: Reading, start: number, end: number): RootContent[] {
  const text = reading.source.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  return parsePart(text.trim(), reading.lines.placeOf(from), reading);
}
