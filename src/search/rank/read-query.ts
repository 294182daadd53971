import { atomKey, maxPhraseAtoms, type Phrase } from "../terms/phrase-book.js";
import type { Vocabulary } from "../terms/vocabulary.js";
import { isEveryday } from "../words/everyday-words.js";
import { isGeneric } from "../words/filler-words.js";
import { findOtherSubjects, isOfOtherSubject } from "../words/other-subjects.js";
import { pairsOf } from "../words/read-tokens.js";
import { stemWord } from "../words/stem-word.js";
import { type Atom, type QueryContext, readAtoms, type SpellingKind } from "./read-atoms.js";

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

/** What is typed beyond it is not read; no question is that long. */
const maxLength = 256;
const maxAtoms = 64;
/** How much parts can weigh together that no question has: in a long query, they must not outweigh those that are known. */
const maxStrangeWeight = 5;
/** How much a word says against a pair of Han characters, of which a word has more. */
const wordWeight = 1.3;
/** A word in Latin letters that no question has is the name of something else, if it is not one that was just begun: that tells little. */
const strangeWeight = 3.5;
const begunWeight = 0.2;
/** What is asked about a thing of daily life is hardly about the bank, whatever else is said. */
const otherSubjectWeight = 4;

/** How well a tag stands for what people say of much else, too; and how much that tells. */
const hintQuality = 0.75;
const hintWeight = 1;

const qualities: Readonly<Record<SpellingKind, number>> = {
  exact: 1,
  stem: 0.95,
  completion: 0.9,
  slip: 0.75,
  correction: 0.7,
  root: 0.6,
  "other-completion": 0.5,
};

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
  return [...capStrangeParts(parts, context.vocabulary), ...readOtherSubjects(atoms, context)];
}

/** What names a thing of daily life that no question is about: nothing answers to it. */
function readOtherSubjects(atoms: readonly Atom[], { vocabulary }: QueryContext): QueryPart[] {
  // What is being typed may become another word: "cat" catastrophic.
  const isDone = ({ text, isOpen }: Atom) => !isOpen || vocabulary.complete(text).length === 0;
  const words = atoms.filter((atom) => atom.kind === "word" && isOfOtherSubject(atom.text) && isDone(atom));
  const named = [...words.map(({ text }) => text), ...hanRuns(atoms).flatMap(findOtherSubjects)];
  const strange = named.filter((name) => !vocabulary.has(name) || vocabulary.isPassing(name));
  return strange.map(() => ({ weight: otherSubjectWeight, ways: [] }));
}

/** Han characters that stand together. */
function hanRuns(atoms: readonly Atom[]): string[] {
  const runs = new Map<number, string>();
  for (const { kind, text, run } of atoms) if (kind === "han") runs.set(run, (runs.get(run) ?? "") + text);
  return [...runs.values()];
}

function capStrangeParts(parts: readonly QueryPart[], vocabulary: Vocabulary): QueryPart[] {
  const isStrange = ({ ways }: QueryPart) => !ways.some(({ terms }) => terms.some((term) => vocabulary.has(term)));
  const sum = parts.reduce((total, part) => total + (isStrange(part) ? part.weight : 0), 0);
  if (sum <= maxStrangeWeight) return [...parts];
  return parts.map((part) => (isStrange(part) ? { ...part, weight: (part.weight * maxStrangeWeight) / sum } : part));
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
  const own: string[] = [];
  const seams: string[] = [];
  for (const run of hanRuns(atoms)) {
    for (const { pair, isSeam } of readPairs(run, vocabulary)) {
      (isSeam ? seams : own).push(pair);
      if (!isSeam) weight += vocabulary.weigh(pair);
    }
  }
  const words = atoms.filter(({ kind }) => kind === "word");
  for (const each of words) weight += weighWord(each, vocabulary);
  if (words.length > 1) {
    const joined = words.map(({ text }) => text).join("");
    if (vocabulary.has(joined)) ways.push({ terms: [joined], quality: 1 });
  }
  const [word, ...others] = words;
  if (word !== undefined && others.length === 0 && own.length === 0)
    for (const { term, kind } of word.spellings) ways.push({ terms: [term], quality: qualities[kind] });
  else
    ways.push({
      terms: [...own, ...words.map(({ text, spellings: [best] }) => best?.term ?? text)],
      seams,
      quality: 1,
    });
  for (const tag of phrase?.tagTerms ?? []) ways.push({ terms: [tag], quality: 0.85 });
  for (const name of phrase?.namesakes ?? []) ways.push({ terms: context.phrases.termsOf(name), quality: 0.8 });
  for (const tag of phrase?.hintedTags ?? []) ways.push({ terms: [tag], quality: hintQuality });
  if (phrase !== undefined && phrase.hintedTags.length > 0) {
    const isKnown = ways.some(({ terms, quality }) => quality > hintQuality && terms.some(vocabulary.has));
    weight = isKnown ? Math.max(weight, hintWeight) : hintWeight;
  }
  return { weight: Math.min(weight, 3), ways };
}

function weighWord({ text, isOpen, spellings: [best] }: Atom, vocabulary: Vocabulary): number {
  const most = isOpen && text.length <= 2 ? begunWeight : strangeWeight;
  if (best !== undefined || isGeneric(text)) return Math.min(most, wordWeight * vocabulary.weigh(best?.term ?? text));
  // What says how, as "nicely" does, is no name; what is shorter is, such as July and jelly.
  const isAdverb = text.length > 5 && text.endsWith("ly");
  return isAdverb || isEveryday(text) || isEveryday(stemWord(text)) ? 0 : most;
}

/** The pairs of a run. A seam is a pair that no more questions have than either of its neighbours: where two words meet. */
function readPairs(run: string, vocabulary: Vocabulary): { readonly pair: string; readonly isSeam: boolean }[] {
  const pairs = pairsOf(run).map((pair) => ({ pair, count: vocabulary.count(pair) }));
  return pairs.map(({ pair, count }, index) => {
    const [before, after] = [pairs[index - 1], pairs[index + 1]];
    return {
      pair,
      isSeam: before !== undefined && after !== undefined && count <= Math.min(before.count, after.count),
    };
  });
}
