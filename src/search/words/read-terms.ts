import { cutAtFillers, englishFillers } from "./filler-words.js";
import { foldText } from "./fold-text.js";
import { maxWordLength, pairsOf, splitCompound } from "./read-tokens.js";
import { scanText } from "./scan-text.js";
import { stemWord } from "./stem-word.js";

/**
 * Reads the terms under which texts are indexed: words split and joined and their stems, pairs of Han characters, and characters
 * that stand alone. A term is known by its number: the first that is met has 0.
 */
export interface TermReader {
  /** The terms that were met, by number. */
  readonly terms: readonly string[];
  /** Gives the numbers of a text's terms, with repeats, in order. */
  read(text: string, add: (term: number) => void): void;
  /** The number of a term that is not read from a text. */
  numberOf(term: string): number;
}

/** Pairs of two characters between these have a key of 30 bits: Han, kana, and what stands between them. */
const firstKeyed = 0x3000;
const lastKeyed = 0xafff;

/** Makes a reader of terms. It keeps what it has read, so that a word that comes again costs one look-up. */
export function createTermReader(): TermReader {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const ofWord = new Map<string, readonly number[]>();
  const ofPair = new Map<number, number>();
  const numberOf = (term: string) => {
    let number = numbers.get(term);
    if (number === undefined) {
      number = terms.length;
      terms.push(term);
      numbers.set(term, number);
    }
    return number;
  };
  const readPairs = (piece: string, add: (term: number) => void) => {
    let last = piece.charCodeAt(0);
    for (let at = 1; at < piece.length; at++) {
      const next = piece.charCodeAt(at);
      const key = ((last - firstKeyed) << 15) | (next - firstKeyed);
      let number = ofPair.get(key);
      if (number === undefined) {
        number = numberOf(piece.slice(at - 1, at + 1));
        ofPair.set(key, number);
      }
      add(number);
      last = next;
    }
  };
  return {
    terms,
    numberOf,
    read(text, add) {
      scanText(text, (isRun, start, end) => {
        if (isRun) {
          for (const { text: piece } of cutAtFillers(foldText(text.slice(start, end)))) {
            if (piece.length > 1 && isKeyed(piece)) readPairs(piece, add);
            else for (const pair of pairsOf(piece)) add(numberOf(pair));
          }
          return;
        }
        const raw = text.slice(start, end);
        let found = ofWord.get(raw);
        if (found === undefined) {
          found = wordTerms(raw).map(numberOf);
          ofWord.set(raw, found);
        }
        for (const term of found) add(term);
      });
    },
  };
}

function isKeyed(piece: string): boolean {
  for (let at = 0; at < piece.length; at++) {
    const code = piece.charCodeAt(at);
    if (code < firstKeyed || code > lastKeyed) return false;
  }
  return true;
}

/** Gives the terms under which a text is indexed, with repeats. */
export function readTerms(text: string): string[] {
  const { read, terms } = createTermReader();
  const found: number[] = [];
  read(text, (term) => found.push(term));
  return found.map((term) => terms[term] ?? "");
}

function wordTerms(raw: string): string[] {
  const parts = splitCompound(raw).map(({ text }) => text);
  const joined = parts.join("");
  if (joined === "" || joined.length > maxWordLength) return [];
  const terms: string[] = [];
  for (const word of parts.length > 1 ? [joined, ...parts] : parts) {
    if (englishFillers.has(word)) continue;
    terms.push(word);
    const stem = stemWord(word);
    if (stem !== word) terms.push(stem);
  }
  return terms;
}
