import { atomKey, maxPhraseAtoms, type Phrase, type PhraseBook } from "../terms/phrase-book.js";
import type { Vocabulary } from "../terms/vocabulary.js";
import { englishFillers, isGeneric } from "../words/filler-words.js";
import { readTerms } from "../words/read-terms.js";
import { pairsOf, readTokens } from "../words/read-tokens.js";
import { regionalWords } from "../words/regional-words.js";
import { stemWord } from "../words/stem-word.js";

/** One thing that a query asks for, with every way in which a question may answer to it. */
export interface QueryPart {
  /** How much it tells, against the other parts. */
  readonly weight: number;
  readonly ways: readonly Way[];
}

/** Terms that stand for a part together: the words as typed, a spelling of them, a translation, a tag. */
export interface Way {
  readonly terms: readonly string[];
  /** Pairs of Han characters that arise where its words meet. They order hits, but no question needs to have them. */
  readonly seams?: readonly string[];
  /** How well they stand for it, from 0 to 1. */
  readonly quality: number;
}

/** What a query is read against. */
export interface QueryContext {
  readonly vocabulary: Vocabulary;
  readonly phrases: PhraseBook;
  /** Whether the last word may be the beginning of one. */
  readonly prefix: boolean;
}

/** What is typed beyond it is not read; no question is that long. */
const maxLength = 256;
const maxAtoms = 64;
const maxStrangeWeight = 2.5;

/** A word or a Han character of a query. */
interface Atom {
  readonly kind: "word" | "han";
  readonly text: string;
  /** Han characters of one piece, without a filler between them, have the same number; so have parts of a compound. */
  readonly run: number;
  readonly ways: readonly Way[];
}

/** Reads what a query asks for. Empty when it asks for nothing, as "how do I" does. */
export function readQuery(text: string, context: QueryContext): QueryPart[] {
  const atoms = readAtoms(text.slice(0, maxLength), context).slice(0, maxAtoms);
  const parts: QueryPart[] = [];
  for (let index = 0; index < atoms.length; ) {
    const match = findPhrase(atoms, index, context);
    const length = match?.length ?? lengthOfRest(atoms, index, context);
    const own = atoms.slice(index, index + length);
    parts.push(readPart(own, match?.phrase, context));
    index += length;
  }
  return capStrangeParts(parts, context.vocabulary);
}

/** In a long question, everyday words that the bank does not have must not outweigh those that it has. */
function capStrangeParts(parts: readonly QueryPart[], vocabulary: Vocabulary): QueryPart[] {
  const isStrange = ({ ways }: QueryPart) => !ways.some(({ terms }) => terms.some((term) => vocabulary.has(term)));
  const sum = parts.reduce((total, part) => total + (isStrange(part) ? part.weight : 0), 0);
  if (sum <= maxStrangeWeight) return [...parts];
  return parts.map((part) => (isStrange(part) ? { ...part, weight: (part.weight * maxStrangeWeight) / sum } : part));
}

function readAtoms(text: string, context: QueryContext): Atom[] {
  const tokens = readTokens(text);
  const atoms: Atom[] = [];
  let run = 0;
  for (const [index, token] of tokens.entries()) {
    run++;
    // A word is taken to be finished when something follows it.
    const isOpen = context.prefix && index === tokens.length - 1 && token.end === text.length;
    if (token.kind === "han") {
      for (const piece of token.parts) {
        run++;
        for (const character of correctRun(toMainland(piece.text, context.vocabulary), context)) {
          atoms.push({ kind: "han", text: character, run, ways: [] });
        }
      }
      continue;
    }
    // A name of the bank is what it says, however it is cut: ABtest is not A and Btest.
    const words =
      context.phrases.get(atomKey("word", token.text)) === undefined
        ? token.parts.map(({ text }) => text)
        : [token.text];
    const isStrange = words.some((word) => !knowsWord(context.vocabulary, word));
    // Of a misspelt name such as LayerNrom, the whole is nearer to a word than its parts.
    const whole = words.length > 1 && isStrange ? waysOfWord(token.text, false, context) : [];
    if (whole.length > 0) atoms.push({ kind: "word", text: bestWord(token.text, whole), run, ways: whole });
    else {
      for (const [at, word] of words.entries()) {
        atoms.push(...readWord(word, run, isOpen && at === words.length - 1, words.length > 1, context));
      }
    }
  }
  return atoms;
}

function readWord(word: string, run: number, isOpen: boolean, isPart: boolean, context: QueryContext): Atom[] {
  if (englishFillers.has(word) && !isPart) return [];
  const ways = waysOfWord(word, isOpen, context);
  if (ways.length === 0) {
    const halves = context.vocabulary.split(word);
    if (halves !== undefined) {
      return halves.map((half) => ({ kind: "word", text: half, run, ways: waysOfWord(half, false, context) }));
    }
  }
  return [{ kind: "word", text: bestWord(word, ways), run, ways }];
}

function bestWord(word: string, ways: readonly Way[]): string {
  const [best] = ways;
  return best !== undefined && best.quality < 0.75 && best.quality > 0.55 ? (best.terms[0] ?? word) : word;
}

function knowsWord(vocabulary: Vocabulary, word: string): boolean {
  return vocabulary.has(word) || vocabulary.has(stemWord(word));
}

/** The ways to spell a word: as typed, by its stem, completed; and corrected, if it is none of the bank's words. */
function waysOfWord(word: string, isOpen: boolean, { vocabulary }: QueryContext): Way[] {
  const ways: Way[] = [];
  const stem = stemWord(word);
  if (vocabulary.has(word)) ways.push({ terms: [word], quality: 1 });
  if (stem !== word && vocabulary.has(stem)) ways.push({ terms: [stem], quality: 0.9 });
  if (isOpen && word.length >= 2) {
    for (const whole of vocabulary.complete(word)) {
      ways.push({ terms: [whole], quality: 0.5 + (0.4 * word.length) / whole.length });
    }
  }
  if (ways.length === 0) {
    for (const { word: near, distance } of vocabulary.correct(word)) {
      ways.push({ terms: [near], quality: distance === 1 ? 0.7 : 0.6 });
    }
  }
  return ways;
}

/** Replaces words of Taiwan and Hong Kong by those of the mainland, where the bank has more of these. */
function toMainland(run: string, vocabulary: Vocabulary): string {
  const commonness = (word: string) => Math.min(...pairsOf(word).map((pair) => vocabulary.count(pair)));
  let result = run;
  for (const [regional, mainland] of regionalWords) {
    if (result.includes(regional) && commonness(mainland) > commonness(regional)) {
      result = result.replaceAll(regional, mainland);
    }
  }
  return result;
}

/** Replaces a mistyped character where the run then has a phrase of the bank; what the bank knows is not mistyped. */
function correctRun(run: string, { vocabulary, phrases }: QueryContext): string {
  if (pairsOf(run).every((pair) => vocabulary.has(pair))) return run;
  // Three characters of a longer run are too few to tell that one of them is wrong.
  for (let length = Math.min(run.length, 6); length >= Math.min(run.length, 4); length--) {
    if (length < 3) break;
    for (let start = 0; start + length <= run.length; start++) {
      const window = run.slice(start, start + length);
      if (pairsOf(window).every((pair) => vocabulary.has(pair))) continue;
      const phrase = phrases.near(window);
      if (phrase !== undefined) return run.slice(0, start) + phrase + run.slice(start + length);
    }
  }
  return run;
}

/** Finds the longest phrase of the bank that begins at an atom. */
function findPhrase(atoms: readonly Atom[], start: number, { phrases }: QueryContext) {
  let key = "";
  let found: { length: number; phrase: Phrase } | undefined;
  for (let length = 1; length <= maxPhraseAtoms; length++) {
    const atom = atoms[start + length - 1];
    if (atom === undefined) break;
    const before = atoms[start + length - 2];
    if (length > 1 && atom.kind === "han" && before?.kind === "han" && before.run !== atom.run) break;
    key += atomKey(atom.kind, atom.text);
    const phrase = phrases.get(key);
    if (phrase !== undefined) found = { length, phrase };
  }
  return found;
}

/** How many atoms go together when no phrase begins at the first: words that the bank joins, or the rest of a Han run. */
function lengthOfRest(atoms: readonly Atom[], start: number, context: QueryContext): number {
  const first = atoms[start];
  if (first?.kind === "word") {
    for (const length of [3, 2]) {
      const words = atoms.slice(start, start + length);
      const joined = words.map(({ text }) => text).join("");
      if (words.length === length && words.every(({ kind }) => kind === "word") && context.vocabulary.has(joined))
        return length;
    }
    return 1;
  }
  let length = 1;
  while (atoms[start + length]?.run === first?.run && findPhrase(atoms, start + length, context) === undefined)
    length++;
  return length;
}

function readPart(atoms: readonly Atom[], phrase: Phrase | undefined, context: QueryContext): QueryPart {
  const { vocabulary } = context;
  const ways: Way[] = [];
  let weight = 0;
  const runs = new Map<number, string>();
  for (const { kind, text, run } of atoms) if (kind === "han") runs.set(run, (runs.get(run) ?? "") + text);
  const own: string[] = [];
  const seams: string[] = [];
  for (const run of runs.values()) {
    for (const { pair, isSeam } of readPairs(run, vocabulary)) {
      (isSeam ? seams : own).push(pair);
      if (!isSeam) weight += vocabulary.weigh(pair);
    }
  }
  const words = atoms.filter(({ kind }) => kind === "word");
  for (const { text } of words) weight += wordWeight(text, vocabulary);
  if (words.length > 1) {
    const joined = words.map(({ text }) => text).join("");
    if (vocabulary.has(joined)) ways.push({ terms: [joined], quality: 1 });
  }
  if (words.length === 1 && own.length === 0) ways.push(...(words[0]?.ways ?? []));
  else
    ways.push({
      terms: [...own, ...words.flatMap(({ text, ways: [best] }) => best?.terms[0] ?? text)],
      seams,
      quality: 1,
    });
  for (const tag of phrase?.tagTerms ?? []) ways.push({ terms: [tag], quality: 0.85 });
  for (const name of phrase?.namesakes ?? []) ways.push({ terms: readTerms(name), quality: 0.8 });
  return { weight: Math.min(weight, 3), ways };
}

function wordWeight(word: string, vocabulary: Vocabulary): number {
  if (vocabulary.has(word) || isGeneric(word)) return 1.5 * vocabulary.weigh(word);
  const stem = stemWord(word);
  // A word in Latin letters that no question has is the name of something else.
  return vocabulary.has(stem) ? 1.5 * vocabulary.weigh(stem) : 2;
}

/** The pairs of a run. A seam is a pair that no more questions have than either of its neighbours: where two words meet. */
function readPairs(run: string, vocabulary: Vocabulary): { readonly pair: string; readonly isSeam: boolean }[] {
  const pairs = pairsOf(run);
  const counts = pairs.map((pair) => vocabulary.count(pair));
  return pairs.map((pair, index) => {
    const [before, own, after] = [counts[index - 1], counts[index] ?? 0, counts[index + 1]];
    return { pair, isSeam: before !== undefined && after !== undefined && own <= Math.min(before, after) };
  });
}
