import { atomKey, type PhraseBook } from "../terms/phrase-book.js";
import type { Vocabulary } from "../terms/vocabulary.js";
import { englishFillers } from "../words/filler-words.js";
import { isOfOtherSubject } from "../words/other-subjects.js";
import { pairsOf, readTokens } from "../words/read-tokens.js";
import { regionalWords } from "../words/regional-words.js";
import { stemWord } from "../words/stem-word.js";

/** What a query is read against. */
export interface QueryContext {
  readonly vocabulary: Vocabulary;
  readonly phrases: PhraseBook;
  /** Whether the last word may be the beginning of one. */
  readonly prefix: boolean;
}

/** A word or a Han character of a query. */
export interface Atom {
  readonly kind: "word" | "han";
  /** As typed; of a word that the bank does not have, what it was most likely meant to be. */
  readonly text: string;
  /** Han characters of one piece, without a filler between them, have the same number; so have parts of a compound. */
  readonly run: number;
  /** How a word may be spelt, best first; none, if it is a Han character or the bank has nothing like it. */
  readonly spellings: readonly Spelling[];
  /** Whether it is the beginning of a word that is still being typed. */
  readonly isOpen: boolean;
}

/** A term that stands for a word. */
export interface Spelling {
  readonly term: string;
  readonly kind: SpellingKind;
}

/** From what was typed to what was perhaps meant. */
export type SpellingKind = "exact" | "stem" | "completion" | "slip" | "correction" | "root" | "other-completion";

/** Reads the words and characters of a query. Fillers are left out. */
export function readAtoms(text: string, context: QueryContext): Atom[] {
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
          atoms.push({ kind: "han", text: character, run, spellings: [], isOpen: false });
        }
      }
      continue;
    }
    // A name of the bank is what it says, however it is cut: ABtest is not A and Btest.
    const beside = isOpen ? atoms.flatMap(({ spellings: [best] }) => best?.term ?? []) : [];
    const words =
      context.phrases.get(atomKey("word", token.text)) === undefined
        ? token.parts.map(({ text }) => text)
        : [token.text];
    const isStrange = words.some((word) => !knowsWord(context.vocabulary, word));
    // Of a misspelt name such as LayerNrom, or one half typed such as SmoothQ, the whole is nearer to a word than its parts.
    const isHalf = isOpen && !context.vocabulary.has(token.text) && context.vocabulary.complete(token.text).length > 0;
    const whole =
      words.length > 1 && (isStrange || isHalf) ? spell(token.text, isOpen, context.vocabulary, beside) : [];
    if (whole.length > 0) atoms.push(toAtom(token.text, run, whole, isOpen));
    else {
      for (const [at, word] of words.entries()) {
        atoms.push(
          ...readWord(
            word,
            run,
            isOpen && at === words.length - 1,
            words.length > 1,
            beside,
            tokens.length === 1,
            context,
          ),
        );
      }
    }
  }
  return atoms;
}

function readWord(
  word: string,
  run: number,
  isOpen: boolean,
  isPart: boolean,
  beside: readonly string[],
  isAlone: boolean,
  { vocabulary, phrases }: QueryContext,
): Atom[] {
  if (englishFillers.has(word) && !isPart) {
    // Nothing else is typed yet: it may become another word, as "the" becomes "theory".
    const longer = isAlone && isOpen ? vocabulary.complete(word) : [];
    const spellings = longer.map(
      (term, at): Spelling => ({ term, kind: at === 0 ? "completion" : "other-completion" }),
    );
    return longer.length === 0 ? [] : [toAtom(word, run, spellings, true)];
  }
  // What people say is not misspelt, though no question has it.
  const isSaid = phrases.get(atomKey("word", word)) !== undefined;
  const spellings = spell(word, isOpen, vocabulary, beside, isSaid);
  if (spellings.length === 0 && !isSaid) {
    const halves = vocabulary.split(word);
    if (halves !== undefined)
      return halves.map((half) => toAtom(half, run, spell(half, false, vocabulary, beside), false));
  }
  return [toAtom(word, run, spellings, isOpen)];
}

/** Of these, the word was most likely meant; other completions stand beside a word that is known by itself. */
const guesses: ReadonlySet<SpellingKind> = new Set(["completion", "slip", "correction"]);

function toAtom(word: string, run: number, spellings: readonly Spelling[], isOpen: boolean): Atom {
  const [best] = spellings;
  const isGuessed = best !== undefined && guesses.has(best.kind);
  return { kind: "word", text: isGuessed ? best.term : word, run, spellings, isOpen };
}

function knowsWord(vocabulary: Vocabulary, word: string): boolean {
  return vocabulary.has(word) || vocabulary.has(stemWord(word));
}

/**
 * The spellings of a word, best first: as typed, by its stem, completed; and corrected, if it is none of the bank's words. A word
 * that is being typed is read as its best completion, so that each letter more changes nothing until another word is meant.
 */
function spell(
  word: string,
  isOpen: boolean,
  vocabulary: Vocabulary,
  beside: readonly string[],
  isSaid = false,
): Spelling[] {
  const spellings: Spelling[] = [];
  const add = (term: string, kind: SpellingKind) => {
    if (!spellings.some((spelling) => spelling.term === term)) spellings.push({ term, kind });
  };
  const stem = stemWord(word);
  if (vocabulary.has(word)) add(word, "exact");
  if (vocabulary.has(stem)) add(stem, stem === word ? "exact" : "stem");
  if (isOpen && word.length >= 2) {
    const [best, ...others] = vocabulary.complete(word, beside);
    if (best !== undefined) {
      // A name of the bank is whole, whatever begins with it; a word that some answer has in passing may become one.
      const isWhole = isSaid || spellings.some(({ term }) => !vocabulary.isPassing(term));
      for (const term of new Set([best, stemWord(best)]))
        if (vocabulary.has(term)) add(term, isWhole ? "other-completion" : "completion");
    }
    for (const other of others) add(other, "other-completion");
  }
  // Verbs made of names: what is parallelized is parallel.
  if (stem.endsWith("iz") && vocabulary.has(stem.slice(0, -2))) add(stem.slice(0, -2), "root");
  if (spellings.length > 0 || isSaid || isOfOtherSubject(word)) return spellings;
  for (const { word: near, isSlip } of vocabulary.correct(word)) add(near, isSlip ? "slip" : "correction");
  return spellings;
}

/** Replaces words of Taiwan and Hong Kong by those of the mainland, where the bank has more of these. */
function toMainland(run: string, vocabulary: Vocabulary): string {
  const commonness = (word: string) =>
    pairsOf(word).reduce((least, pair) => Math.min(least, vocabulary.count(pair)), Number.POSITIVE_INFINITY);
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
