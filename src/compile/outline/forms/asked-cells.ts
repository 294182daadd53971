import { takeId } from "../../parse/id-suffix.js";
import type { Range, Reading } from "../../parse/reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { scriptOf } from "../signs/script-of.js";

const lineBreaks = /<br ?\/?>/gi;
/** `1. `, `Q1: `, `- ` */
const mark = /^(?:Q?([0-9]{1,2})[.):、]|[-*+•](?=\s))\s{0,4}(?=\S)/i;

interface Part {
  readonly range: Range;
  /** Without the mark before it and the id behind it. */
  readonly text: string;
  readonly number: number;
}

/**
 * Cuts a cell that holds several questions at its breaks: `Why?<br>And how?`, or with numbers that count from 1. It stays whole where a part asks
 * nothing, or says in another script what the first does.
 */
export function cutAsked(reading: Reading, cell: Range): readonly Range[] {
  const parts = partsOf(reading, cell);
  const asking = parts.filter(({ text }) => looksLikeQuestion(text)).length;
  const script = scriptOf(parts[0]?.text ?? "");
  const areAsked = isCounted(parts)
    ? asking * 2 > parts.length
    : parts.every(({ text }) => /[?？؟]["”’)）*_]{0,4}$/.test(text) && scriptOf(text) === script);
  return parts.length > 1 && areAsked ? parts.map(({ range }) => range) : [cell];
}

/** Cuts a cell into as many parts that are numbered from 1; `undefined` where it has others. */
export function cutCounted(reading: Reading, cell: Range, count: number): readonly Range[] | undefined {
  const parts = partsOf(reading, cell);
  return parts.length === count && isCounted(parts) ? parts.map(({ range }) => range) : undefined;
}

function isCounted(parts: readonly Part[]): boolean {
  return parts.length > 1 && parts.every(({ number }, index) => number === index + 1);
}

/** What stands between breaks; nothing where one of them is code. */
function partsOf({ source }: Reading, cell: Range): readonly Part[] {
  const text = source.slice(cell.start, cell.end);
  const found = text.includes("<") ? [...text.matchAll(lineBreaks)] : [];
  const starts = [0, ...found.map(({ index, 0: tag }) => index + tag.length)];
  const written = starts.map((start, at) => text.slice(start, found[at]?.index));
  if (written.length < 2 || written.some((own) => own.split("`").length % 2 === 0)) return [];
  return written.flatMap((own, at) => {
    const words = own.trim();
    const [whole = "", number = ""] = mark.exec(words) ?? [];
    const start = cell.start + (starts[at] ?? 0) + (own.length - own.trimStart().length);
    const range = { start: start + whole.length, end: start + words.length };
    return words === "" ? [] : [{ range, text: takeId(words.slice(whole.length)).text, number: Number(number) }];
  });
}
