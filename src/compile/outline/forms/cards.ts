import type { List, ListItem, Paragraph, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { rememberLast } from "../../remember-last.js";
import type { LeadEntry } from "../entries.js";
import { countLeads, type OutlineForm } from "./form.js";
import { makeItem } from "./item.js";
import { labelledLead } from "./labelled-lead.js";
import { readTaggedLine } from "./tagged-cards.js";

const separator = /^[ \t]*\?{1,2}[ \t]*$/;
const hasCards = /^(?:[ \t]*\?{1,2}[ \t]*$|#(?:flash)?cards?\b)/m;

/** Cards of Obsidian: a question, a line with `?` alone, an answer; or both on one line with `::` between them. */
export const cards: OutlineForm<"cards"> = {
  name: "cards",
  entries(blocks, at, reading) {
    const node = blocks[at] as RootContent;
    if (node.type === "list") {
      const entries = readItems(node, reading);
      return entries === undefined ? undefined : { entries, blocks: 1 };
    }
    if (node.type !== "paragraph") return undefined;
    const tagged = readTaggedLine(blocks, at, reading);
    if (tagged !== undefined) return tagged;
    const card = splitLines(node, reading);
    const parts = card === undefined ? splitEachLine(node, reading) : [card];
    if (parts === undefined) return undefined;
    return { entries: parts.map((part) => readCard(part, node, reading)), blocks: 1 };
  },
  recognise: countLeads,
};

interface CardParts {
  readonly prompt: Range;
  readonly answer: Range | undefined;
}

function splitLines(node: Paragraph, reading: Reading): CardParts | undefined {
  const { start, end } = rangeOf(reading, node);
  const [from, to] = [node.position?.start.line ?? 1, node.position?.end.line ?? 1];
  for (let line = from + 1; line <= to; line++) {
    const lineStart = reading.lines.startOf(line);
    const lineEnd = Math.min(end, reading.lines.startOf(line + 1));
    if (!separator.test(reading.source.slice(lineStart, lineEnd).replace(/\r?\n?$/, ""))) continue;
    return {
      prompt: { start, end: start + reading.source.slice(start, lineStart).trimEnd().length },
      answer: lineEnd < end ? { start: lineEnd, end } : undefined,
    };
  }
  return undefined;
}

/** Cards of one line each. */
function splitEachLine(node: Paragraph, reading: Reading): CardParts[] | undefined {
  const { start, end } = rangeOf(reading, node);
  const source = reading.source.slice(start, end);
  if (!source.includes("::") && !(source.includes(";;") && isCardFile(reading))) return undefined;
  const parts: CardParts[] = [];
  let from = start;
  for (const line of source.split(/\r\n|\n|\r/)) {
    const part = splitLine(reading, from, line);
    if (part === undefined) return undefined;
    parts.push(part);
    from += line.length;
    from += /^(?:\r\n|\n|\r)/.exec(reading.source.slice(from, from + 2))?.[0].length ?? 0;
  }
  return parts;
}

/** The file says that it has cards. */
const isCardFile = rememberLast((reading: Reading): boolean => hasCards.test(reading.source));

/** Asked for every list: a search through the file for each would take its square. */
const mayHaveCards = rememberLast((reading: Reading): boolean => reading.source.includes("::") || isCardFile(reading));

/** `Page size::4 KiB`, where it asks, or where the file says that it has cards; then also `Page size;;4 KiB`. `std::vector` is none. */
function splitLine(reading: Reading, start: number, source: string): CardParts | undefined {
  const colons = source.indexOf("::");
  const at = colons === -1 && isCardFile(reading) ? source.indexOf(";;") : colons;
  if (at < 1) return undefined;
  const marks = source.charAt(at + 2) === ":" ? 3 : 2;
  const [left, right] = [source.slice(0, at).trimEnd(), source.slice(at + marks)];
  if (right.trim() === "" || /::|;;/.test(right) || /`/.test(left)) return undefined;
  const isWords = /[\s\u2e80-\uffef]/.test(left) || /\s/.test(right.trim());
  if (!/[?？؟](?:\*\*|__|[*_])?$/.test(takeId(left).text) && !(isWords && isCardFile(reading))) return undefined;
  const from = start + at + marks + (right.length - right.trimStart().length);
  return { prompt: { start, end: start + left.length }, answer: { start: from, end: start + source.trimEnd().length } };
}

/** Cards as items: each item is one, but for those behind a `?` alone, which answer it. */
function readItems(list: List, reading: Reading): LeadEntry[] | undefined {
  if (!mayHaveCards(reading)) return undefined;
  const cards = list.children.flatMap((item, index) => {
    const parts = splitItem(item, reading);
    return parts === undefined ? [] : [{ index, item, parts }];
  });
  if (cards[0]?.index !== 0) return undefined;
  const leads = cards.map(({ index, item, parts }, at) => {
    const behind = list.children.slice(index + 1, cards[at + 1]?.index);
    const isOpen = parts.answer === undefined && item.children.length === 1;
    // Other items that are none show that this list is made of something else.
    return behind.length > 0 && !isOpen ? undefined : readItem(list, item, parts, behind, reading);
  });
  return leads.every((lead) => lead !== undefined) ? leads : undefined;
}

function splitItem({ children: [first, ...others] }: ListItem, reading: Reading): CardParts | undefined {
  if (first?.type !== "paragraph") return undefined;
  const card = splitLines(first, reading);
  if (card !== undefined) return card;
  const { start, end } = rangeOf(reading, first);
  const line = /^[^\r\n]*/.exec(reading.source.slice(start, end))?.[0] ?? "";
  const isTopic = others.length > 0 && line.trimEnd().endsWith(";;") && isCardFile(reading);
  // `Planets ;;` above points, which are the back.
  if (isTopic)
    return { prompt: { start, end: start + line.trimEnd().slice(0, -2).trimEnd().length }, answer: undefined };
  const parts = splitLine(reading, start, line);
  return parts?.answer === undefined ? undefined : { ...parts, answer: { start: parts.answer.start, end } };
}

function readItem(
  list: List,
  item: ListItem,
  parts: CardParts,
  behind: readonly ListItem[],
  reading: Reading,
): LeadEntry {
  const card = readCard(parts, list, reading);
  const [start, end] = [behind[0]?.position?.start, behind.at(-1)?.position?.end];
  const points: RootContent[] =
    start === undefined || end === undefined ? [] : [{ ...list, children: [...behind], position: { start, end } }];
  const children = [...card.node.children, ...item.children.slice(1), ...points] as ListItem["children"];
  const last = points.at(-1)?.position?.end ?? item.position?.end;
  const from = card.node.position?.start ?? item.position?.start;
  const position = from === undefined || last === undefined ? {} : { position: { start: from, end: last } };
  return { ...card, node: { type: "listItem", spread: false, children, ...position } };
}

function readCard({ prompt, answer }: CardParts, group: object, reading: Reading): LeadEntry {
  const node = makeItem(reading, prompt, answer === undefined ? [] : [answer]);
  return labelledLead("cards", node, group);
}
