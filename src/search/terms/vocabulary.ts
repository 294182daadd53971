import { byCodePoint } from "../../text/code-point-order.js";
import { editDistance } from "../../text/nearest.js";
import { isGeneric } from "../words/filler-words.js";
import { isPaired } from "../words/scan-text.js";
import { stemWord } from "../words/stem-word.js";
import { proseFields, tagSign } from "./document-fields.js";
import { rarityOf, type TermIndex } from "./term-index.js";

/** The terms of an index, and how telling each of them is. */
export interface Vocabulary {
  has(term: string): boolean;
  /** How many questions have the term. */
  count(term: string): number;
  /** How much a term tells, from 0 for one that every question has to 1 for a rare one. */
  weigh(term: string): number;
  /** The words that begin with this text, those of most questions first; not the text itself. */
  complete(text: string): readonly string[];
  /** The words that a misspelt word may have meant: the nearest, those of most questions first. */
  correct(word: string): readonly NearWord[];
  /** Splits what was typed without a space into two words, one of which has four letters or more, if it can be. */
  split(word: string): readonly [string, string] | undefined;
}

export interface NearWord {
  readonly word: string;
  /** Letters inserted, deleted, replaced or swapped: 1 or 2. */
  readonly distance: number;
}

const maxCompletions = 12;
const maxCorrections = 4;
/** A pair of Han characters that no question has, or some article in passing, may be an everyday word, or no word at all. */
const maxStrangePairWeight = 0.35;
/** Words that any question may have, such as 方法 and "difference": they order hits, but make none. */
const genericWeight = 0.12;

export function createVocabulary(index: TermIndex): Vocabulary {
  const { documentCount } = index;
  const count = (term: string) => index.count(index.find(term));
  const highest = rarityOf(0, documentCount);
  const isProse = (term: string) => index.posting(index.find(term)).fields.every((set) => (set & ~proseFields) === 0);
  const byCount = (a: string, b: string) => count(b) - count(a) || byCodePoint(a, b);
  /** The words that begin with a text. */
  const wordsFrom = (text: string) => {
    const found: string[] = [];
    const [start, end] = index.findRange(text);
    for (let number = start; number < end; number++) {
      const term = index.term(number);
      if (!isPaired(term) && !term.startsWith(tagSign)) found.push(term);
    }
    return found;
  };

  return {
    has: (term) => index.find(term) !== -1,
    count,
    weigh(term) {
      if (isGeneric(term)) return genericWeight;
      const weight = rarityOf(count(term), documentCount) / highest;
      return weight > maxStrangePairWeight && isPaired(term) && isProse(term) ? maxStrangePairWeight : weight;
    },
    complete(text) {
      return wordsFrom(text)
        .filter((word) => word !== text)
        .sort(byCount)
        .slice(0, maxCompletions);
    },
    correct(word) {
      const bound = maxDistanceOf(word);
      if (bound === 0) return [];
      const found: NearWord[] = [];
      for (const candidate of wordsFrom(word[0] ?? "")) {
        const distance = editDistance(word, candidate, bound);
        if (distance <= bound && candidate.length > 3 && !isOtherWord(word, candidate)) {
          found.push({ word: candidate, distance });
        }
      }
      const nearest = Math.min(...found.map(({ distance }) => distance));
      return found
        .filter(({ distance }) => distance === nearest)
        .sort((a, b) => byCount(a.word, b.word))
        .slice(0, maxCorrections);
    },
    split(word) {
      for (let at = word.length - 2; at >= 2; at--) {
        const [head, tail] = [word.slice(0, at), word.slice(at)];
        if (Math.max(head.length, tail.length) < 4) return undefined;
        const has = (term: string) => index.find(term) !== -1;
        if (has(head) && (has(tail) || has(stemWord(tail)))) return [head, tail];
      }
      return undefined;
    },
  };
}

/** One edit from five letters, two from nine. Names with digits, such as bf16, are not misspelt but others. */
function maxDistanceOf(word: string): number {
  return word.length < 5 || word.length > 40 || /\p{N}/u.test(word) ? 0 : word.length < 9 ? 1 : 2;
}

/**
 * Whether a near word is rather another word: its first letter differs, which is rarely mistyped, or one letter is replaced
 * in a word of five, as "flask" is not "flash".
 */
function isOtherWord(word: string, candidate: string): boolean {
  if (word[0] !== candidate[0]) return true;
  if (word.length > 5 || word.length !== candidate.length) return false;
  return [...word].filter((letter, index) => letter !== candidate[index]).length === 1;
}
