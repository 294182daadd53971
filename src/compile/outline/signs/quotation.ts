/** Marks that open a quotation, and those that close it. Single ones are apostrophes, too. */
const pairs: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "「": "」",
  "『": "』",
};
/** Fewer words are a name: `"use strict"`. */
const LEAST_WORDS = 3;
const LEAST_SIGNS = 8;

/** Gives the words of a text that is one quotation from its first sign to its last; `undefined` where it is none, or of several. */
export function readQuotation(text: string): string | undefined {
  const closing = pairs[text.charAt(0)];
  const last = text.charAt(text.length - 1);
  if (closing === undefined || text.length < 3 || !closing.includes(last)) return undefined;
  const words = text.slice(1, -1);
  return words.includes(text.charAt(0)) || words.includes(last) ? undefined : words.trim();
}

/** Tells whether a text is something that somebody says: nothing else of some words is written in quotation marks as a whole. */
export function isSpoken(text: string): boolean {
  const words = readQuotation(text);
  if (words === undefined) return false;
  const signs = words.match(/[\u2e80-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return signs >= LEAST_SIGNS || (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= LEAST_WORDS;
}
