import { show } from "../../json/rules.js";
import type { Bank } from "../../model/bank.js";
import type { BankIds } from "../../model/bank-ids.js";
import type { Difficulty } from "../../model/question.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { isScored, type Progress, type ScoredAnswer } from "./progress.js";

/** What is asked of a bank, so that what was answered is told in its ids. */
export type StudiedBank<Ids extends BankIds = BankIds> = Pick<Bank<Ids>, "resolve" | "isTag" | "isSection">;

/** A question in the notebook of wrong answers. */
export interface WrongAnswer<Ids extends BankIds = BankIds> {
  readonly id: Ids["question"];
  /** How often it was not fully right. */
  readonly times: number;
  /** How often in a row it has been right since. */
  readonly streak: number;
  /** When it was wrong last, in milliseconds since 1970 began. */
  readonly last: number;
}

/**
 * Lists the questions of a bank that were answered wrongly, wrong most recently first. A question leaves when it has been
 * right `streak` times in a row, and is back when it is wrong again. An answer is right when it scored in full. Answers to ids
 * that moved count for the questions that took their place; those to questions that were split or are gone, for none.
 *
 * @param options - `streak`: an integer from 1, default 2.
 * @throws RangeError if `streak` is none.
 * @example
 * ```ts
 * const ids = listWrongAnswers(progress, bank).map(({ id }) => id);
 * const quiz = await drawQuiz(bank, { count: 10, query: { ids } }, 1);
 * ```
 */
export function listWrongAnswers<Ids extends BankIds>(
  progress: Progress,
  bank: StudiedBank<Ids>,
  options: { readonly streak?: number } = {},
): WrongAnswer<Ids>[] {
  const { streak = 2 } = options;
  assertCount("streak", streak);
  const entries = new Map<string, WrongAnswer<Ids>>();
  const left = new Set<string>();
  const current = followIds(bank);
  for (const { id: given, score, at } of progress.answers.filter(isScored)) {
    const id = current(given);
    if (id === undefined) continue;
    const entry = entries.get(id);
    if (score < 1) {
      entries.set(id, { id, times: (entry?.times ?? 0) + 1, streak: 0, last: at });
      left.delete(id);
    } else if (entry !== undefined) {
      entries.set(id, { ...entry, streak: entry.streak + 1 });
      if (entry.streak + 1 >= streak) left.add(id);
    }
  }
  return [...entries.values()]
    .filter(({ id }) => !left.has(id))
    .sort((a, b) => b.last - a.last || byCodePoint(a.id, b.id));
}

/** Follows ids that moved to what they are now; `undefined` for those that lead to no one question. Each is resolved once. */
function followIds<Ids extends BankIds>(bank: StudiedBank<Ids>): (id: string) => Ids["question"] | undefined {
  const known = new Map<string, Ids["question"] | undefined>();
  return (id) => {
    if (known.has(id)) return known.get(id);
    const found = bank.resolve(id);
    const current =
      found.status === "current" ? found.question.id : found.status === "moved" ? found.questions[0].id : undefined;
    known.set(id, current);
    return current;
  };
}

/** How a topic went so far. */
export interface Topic<Name extends string = string> {
  /** A tag or a section. */
  readonly topic: Name;
  /** How many answers there are. */
  readonly count: number;
  /** Mean score, from 0 to 1. */
  readonly score: number;
}

/**
 * Lists topics of a bank, weakest first: by (sum of scores + 1) / (answers + 2), the rule of succession, so that one unlucky
 * answer does not make a topic the weakest. Tags and sections that the bank does not have are left out.
 *
 * @param options - `by`: default `tag`; `least`: leave out topics with fewer answers, an integer from 1, default 3.
 * @throws RangeError if `least` is none.
 * @example
 * ```ts
 * const anyTags = listWeakTopics(progress, bank).map(({ topic }) => topic);
 * const questions = bank.find({ anyTags });
 * ```
 */
export function listWeakTopics<Ids extends BankIds>(
  progress: Progress,
  bank: StudiedBank<Ids>,
  options?: { readonly by?: "tag"; readonly least?: number },
): Topic<Ids["tag"]>[];
export function listWeakTopics<Ids extends BankIds>(
  progress: Progress,
  bank: StudiedBank<Ids>,
  options: { readonly by: "section"; readonly least?: number },
): Topic<Ids["section"]>[];
export function listWeakTopics(
  progress: Progress,
  bank: StudiedBank,
  options: { readonly by?: "tag" | "section"; readonly least?: number } = {},
): Topic[] {
  const { by, least = 3 } = options;
  assertCount("least", least);
  const isTopic = by === "section" ? bank.isSection : bank.isTag;
  const sums = new Map<string, { readonly count: number; readonly sum: number }>();
  for (const { section, tags, score } of progress.answers.filter(isScored)) {
    for (const topic of by === "section" ? [section] : new Set(tags)) {
      if (!isTopic(topic)) continue;
      const { count, sum } = sums.get(topic) ?? { count: 0, sum: 0 };
      sums.set(topic, { count: count + 1, sum: sum + score });
    }
  }
  const smoothed = ({ count, score }: Topic) => (count * score + 1) / (count + 2);
  return [...sums]
    .filter(([, { count }]) => count >= least)
    .map(([topic, { count, sum }]) => ({ topic, count, score: sum / count }))
    .sort((a, b) => smoothed(a) - smoothed(b) || byCodePoint(a.topic, b.topic));
}

/** An estimate of what somebody knows about a tag. */
export interface TagRating<Tag extends string = string> {
  readonly tag: Tag;
  /** On Elo's scale: 1500 to begin with; 400 points more are odds of ten to one. */
  readonly rating: number;
  /** How many answers it rests on. */
  readonly count: number;
}

const START = 1500;
/** Not measured: 200 points, odds of about three to one, from one difficulty to the next. */
const ratingOf: Readonly<Record<Difficulty, number>> = { 1: 1300, 2: 1500, 3: 1700 };

/**
 * Estimates a rating for each tag, by code point, with one step for each answer, oldest first:
 *
 * `expected = guess + (1 - guess) / (1 + 10 ** ((question - rating) / 400))` and
 * `rating += K / (1 + 0.05 * n) * (score - expected)`
 *
 * where `question` is 1300, 1500 or 1700 by difficulty, `guess` is what blind guessing earns, `n` is the number of earlier answers
 * and `K` is 400 / ln 10, which is one logit. The expectation is Elo's (The Rating of Chessplayers, 1978); the guess and
 * the step that shrinks as answers come in follow Pelánek, "Applications of the Elo rating system in adaptive educational
 * systems" (Computers & Education 98, 2016, doi 10.1016/j.compedu.2016.03.017). An estimate, not a grade: after few answers it
 * says little. Tags that the bank does not have are left out.
 */
export function rateTags<Ids extends BankIds>(progress: Progress, bank: StudiedBank<Ids>): TagRating<Ids["tag"]>[] {
  const ratings = new Map<string, TagRating<Ids["tag"]>>();
  for (const answer of progress.answers.filter(isScored)) {
    for (const tag of new Set(answer.tags))
      if (bank.isTag(tag)) ratings.set(tag, stepRating(ratings.get(tag) ?? { tag, rating: START, count: 0 }, answer));
  }
  return [...ratings.values()].sort((a, b) => byCodePoint(a.tag, b.tag));
}

function stepRating<Tag extends string>(
  { tag, rating, count }: TagRating<Tag>,
  { score, guess, difficulty }: ScoredAnswer,
): TagRating<Tag> {
  const expected = guess + (1 - guess) / (1 + 10 ** ((ratingOf[difficulty] - rating) / 400));
  const step = 400 / Math.LN10 / (1 + 0.05 * count);
  return { tag, rating: rating + step * (score - expected), count: count + 1 };
}

function assertCount(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`The ${name} must be an integer of at least 1, not ${show(value)}.`);
}
