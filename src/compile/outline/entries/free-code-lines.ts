import type { InlineCode, Paragraph, PhrasingContent, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { plainText } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { parseRange } from "../forms/item.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readPrompt } from "../signs/title.js";

/** So many lines that count on are no chance. */
const LEAST = 3;
/** Fewer words may be a command. */
const LEAST_WORDS = 4;

/** A line of a paragraph that begins with code. */
interface CodeLine {
  readonly code: InlineCode;
  readonly rest: readonly PhrasingContent[];
  /** 0 where there is none. */
  readonly number: number;
}

/**
 * Reads `` `1. What is a lock?` ``, in code for the look of it, as if nothing marked it; and so the sentences below it. Such lines count on, and a
 * third of them asks; without numbers, all must.
 */
export function freeCodeLines(blocks: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const found = new Map(blocks.flatMap((block) => (block.type === "paragraph" ? [[block, codeLines(block)]] : [])));
  const numbered = [...found.values()].flatMap((lines) => lines.filter(({ number }) => number > 0));
  const goOn = numbered.filter(({ number }, at) => number === (numbered[at - 1]?.number ?? 0) + 1);
  const asking = numbered.filter(({ code }) => looksLikeQuestion(withoutEnd(code.value)));
  const areCounted = goOn.length * 5 >= numbered.length * 4 && asking.length * 3 >= numbered.length;
  const marked = [...found.values()].filter((lines) => lines.length > 0 && lines.every(isMarked));
  const isFreed =
    numbered.length >= LEAST
      ? (lines: readonly CodeLine[]) => areCounted && lines.some(isProse)
      : (lines: readonly CodeLine[]) => marked.length >= LEAST && lines.length > 0 && lines.every(isMarked);
  return blocks.flatMap((block) => {
    const lines = block.type === "paragraph" ? (found.get(block) ?? []) : [];
    return isFreed(lines) ? lines.flatMap((line) => freeLine(line, reading)) : [block];
  });
}

/** The lines that begin with code, each with what follows; empty where the first begins otherwise. */
function codeLines({ children }: Paragraph): CodeLine[] {
  const lines: { code: InlineCode; rest: PhrasingContent[] }[] = [];
  let isStart = true;
  for (const child of children) {
    const isSpace = child.type === "break" || (child.type === "text" && child.value.trim() === "");
    if (isStart && child.type === "inlineCode") lines.push({ code: child, rest: [] });
    else if (lines.length === 0 && !isSpace) return [];
    else if (!isSpace) lines.at(-1)?.rest.push(child);
    isStart = child.type === "break" || (child.type === "text" && /[\r\n][ \t]*$/.test(child.value));
  }
  return lines.map((line) => ({ ...line, number: numberOf(line.code.value) }));
}

/** 0 where there is none, or no word behind it. */
function numberOf(code: string): number {
  const { number = 0, prompt } = readPrompt(code.trim());
  return /\p{L}/u.test(prompt) ? number : 0;
}

/** `What is a lock ?. ` */
function withoutEnd(code: string): string {
  const words = code.trim();
  return words.endsWith(".") ? words.slice(0, -1).trimEnd() : words;
}

/** It has a number, perhaps without a word; or it is a sentence, with nothing behind it. */
function isProse({ code, rest, number }: CodeLine): boolean {
  return number > 0 || /^\s*[0-9]{1,3}[.)]\s*$/.test(code.value) || (rest.length === 0 && isSentence(code.value));
}

/** A sentence that ends in a mark of asking. */
function isMarked({ code, rest }: CodeLine): boolean {
  const words = withoutEnd(code.value);
  return (
    rest.length === 0 &&
    /[?？؟]$/.test(words) &&
    looksLikeQuestion(words) &&
    (isSentence(words) || /[？؟]$/.test(words))
  );
}

/** Some words, and hardly anything else. */
export function isSentence(code: string): boolean {
  const words = code.trim().split(/\s+/);
  const plain = words.filter((word) => /^["'“‘(]?\p{L}[\p{L}\p{N}'’/-]*["'”’)]?[.,:;!?。，：；！？]?$/u.test(word));
  return words.length >= LEAST_WORDS && plain.length * 5 >= words.length * 4;
}

/** What stands in the code, and what stands behind it; an id belongs to it. */
function freeLine({ code, rest }: CodeLine, reading: Reading): RootContent[] {
  const { start, end } = rangeOf(reading, code);
  const marks = /^`+/.exec(reading.source.slice(start, end))?.[0].length ?? 0;
  const blocks = parseRange(reading, { start: start + marks, end: end - marks });
  const [first] = rest;
  if (first === undefined) return blocks;
  const last = blocks.at(-1);
  const words = last?.type === "list" ? last.children.at(-1)?.children.at(-1) : last;
  if (words?.type === "paragraph" && takeId(plainText(rest)).text === "") {
    for (const child of rest) words.children.push(child);
    return blocks;
  }
  const behind = { start: rangeOf(reading, first).start, end: rangeOf(reading, rest.at(-1) ?? first).end };
  return [...blocks, ...parseRange(reading, behind)];
}
