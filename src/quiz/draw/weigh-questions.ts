import { show } from "../../json/rules.js";
import type { BankIds } from "../../model/bank-ids.js";
import type { Question } from "../../model/question.js";

/**
 * How much likelier some questions are drawn than others. Soft: quotas and conditions hold whatever the weights. A question's weight is
 * the product of three factors, each 1 where its field is absent; of two questions that fit the same places, one with twice the
 * weight is twice as likely to be drawn first.
 */
export interface Weights<Ids extends BankIds = BankIds> {
  /** Of its tags, the largest weight; 1 for tags that are not named. Above 0. */
  readonly tags?: Readonly<Partial<Record<Ids["tag"], number>>>;
  /**
   * `1 + weakness * w`, where `w`, from 0 to 1, is how weak the taker is at the question: one minus (sum of scores + 1) / (answers + 2),
   * meant over the question itself and each of its tags. From 0. Needs a history.
   */
  readonly weakness?: number;
  /** `1 + age * days / (days + 7)`, where `days` are those since the question was seen last; `1 + age` for one never seen. From 0. Needs a history. */
  readonly age?: number;
}

/** What was asked before. */
export interface History {
  /** Such as `Progress`. */
  readonly progress: { readonly answers: readonly SeenAnswer[] };
  /** Milliseconds since 1970 began. */
  readonly now: number;
}

/** An answer, as far as it matters for what to ask next. */
export interface SeenAnswer {
  readonly id: string;
  /** Milliseconds since 1970 began. */
  readonly at: number;
  /** From 0 to 1. Absent where nobody scored it: the question has been seen. */
  readonly score?: number;
  readonly tags: readonly string[];
}

/** Ids of the questions that were asked before. */
export function seenIds({ progress }: History): ReadonlySet<string> {
  return new Set(progress.answers.map(({ id }) => id));
}

/** Throws on what are no weights. */
export function assertWeights(weights: Weights): void {
  for (const [tag, weight] of Object.entries(weights.tags ?? {})) {
    if (weight !== undefined && !(Number.isFinite(weight) && weight > 0))
      throw new RangeError(`The weight of the tag ${show(tag)} must be a finite number above 0, not ${show(weight)}.`);
  }
  for (const name of ["weakness", "age"] as const) {
    const weight = weights[name];
    if (weight !== undefined && !(Number.isFinite(weight) && weight >= 0))
      throw new RangeError(`The weight ${name} must be a finite number of at least 0, not ${show(weight)}.`);
  }
}

/** Makes the function that weighs a question. */
export function weighQuestions(weights: Weights, history: History | undefined): (question: Question) => number {
  const { tags, weakness = 0, age = 0 } = weights;
  const weakOf = weakness === 0 || history === undefined ? () => 0 : measureWeakness(history);
  const ageOf = age === 0 || history === undefined ? () => 0 : measureAge(history);
  return (question) => {
    const named = question.tags.map((tag) => (tags !== undefined && Object.hasOwn(tags, tag) ? (tags[tag] ?? 1) : 1));
    const byTag = named.length === 0 ? 1 : named.reduce((most, weight) => Math.max(most, weight));
    return byTag * (1 + weakness * weakOf(question)) * (1 + age * ageOf(question));
  };
}

function measureWeakness({ progress }: History): (question: Question) => number {
  const questions = new Map<string, { sum: number; count: number }>();
  const tags = new Map<string, { sum: number; count: number }>();
  const add = (to: typeof tags, key: string, score: number) => {
    const { sum, count } = to.get(key) ?? { sum: 0, count: 0 };
    to.set(key, { sum: sum + score, count: count + 1 });
  };
  for (const { id, score, tags: own } of progress.answers) {
    if (score === undefined) continue;
    add(questions, id, score);
    for (const tag of new Set(own)) add(tags, tag, score);
  }
  const weak = ({ sum, count } = { sum: 0, count: 0 }) => 1 - (sum + 1) / (count + 2);
  return (question) => {
    const all = [weak(questions.get(question.id)), ...question.tags.map((tag) => weak(tags.get(tag)))];
    return all.reduce((so, one) => so + one, 0) / all.length;
  };
}

const DAY = 86_400_000;

/** By division alone: powers and logarithms differ between engines. */
function measureAge({ progress, now }: History): (question: Question) => number {
  const last = new Map<string, number>();
  for (const { id, at } of progress.answers) last.set(id, Math.max(at, last.get(id) ?? 0));
  return ({ id }) => {
    const at = last.get(id);
    if (at === undefined) return 1;
    const days = Math.max(0, now - at) / DAY;
    return days / (days + 7);
  };
}

/**
 * Turns a number by lot, from 0 up to and without 1, into one by which questions of different weights can be put in order, smaller
 * first: `-ln(1 - lot) / weight`, which draws in proportion to weights (Efraimidis and Spirakis, "Weighted random sampling
 * with a reservoir", Information Processing Letters 97, 2006). Equal weights keep the order of the lots.
 */
export function weighLot(lot: number, weight: number): number {
  return -logarithm(1 - lot) / weight;
}

/**
 * The natural logarithm of a number above 0 and up to 1. `Math.log` may differ in its last digit between engines, and then a quiz
 * would, too; sums, products and quotients do not.
 */
function logarithm(value: number): number {
  let mantissa = value;
  let halvings = 0;
  for (; mantissa < 0.75; halvings++) mantissa *= 2;
  // ln m = 2 artanh((m - 1) / (m + 1)), where the fraction is at most a fifth.
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let term = ratio;
  let sum = 0;
  for (let odd = 1; odd < 40; odd += 2) {
    sum += term / odd;
    term *= square;
  }
  return 2 * sum - halvings * Math.LN2;
}
