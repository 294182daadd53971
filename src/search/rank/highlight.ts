import { pairsOf, readTokens, type Token } from "../words/read-tokens.js";
import { stemWord } from "../words/stem-word.js";

/** A stretch of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number;
  /** Behind its last code unit. */
  readonly end: number;
}

/** Finds where a text has one of the terms: whole words, and Han characters in pairs. In order, apart from each other. */
export type FindRanges = (text: string, terms: ReadonlySet<string>) => TextRange[];

const maxTextsKept = 1_000;

/** Makes a finder that keeps the tokens of the texts it read: the same questions are found again and again. */
export function findRangesKept(): FindRanges {
  const kept = new Map<string, readonly Token[]>();
  return (text, terms) => {
    let tokens = kept.get(text);
    if (tokens === undefined) {
      if (kept.size >= maxTextsKept) kept.clear();
      tokens = readTokens(text);
      kept.set(text, tokens);
    }
    return rangesOf(tokens, terms);
  };
}

function rangesOf(tokens: readonly Token[], terms: ReadonlySet<string>): TextRange[] {
  const ranges: { start: number; end: number }[] = [];
  const add = (start: number, end: number) => {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  };
  for (const token of tokens) {
    if (token.kind === "han") addPairs(token, terms, add);
    else if (hasWord(token.text, terms)) add(token.start, token.end);
    else for (const part of token.parts) if (hasWord(part.text, terms)) add(part.start, part.end);
  }
  return ranges;
}

function hasWord(word: string, terms: ReadonlySet<string>): boolean {
  return terms.has(word) || terms.has(stemWord(word));
}

function addPairs({ parts }: Token, terms: ReadonlySet<string>, add: (start: number, end: number) => void): void {
  for (const { text, start, end } of parts) {
    // A piece whose folding changed its length stands for itself as a whole.
    const isAligned = text.length === end - start;
    let at = start;
    for (const pair of pairsOf(text)) {
      if (terms.has(pair)) add(isAligned ? at : start, isAligned ? at + pair.length : end);
      at += String.fromCodePoint(pair.codePointAt(0) ?? 0).length;
    }
  }
}
