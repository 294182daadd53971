import type { Paragraph, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { plainText } from "../../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { type LeadEntry, promptContent } from "../entries.js";
import { looksLikeQuestion } from "../looks-like-question.js";
import { readPrompt } from "../title.js";
import { countLeads, type OutlineForm } from "./form.js";
import { makeItem } from "./item.js";

const separator = /^[ \t]*\?{1,2}[ \t]*$/;
const hasCards = /^(?:[ \t]*\?{1,2}[ \t]*$|#(?:flash)?cards?\b)/m;

/** Cards of Obsidian: a question, a line with `?` alone, an answer; or both on one line with `::` between them. */
export const cards: OutlineForm<"cards"> = {
  name: "cards",
  entries(blocks, at, reading) {
    const node = blocks[at] as RootContent;
    if (node.type !== "paragraph") return undefined;
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
  if (!source.includes("::")) return undefined;
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

const cardFiles = new WeakMap<Reading, boolean>();

/** The file says that it has cards. */
function isCardFile(reading: Reading): boolean {
  const known = cardFiles.get(reading) ?? hasCards.test(reading.source);
  cardFiles.set(reading, known);
  return known;
}

/** `Page size::4 KiB`, where it asks, or where the file says that it has cards. `std::vector` is none. */
function splitLine(reading: Reading, start: number, source: string): CardParts | undefined {
  const at = source.indexOf("::");
  if (at < 1) return undefined;
  const marks = source.charAt(at + 2) === ":" ? 3 : 2;
  const [left, right] = [source.slice(0, at).trimEnd(), source.slice(at + marks)];
  if (right.trim() === "" || right.includes("::") || /`/.test(left)) return undefined;
  const isWords = /[\s\u2e80-\uffef]/.test(left) || /\s/.test(right.trim());
  if (!/[?？؟]$/.test(takeId(left).text) && !(isWords && isCardFile(reading))) return undefined;
  const from = start + at + marks + (right.length - right.trimStart().length);
  return { prompt: { start, end: start + left.length }, answer: { start: from, end: start + source.trimEnd().length } };
}

function readCard({ prompt, answer }: CardParts, group: object, reading: Reading): LeadEntry {
  const node = makeItem(reading, prompt, answer === undefined ? [] : [answer]);
  const text = plainText(promptContent(node));
  return {
    type: "lead",
    form: "cards",
    node,
    group,
    marker: "",
    number: readPrompt(text).number ?? 0,
    text,
    asks: looksLikeQuestion(text),
    isLabelled: true,
  };
}
