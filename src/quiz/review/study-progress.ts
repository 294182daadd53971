import type { Difficulty } from "../../model/question.js";
import { byCodePoint } from "../../text/code-point-order.js";
import type { PastAnswer, Progress } from "./progress.js";

/** A question in the notebook of wrong answers. */
export interface WrongAnswer {
  readonly id: string;
  /** How often it was not fully right. */
  readonly times: number;
  /** How often in a row it has been right since. */
  readonly streak: number;
  /** When it was wrong last, in milliseconds since 1970 began. */
  readonly last: number;
}

/**
 * Lists the questions that were answered wrongly, wrong most recently first. A question leaves when it has been
 * right `streak` times in a row, and is back when it is wrong again. An answer is right when it scored in full.
 *
 * @param streak - Integer, at least 1. Default: 2.
 */
export function listWrongAnswers(progress: Progress, streak = 2): WrongAnswer[] {
  assertCount("streak", streak);
  const entries = new Map<string, WrongAnswer>();
  const left = new Set<string>();
  for (const { id, score, at } of progress.answers) {
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

/** How a topic went so far. */
export interface Topic {
  /** A tag or a section. */
  readonly topic: string;
  /** How many answers there are. */
  readonly count: number;
  /** Mean score, from 0 to 1. */
  readonly score: number;
}

/**
 * Lists topics, weakest first: by (sum of scores + 1) / (answers + 2), the rule of succession, so that one unlucky answer
 * does not make a topic the weakest.
 *
 * @param options - `by`: default `tag`; `least`: leave out topics with fewer answers, an integer from 1, default 3.
 */
export function listWeakTopics(
  progress: Progress,
  options: { readonly by?: "tag" | "section"; readonly least?: number } = {},
): Topic[] {
  const { by = "tag", least = 3 } = options;
  assertCount("least", least);
  const sums = new Map<string, { readonly count: number; readonly sum: number }>();
  for (const { section, tags, score } of progress.answers) {
    for (const topic of by === "section" ? [section] : new Set(tags)) {
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
export interface TagRating {
  readonly tag: string;
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
 * says little.
 */
export function rateTags(progress: Progress): TagRating[] {
  const ratings = new Map<string, TagRating>();
  for (const answer of progress.answers) {
    for (const tag of new Set(answer.tags))
      ratings.set(tag, stepRating(ratings.get(tag) ?? { tag, rating: START, count: 0 }, answer));
  }
  return [...ratings.values()].sort((a, b) => byCodePoint(a.tag, b.tag));
}

function stepRating({ tag, rating, count }: TagRating, { score, guess, difficulty }: PastAnswer): TagRating {
  const expected = guess + (1 - guess) / (1 + 10 ** ((ratingOf[difficulty] - rating) / 400));
  const step = 400 / Math.LN10 / (1 + 0.05 * count);
  return { tag, rating: rating + step * (score - expected), count: count + 1 };
}

function assertCount(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`The ${name} must be an integer of at least 1, not ${value}.`);
}
