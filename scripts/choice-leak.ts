import type { Article } from "../src/model/article.js";

/** What the options of choice items give away to somebody who has not read the stems, as shares of all items. */
export interface ChoiceLeak {
  readonly items: number;
  /** Keys that a naive Bayes classifier picks, trained on the options of the other items. Median over ten ways to split them. */
  readonly picked: number;
  readonly keyLongest: number;
  readonly keyShortest: number;
  /** The key shares most words with the other options. */
  readonly keyCentral: number;
  /** The key shares fewest. */
  readonly keyOutlying: number;
}

interface Option {
  readonly isKey: boolean;
  readonly length: number;
  /** How much it has in common with the other options of its item. */
  readonly likeness: number;
  readonly features: ReadonlySet<string>;
}

type Item = readonly Option[];

const splits = 10;
const folds = 10;

/** Measures articles with a choice item of one key; others are passed over. */
export function measureChoiceLeak(articles: readonly Article[]): ChoiceLeak {
  const items = articles.flatMap(({ choice }) =>
    choice?.options.filter(({ correct }) => correct).length === 1 ? [describe(choice.options)] : [],
  );
  const share = (isSo: (key: Option, others: Item) => boolean) =>
    items.filter((item) => {
      const [key] = item.filter(({ isKey }) => isKey);
      return (
        key !== undefined &&
        isSo(
          key,
          item.filter((option) => option !== key),
        )
      );
    }).length / items.length;
  const picks = Array.from({ length: splits }, (_, seed) => pickKeys(items, seed + 1)).sort((a, b) => a - b);
  return {
    items: items.length,
    picked: picks[splits / 2] ?? 0,
    keyLongest: share((key, others) => others.every(({ length }) => length < key.length)),
    keyShortest: share((key, others) => others.every(({ length }) => length > key.length)),
    keyCentral: share((key, others) => others.every(({ likeness }) => likeness < key.likeness)),
    keyOutlying: share((key, others) => others.every(({ likeness }) => likeness > key.likeness)),
  };
}

function describe(options: readonly { readonly text: string; readonly correct: boolean }[]): Item {
  const words = options.map(({ text }) => wordsOf(text));
  const likeness = words.map((own, place) =>
    words.reduce((sum, other, index) => (index === place ? sum : sum + overlap(own, other)), 0),
  );
  const lengths = options.map(({ text }) => text.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return options.map(({ text, correct }, place) => {
    const rank = (values: readonly number[]) => values.filter((value) => value < (values[place] ?? 0)).length;
    const form = [
      `#length ${rank(lengths)}`,
      `#share ${Math.round((4 * text.length) / mean)}`,
      `#likeness ${rank(likeness)}`,
      `#commas ${Math.min(3, text.match(/[，,；;]/g)?.length ?? 0)}`,
      ...(/\d/.test(text) ? ["#digit"] : []),
    ];
    return {
      isKey: correct,
      length: text.length,
      likeness: likeness[place] ?? 0,
      features: new Set([...(words[place] ?? []), ...form]),
    };
  });
}

/** Words, Han characters and marks, alone and in pairs. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]+|\p{Script=Han}|[^\s\w]/gu) ?? [];
  return new Set(words.flatMap((word, place) => (place === 0 ? [word] : [word, `${words[place - 1]} ${word}`])));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length / Math.max(1, Math.min(a.size, b.size));
}

/** The share of keys that are picked when each tenth of the items is judged by the other nine. */
function pickKeys(items: readonly Item[], seed: number): number {
  const order = shuffle(items, seed);
  let picked = 0;
  for (let fold = 0; fold < folds; fold++) {
    const score = train(order.filter((_, place) => place % folds !== fold).flat());
    for (const item of order.filter((_, place) => place % folds === fold)) {
      const scores = item.map(score);
      if (item[scores.indexOf(Math.max(...scores))]?.isKey) picked++;
    }
  }
  return picked / items.length;
}

/** Naive Bayes over binary features, with half a case added to each count. Features of fewer than four options say nothing. */
function train(options: readonly Option[]): (option: Option) => number {
  const counts = new Map<string, { key: number; other: number }>();
  const totals = { key: 0, other: 0 };
  for (const { isKey, features } of options) {
    const side = isKey ? "key" : "other";
    totals[side]++;
    for (const feature of features) {
      const count = counts.get(feature) ?? { key: 0, other: 0 };
      count[side]++;
      counts.set(feature, count);
    }
  }
  return ({ features }) =>
    [...features].reduce((sum, feature) => {
      const { key = 0, other = 0 } = counts.get(feature) ?? {};
      if (key + other < 4) return sum;
      return sum + Math.log((key + 0.5) / (totals.key + 1)) - Math.log((other + 0.5) / (totals.other + 1));
    }, 0);
}

/** Orders by a linear congruential generator, with the constants of Numerical Recipes: the same seed, the same order. */
function shuffle<T>(list: readonly T[], seed: number): T[] {
  let state = seed;
  return list
    .map((value) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return { value, key: state };
    })
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
