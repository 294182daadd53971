import type { Problem } from "../../model/problem.js";
import type { CardDraft } from "../card/draft.js";
import { placeOfPart } from "../card/part-places.js";
import { rememberLast } from "../remember-last.js";
import { type Lints, reportLint } from "../vocabulary/lints.js";
import { showPlace } from "../vocabulary/vocabulary.js";
import { findSimilar } from "./find-similar.js";
import { plain } from "./lint-choice.js";

/** At most this share of the keys may be the longest of their options. */
const MAX_LONGEST_SHARE = 0.25;
/** A word is rare if it occurs in at most this many cards. */
const RARE = 3;
/** Prompts with this share of character pairs in common ask nearly the same. */
const SIMILAR_PROMPTS = 0.6;

/** Rules that hold for all cards together. */
export function lintBank(cards: readonly CardDraft[], lints: Lints): Problem[] {
  const sources = cards.filter(({ translatedTo }) => translatedTo === undefined);
  const problems: Problem[] = [];
  // Of each language by itself: words and lengths of one say nothing of another's.
  for (const language of new Set(cards.map(({ translatedTo }) => translatedTo))) {
    const own = cards.filter(({ translatedTo }) => translatedTo === language);
    lintKeyLengths(own, lints, problems);
    lintEchoes(own, lints, problems);
  }
  lintPrompts(sources, lints, problems);
  lintRelated(sources, lints, problems);
  return problems;
}

/** Tells whether the key is longer than every other option; `undefined` without a choice item of one key. */
const isKeyLongest = rememberLast(({ article }: CardDraft): boolean | undefined => {
  const options = article.choice?.options ?? [];
  const lengths = options.map(({ text }) => [...plain(text)].length);
  const key = options.findIndex(({ correct }) => correct);
  if (key === -1) return undefined;
  return lengths.every((length, index) => index === key || length < (lengths[key] ?? 0));
});

function lintKeyLengths(cards: readonly CardDraft[], lints: Lints, problems: Problem[]): void {
  const judged = cards.filter((card) => isKeyLongest(card) !== undefined);
  const longest = judged.filter((card) => isKeyLongest(card));
  const allowed = Math.floor(judged.length * MAX_LONGEST_SHARE);
  const message = `In ${longest.length} of ${judged.length} choice items the key is the longest option. At most ${allowed} may be so.`;
  const suggestion = "Shorten this key, or make another option more exact.";
  for (const card of longest.slice(allowed))
    reportLint(problems, lints, "keys-longest", placeOfPart(card, "choice"), message, suggestion);
}

/** A rare word of the stem that only the key repeats gives the key away. */
function lintEchoes(cards: readonly CardDraft[], lints: Lints, problems: Problem[]): void {
  const echoes = cards.map(echoedWords);
  const words = new Set(echoes.flat());
  const frequency = new Map<string, number>();
  const asked = [...words].join("\n");
  // Whether a word is rare is known before all cards are read, of most words soon.
  for (const card of cards) {
    if (words.size === 0) break;
    for (const word of wordsAmong(card, asked)) {
      const count = (frequency.get(word) ?? 0) + 1;
      frequency.set(word, count);
      if (count > RARE) words.delete(word);
    }
  }
  for (const [index, card] of cards.entries()) {
    const echoed = echoes[index]?.find((word) => (frequency.get(word) ?? 0) <= RARE);
    if (echoed === undefined) continue;
    const place = placeOfPart(
      card,
      "choice",
      card.article.choice?.options.findIndex(({ correct }) => correct),
    );
    const message = `"${echoed}" stands in the stem and in the key alone.`;
    reportLint(problems, lints, "stem-echo", place, message, "Put it into another option, or take it out.");
  }
}

/** Words that the key has in common with the stem, and no other option, nor the prompt: what a card is about stands everywhere. */
const echoedWords = rememberLast(({ prompt, article }: CardDraft): readonly string[] => {
  const { stem = "", options = [] } = article.choice ?? {};
  const key = options.find(({ correct }) => correct);
  if (key === undefined) return [];
  const distractors = options.filter((option) => option !== key).map(({ text }) => text);
  const others = new Set(wordsOf([prompt, ...distractors].join("\n")));
  const inStem = new Set(wordsOf(stem));
  return [...new Set(wordsOf(key.text))].filter((word) => inStem.has(word) && !others.has(word));
});

/**
 * Which of some words occur in a card. How often all others do nobody needs to know.
 *
 * @param asked - One on each line.
 */
const wordsAmong = rememberLast(({ prompt, brief, article }: CardDraft, asked: string): ReadonlySet<string> => {
  const words = new Set(asked.split("\n"));
  const options = article.choice?.options.map(({ text }) => text) ?? [];
  const text = [prompt, brief, article.explanation, article.choice?.stem, ...options].join("\n");
  return new Set(wordsOf(text).filter((word) => words.has(word)));
});

/** Latin words and numbers of four characters or more, and runs of four Han characters. */
function wordsOf(text: string): string[] {
  const lower = plain(text).toLowerCase();
  const words = (lower.match(/[a-z0-9][a-z0-9-]{3,}/g) ?? []).map((word) => word.replace(/(?<=[a-z]{3})s$/, ""));
  for (const run of lower.match(/[\u3400-\u9fff]{4,}/g) ?? [])
    for (let at = 0; at + 4 <= run.length; at++) words.push(run.slice(at, at + 4));
  return words;
}

function lintPrompts(cards: readonly CardDraft[], lints: Lints, problems: Problem[]): void {
  const prompts = cards.map(({ prompt }) => prompt);
  for (const [first, second] of findSimilar(prompts, SIMILAR_PROMPTS)) {
    const [one, other] = [cards[first], cards[second]];
    if (one === undefined || other === undefined) continue;
    const groups = [one.frontMatter?.group, other.frontMatter?.group];
    if (groups[0] !== undefined && groups[0] === groups[1]) continue;
    const message = `This asks nearly what "${one.id}" asks, at ${showPlace(one.promptPlace)}.`;
    const suggestion = "Give both the same group, or reword one.";
    reportLint(problems, lints, "similar-prompts", other.promptPlace, message, suggestion);
  }
}

function lintRelated(cards: readonly CardDraft[], lints: Lints, problems: Problem[]): void {
  const byId = new Map(cards.map((card) => [card.id, card]));
  for (const { id, frontMatter } of cards) {
    for (const [index, other] of frontMatter?.related.entries() ?? []) {
      const place = frontMatter?.places.related.entries[index];
      if (place === undefined) continue;
      if (other === id) {
        reportLint(problems, lints, "asymmetric-related", place, "The card is related to itself.", "Remove it.");
        continue;
      }
      const back = byId.get(other)?.frontMatter;
      if (back === undefined || back.related.includes(id)) continue;
      const message = `"${other}" does not name this card among its related ones.`;
      const suggestion = `Add ${id} there, or remove ${other} here.`;
      reportLint(problems, lints, "asymmetric-related", place, message, suggestion);
    }
  }
}
