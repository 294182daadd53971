import { byCodePoint } from "../../text/code-point-order.js";
import { editDistance } from "../../text/nearest.js";
import { hasFunctionCharacter, isEveryday } from "../words/everyday-words.js";
import { isGeneric } from "../words/filler-words.js";
import { isPaired } from "../words/scan-text.js";
import { stemWord } from "../words/stem-word.js";
import { headFields, ownFields, passingFields, tagSign } from "./document-fields.js";
import { rarityOf, type TermIndex } from "./term-index.js";

/** The terms of an index, and how telling each of them is. */
export interface Vocabulary {
  has(term: string): boolean;
  /** How many questions have the term. */
  count(term: string): number;
  /** How much a term tells, from 0 for one that every question has to 1 for a rare one. */
  weigh(term: string): number;
  /** How much of what a term says for a question counts: less for words of everyday talk and of questions in general. */
  share(term: string): number;
  /** Whether questions have a term in free talk alone, if any has it. */
  isPassing(term: string): boolean;
  /** Whether a word is the bank's own: several questions are about it, by their prompts, tags or sections. */
  isOwn(term: string): boolean;
  /** The words that begin with this text, best first; not the text itself. Those come first that a question is about together with a word beside it. */
  complete(text: string, beside?: readonly string[]): readonly string[];
  /** The words that a misspelt word may have meant: the nearest, those of most questions first. */
  correct(word: string): readonly NearWord[];
  /** Splits what was typed without a space into two words, one of which has four letters or more, if it can be. */
  split(word: string): readonly [string, string] | undefined;
}

export interface NearWord {
  readonly word: string;
  /** Whether it takes a slip of the fingers alone: neighbours swapped, or a key beside the right one. */
  readonly isSlip: boolean;
}

/** How much a term tells that one question has. */
const weightOfSingle = 0.8;
const maxCompletions = 12;
const minFreeCompletion = 5;
const minContextCompletion = 3;
const maxCorrections = 4;
/** A pair of Han characters that no question has, or some article in passing, may be an everyday word, or no word at all. */
const maxAbsentPairWeight = 0.4;
const maxPassingPairWeight = 0.25;
/** Words that any question may have, such as 方法 and "difference": they order hits, but make none. */
const genericWeight = 0.12;
/** How much of its weight a word of everyday talk keeps. */
const everydayShare = 0.6;
const genericShare = 0.5;
/** How much of what it says a pair of Han characters keeps that joins, counts or asks, where prompts and tags have it: any may. */
const askingShare = 0.4;
/** How much of its weight a pair keeps that is no word, or one of talk. */
const jointShare = 0.1;
/** How many questions must be about a word that is the bank's own, and what share of them. */
const minOwnCount = 1;
const minOwnShare = 0.0125;

export function createVocabulary(index: TermIndex): Vocabulary {
  const { documentCount } = index;
  const count = (term: string) => index.count(index.find(term));
  // Of a small bank as of a large one, what one question alone has tells nearly all.
  const highest = rarityOf(1, documentCount) / weightOfSingle;
  const isPassing = (term: string) =>
    index.posting(index.find(term)).fields.every((set) => (set & ~passingFields) === 0);
  /** Whether a pair of Han characters arose where two words of talk meet, or is one of them. */
  const isJoint = (term: string) => isPaired(term) && hasFunctionCharacter(term) && isPassing(term);
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
  /** The questions that are about a term. */
  const aboutTerm = (term: string) => {
    const { documents, fields } = index.posting(index.find(term));
    return documents.filter((_, entry) => ((fields[entry] ?? 0) & ownFields) !== 0);
  };
  /** Whether so many questions are. */
  const isAboutTerm = (term: string, least: number) => {
    let about = 0;
    for (const set of index.posting(index.find(term)).fields) {
      if ((set & ownFields) !== 0) about++;
      if (about >= least) return true;
    }
    return false;
  };
  /** Whether some question is about both. */
  const standTogether = (one: string, other: string) => {
    const known = new Set(aboutTerm(one));
    return known.size > 0 && aboutTerm(other).some((document) => known.has(document));
  };
  /** What share of the questions about a word are among these. */
  const shareTogether = (word: string, known: ReadonlySet<number>) => {
    const about = aboutTerm(word);
    return about.length === 0 ? 0 : about.filter((document) => known.has(document)).length / about.length;
  };
  /** How many questions have a term where it tells most. */
  const countHeads = (term: string) => {
    let heads = 0;
    for (const set of index.posting(index.find(term)).fields) if ((set & headFields) !== 0) heads++;
    return heads;
  };

  const minOwn = Math.max(minOwnCount, minOwnShare * documentCount);

  return {
    has: (term) => index.find(term) !== -1,
    count,
    weigh(term) {
      if (isGeneric(term)) return genericWeight;
      const share = isJoint(term) ? jointShare : isEveryday(term) ? everydayShare : 1;
      const most = count(term) === 0 ? maxAbsentPairWeight : maxPassingPairWeight;
      const weight = Math.min(1, rarityOf(index.spread(index.find(term)), documentCount) / highest);
      return share * (weight > most && isPaired(term) && isPassing(term) ? most : weight);
    },
    share(term) {
      if (isGeneric(term)) return genericShare;
      if (isEveryday(term)) return everydayShare;
      return isPaired(term) && hasFunctionCharacter(term) && !isPassing(term) ? askingShare : 1;
    },
    isPassing,
    isOwn: (term) => !isGeneric(term) && !isEveryday(term) && count(term) >= minOwn && isAboutTerm(term, minOwn),
    complete(text, beside = []) {
      const found = wordsFrom(text).filter((word) => word !== text);
      const common = found.sort(byCount).slice(0, maxCompletions);
      const together = new Map<string, number>();
      if (beside.length > 0 && text.length >= minContextCompletion) {
        const known = new Set(beside.flatMap((other) => [...aboutTerm(other)]));
        for (const word of found) {
          const share = shareTogether(word, known);
          if (share > 0) together.set(word, share);
        }
      }
      const shareOf = (word: string) => together.get(word) ?? 0;
      const fitting = [...together.keys()].sort((a, b) => shareOf(b) - shareOf(a)).slice(0, maxCompletions);
      return (
        [...new Set([...fitting, ...common])]
          .map((word) => ({ word, heads: countHeads(word) }))
          // A few letters begin words of all kinds; what questions are about is meant.
          .filter(({ heads }) => heads > 0 || text.length >= minFreeCompletion)
          .sort((a, b) => shareOf(b.word) - shareOf(a.word) || b.heads - a.heads || byCount(a.word, b.word))
          .map(({ word }) => word)
      );
    },
    correct(word) {
      if (word.length < 4 || word.length > 40 || /\p{N}/u.test(word)) return [];
      const slips = slipsOf(word).filter(
        (slip) => index.find(slip) !== -1 && (!isOtherWord(word, slip) || isAboutTerm(slip, 1)),
      );
      if (slips.length > 0)
        return slips
          .sort(byCount)
          .slice(0, maxCorrections)
          .map((slip) => ({ word: slip, isSlip: true }));
      // One edit from five letters, two from nine.
      const bound = word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
      if (bound === 0) return [];
      const found = wordsFrom(word.charAt(0))
        .filter((candidate) => candidate.length > 3 && !isOtherWord(word, candidate))
        .map((candidate) => ({ word: candidate, distance: editDistance(word, candidate, bound) }));
      const nearest = found.reduce((least, { distance }) => Math.min(least, distance), bound);
      return found
        .filter(({ distance }) => distance === nearest)
        .sort((a, b) => byCount(a.word, b.word))
        .slice(0, maxCorrections)
        .map(({ word: near }) => ({ word: near, isSlip: false }));
    },
    split(word) {
      for (let at = word.length - 2; at >= 2; at--) {
        const [head, tail] = [word.slice(0, at), word.slice(at)];
        if (Math.max(head.length, tail.length) < 4) return undefined;
        if (standTogether(head, tail) || standTogether(head, stemWord(tail))) return [head, tail];
      }
      return undefined;
    },
  };
}

/** What a slip of the fingers makes of a word, read backwards: two letters change places, or one goes to a key beside it. */
function slipsOf(word: string): string[] {
  const slips = new Set<string>();
  for (let at = 0; at < word.length; at++) {
    const [own, next] = [word.charAt(at), word.charAt(at + 1)];
    if (next !== "" && next !== own) slips.add(word.slice(0, at) + next + own + word.slice(at + 2));
    // The first letter is looked at.
    if (at > 0) for (const key of keysBeside(own)) slips.add(word.slice(0, at) + key + word.slice(at + 1));
  }
  return [...slips];
}

function keysBeside(letter: string): string[] {
  for (const row of ["qwertyuiop", "asdfghjkl", "zxcvbnm"]) {
    const at = row.indexOf(letter);
    if (at !== -1) return [row.charAt(at - 1), row.charAt(at + 1)].filter((key) => key !== "");
  }
  return [];
}

/** Whether a near word is rather another word: one letter is replaced in a word of five, as "flask" is not "flash". */
function isOtherWord(word: string, candidate: string): boolean {
  if (word.length > 5 || word.length !== candidate.length) return false;
  return [...word].filter((letter, index) => letter !== candidate[index]).length === 1;
}
