import type { Tag } from "../../model/tag.js";
import { englishFillers } from "../words/filler-words.js";
import { foldText } from "../words/fold-text.js";
import { readTerms } from "../words/read-terms.js";
import { readTokens } from "../words/read-tokens.js";
import { sayings } from "../words/sayings.js";
import { isPaired } from "../words/scan-text.js";
import { stemWord } from "../words/stem-word.js";
import { tagTerm } from "./document-fields.js";

/** What a phrase of the bank stands for: the tags that it names, and its other names. */
export interface Phrase {
  /** Terms of the tags that it names. */
  readonly tagTerms: readonly string[];
  /** Its translations and abbreviations. */
  readonly namesakes: readonly string[];
  /** Terms of the tags that people may mean who say so. */
  readonly hintedTags: readonly string[];
}

/** The labels and aliases of the tags. */
export interface PhraseBook {
  /** The phrase with this key. */
  get(key: string): Phrase | undefined;
  /** The phrase of Han characters that a text differs from in one character. */
  near(run: string): string | undefined;
  /** The terms of a namesake. */
  termsOf(name: string): readonly string[];
}

/** The longest phrase that is looked for, in words and Han characters. */
export const maxPhraseAtoms = 12;

/** A word or a Han character: what phrases are made of. */
export function atomKey(kind: "word" | "han", text: string): string {
  return kind === "word" ? stemWord(text) : text;
}

/** The key of a phrase: the same for `Flash-Attn`, `flash attn` and `FlashAttn`. Fillers are left out, as they are of queries. */
export function phraseKey(text: string): string {
  if (plainWords.test(text)) return keyOfWords(text.split(" "));
  if (plainHan.test(text)) return foldText(text);
  const tokens = readTokens(text);
  const telling = tokens.filter(({ parts, text: whole }) => parts.length > 1 || !englishFillers.has(whole));
  return (telling.length > 0 ? telling : tokens)
    .flatMap(({ kind, parts, text: whole }) => (kind === "han" ? whole : parts.map((part) => atomKey(kind, part.text))))
    .join("");
}

/** Most names: there is nothing to fold or to split. */
const plainWords = /^[a-z]+(?: [a-z]+)*$/;
const plainHan = /^[\u4e00-\u9fff]+$/;

function keyOfWords(words: readonly string[]): string {
  const telling = words.filter((word) => !englishFillers.has(word));
  return (telling.length > 0 ? telling : words).map(stemWord).join("");
}

/** Collects what the tags of a bank are called. */
export function collectPhrases(tags: readonly Tag[]): PhraseBook {
  const book = new Map<string, OpenPhrase>();
  for (const { id, label, aliases } of tags) {
    const phrases = new Map<string, OpenPhrase>();
    for (const name of [label, ...aliases, id]) {
      const key = phraseKey(name);
      if (key === "") continue;
      const phrase = openPhrase(book, key);
      phrases.set(name, phrase);
      if (!phrase.tagTerms.includes(tagTerm(id))) phrase.tagTerms.push(tagTerm(id));
    }
    for (const [one, other] of [...pairTranslations(label, aliases), ...pairAbbreviations([label, ...aliases])]) {
      phrases.get(one)?.namesakes.push(other);
      phrases.get(other)?.namesakes.push(one);
    }
  }
  // What people say is no name: nothing is corrected to it.
  const hanNames = new Map<number, string[]>();
  for (const key of book.keys()) {
    if (key.length < 3 || !Array.from(key).every(isPaired)) continue;
    hanNames.set(key.length, [...(hanNames.get(key.length) ?? []), key]);
  }
  for (const [saying, name] of sayings) {
    const named = book.get(phraseKey(name))?.tagTerms ?? [];
    if (named.length > 0) addHints(openPhrase(book, phraseKey(saying)), named);
  }
  const termsOfNames = new Map<string, readonly string[]>();
  return {
    get: (key) => book.get(key),
    near: (run) => hanNames.get(run.length)?.find((name) => differsInOne(name, run)),
    termsOf(name) {
      const terms = termsOfNames.get(name) ?? readTerms(name);
      termsOfNames.set(name, terms);
      return terms;
    },
  };
}

interface OpenPhrase {
  readonly tagTerms: string[];
  readonly namesakes: string[];
  readonly hintedTags: string[];
}

function addHints({ tagTerms, hintedTags }: OpenPhrase, named: readonly string[]): void {
  for (const tag of named) if (!tagTerms.includes(tag) && !hintedTags.includes(tag)) hintedTags.push(tag);
}

function openPhrase(book: Map<string, OpenPhrase>, key: string): OpenPhrase {
  const phrase = book.get(key) ?? { tagTerms: [], namesakes: [], hintedTags: [] };
  book.set(key, phrase);
  return phrase;
}

function differsInOne(one: string, other: string): boolean {
  let differing = 0;
  for (let index = 0; index < one.length && differing < 2; index++) if (one[index] !== other[index]) differing++;
  return differing === 1;
}

/**
 * Pairs names in Chinese with names in Latin letters. Authors put a name and its translation side by side, so a Chinese
 * alias goes with the Latin one behind it, or else with the one before it. The label goes with the first that is in the
 * other language.
 */
function pairTranslations(label: string, aliases: readonly string[]): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  const taken = new Set<string>();
  const pair = (one: string | undefined, other: string | undefined) => {
    if (one === undefined || other === undefined || isHan(one) === isHan(other)) return;
    if (taken.has(one) || taken.has(other)) return;
    pairs.push([one, other]);
    taken.add(one).add(other);
  };
  pair(
    label,
    aliases.find((alias) => isHan(alias) !== isHan(label)),
  );
  for (const [index, alias] of aliases.entries()) if (isHan(alias)) pair(alias, aliases[index + 1]);
  for (const [index, alias] of aliases.entries()) if (isHan(alias)) pair(alias, aliases[index - 1]);
  return pairs;
}

/** Pairs abbreviations with the names that they stand for, up to two places away: PPL with perplexity, KD with knowledge distillation. */
function pairAbbreviations(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((short, index) => {
    if (!/^[A-Za-z]{2,5}$/.test(short) || isHan(short)) return [];
    const near = names.slice(Math.max(0, index - 2), index + 3);
    return near.filter((name) => abbreviates(short, name)).map((name) => [short, name] as const);
  });
}

/** Whether the letters of an abbreviation stand in a name in their order, the first of them first, and it leaves out most. */
function abbreviates(short: string, name: string): boolean {
  const letters = name.toLowerCase();
  if (isHan(name) || letters.length < short.length * 2 || letters[0] !== short[0]?.toLowerCase()) return false;
  let at = -1;
  return [...short.toLowerCase()].every((letter) => {
    at = letters.indexOf(letter, at + 1);
    return at !== -1;
  });
}

/** Whether a name has Han characters; names in Latin letters may be written with some beside, not the other way about. */
function isHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isPaired(text.charAt(at))) return true;
  return false;
}
