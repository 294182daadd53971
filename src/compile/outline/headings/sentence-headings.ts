import type { HeadingEntry } from "../entries.js";
import { readSectionTitle } from "../signs/title.js";

/** Shorter ones are titles in any language: `Questions for the team`. */
const LONG_WORDS = 6;
const LONG_SIGNS = 16;

/**
 * Tells whether a heading is a sentence, and so no title: it ends as one, or asks on the way, `Will the cache help? Take two cases`.
 */
export function isSentence(text: string): boolean {
  if (/[?？؟]\s+\p{L}/u.test(text) || /[？。！]\p{L}/u.test(text)) return true;
  return /[.!。！]$/.test(text) && !/(?:\.\.|\b(?:etc|vs|inc|ltd|jr|sr)\.)$/i.test(text) && isLong(text, 4, 8);
}

/** A heading that is as long as a sentence, though nobody can tell what it says: a request in a language that is not known, or a long title. */
export function isLongTitle({ text }: HeadingEntry): boolean {
  const { number, declaredCount } = readSectionTitle(text);
  if (number !== undefined || declaredCount !== undefined) return false;
  return isLong(text, LONG_WORDS, LONG_SIGNS);
}

function isLong(text: string, words: number, signs: number): boolean {
  const count = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return count >= words || (text.match(/[\u2e80-\u9fff\uac00-\ud7af]/g)?.length ?? 0) >= signs;
}
