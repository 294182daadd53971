import { filledText, integer, list, object, oneOf, optional, show, time } from "../../json/rules.js";
import type { Bank } from "../../model/bank.js";
import type { Question } from "../../model/question.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { readJson } from "../read-json.js";
import { otherFields } from "./other-fields.js";

/** How well a question was remembered, from not at all to at once. */
export type ReviewGrade = "again" | "hard" | "good" | "easy";

/**
 * Every review there was, as plain JSON. When a question is due follows from it (`planReviews`), so that two devices
 * that were apart can be put together (`mergeReviews`), and other settings apply to what was reviewed before.
 */
export interface Reviews {
  readonly formatVersion: 1;
  /** By id, by code point, then by revision. Also those of questions that the bank no longer has. */
  readonly cards: readonly ReviewedCard[];
}

/** The reviews of one revision of a question. */
export interface ReviewedCard {
  readonly id: string;
  readonly revision: number;
  /** Oldest first. Never empty. Those that were undone are still there; see `countedReviews`. */
  readonly reviews: readonly Review[];
  /** What was taken back, oldest first. Absent where nothing was. */
  readonly undone?: readonly Undo[];
}

/** The event of taking a review back: an event, because logs of two devices are put together by union. */
export interface Undo {
  /** When it was taken back, in milliseconds since 1970 began. */
  readonly at: number;
  /** The time of the review that is taken back. */
  readonly review: number;
}

/** One review. */
export interface Review {
  /** Milliseconds since 1970 began, as `Date.now()` gives them. */
  readonly at: number;
  readonly grade: ReviewGrade;
}

/** To begin with. */
export const noReviews: Reviews = Object.freeze({ formatVersion: 1, cards: Object.freeze([]) });

/** From worst to best. */
export const grades = ["again", "hard", "good", "easy"] as const satisfies readonly ReviewGrade[];

/**
 * Adds a review.
 *
 * @param question - The question, or the quiz item, as it read when it was reviewed.
 * @param now - Milliseconds since 1970 began.
 * @returns New reviews; `reviews` is not modified.
 * @throws RangeError if the grade is none or `now` is not an integer from 0.
 */
export function recordReview(
  reviews: Reviews,
  question: Pick<Question, "id" | "revision">,
  grade: ReviewGrade,
  now: number,
): Reviews {
  assertTime(now);
  if (!grades.includes(grade)) throw new RangeError(`The grade ${show(grade)} must be one of ${grades.join(", ")}.`);
  const { id, revision } = question;
  return mergeReviews(reviews, { formatVersion: 1, cards: [{ id, revision, reviews: [{ at: now, grade }] }] });
}

/**
 * Puts the reviews of two devices together. Nothing is lost, and neither the order nor repeating it matters.
 * Two reviews of one question at the same millisecond with the same grade are one.
 */
export function mergeReviews(a: Reviews, b: Reviews): Reviews {
  interface Joined {
    readonly id: string;
    readonly revision: number;
    readonly records: ReviewedCard[];
    readonly reviews: Map<string, Review>;
    readonly undone: Map<string, Undo>;
  }
  const cards = new Map<string, Joined>();
  for (const record of [...a.cards, ...b.cards]) {
    const { id, revision } = record;
    const key = JSON.stringify([id, revision]);
    const card: Joined = cards.get(key) ?? { id, revision, records: [], reviews: new Map(), undone: new Map() };
    cards.set(key, card);
    card.records.push(record);
    for (const review of record.reviews) join(card.reviews, `${review.at} ${review.grade}`, review, reviewFields);
    for (const undo of record.undone ?? []) join(card.undone, `${undo.at} ${undo.review}`, undo, undoFields);
  }
  return {
    ...otherFields(logFields, [a, b]),
    formatVersion: 1,
    cards: [...cards.values()]
      .map(({ id, revision, records, reviews, undone }) => ({
        ...otherFields(cardFields, records),
        id,
        revision,
        reviews: [...reviews.values()].sort(
          (one, other) => one.at - other.at || grades.indexOf(one.grade) - grades.indexOf(other.grade),
        ),
        ...(undone.size > 0 && {
          undone: [...undone.values()].sort((one, other) => one.at - other.at || one.review - other.review),
        }),
      }))
      .sort((one, other) => byCodePoint(one.id, other.id) || one.revision - other.revision),
  };
}

const logFields = { formatVersion: true, cards: true } satisfies Record<keyof Reviews, true>;
const cardFields = { id: true, revision: true, reviews: true, undone: true } satisfies Record<keyof ReviewedCard, true>;
const reviewFields = { at: true, grade: true } satisfies Record<keyof Review, true>;
const undoFields = { at: true, review: true } satisfies Record<keyof Undo, true>;

/** Puts an event with those of its key; both say the same but for fields that this release does not know. */
function join<Event extends object>(
  events: Map<string, Event>,
  key: string,
  event: Event,
  known: Readonly<Record<string, true>>,
): void {
  const other = events.get(key);
  events.set(key, other === undefined ? event : { ...event, ...otherFields(known, [other, event]) });
}

/** The reviews of a card that were not taken back, oldest first. */
export function countedReviews({ reviews, undone = [] }: ReviewedCard): readonly Review[] {
  if (undone.length === 0) return reviews;
  const taken = new Set(undone.map(({ review }) => review));
  return reviews.filter(({ at }) => !taken.has(at));
}

/**
 * Takes the last review back, whichever question it was of.
 *
 * @param now - Milliseconds since 1970 began.
 * @returns New reviews, and what was taken back; `undefined` where there is nothing to take back.
 * @throws RangeError if `now` is not an integer from 0.
 */
export function undoReview(
  reviews: Reviews,
  now: number,
): { readonly reviews: Reviews; readonly id: string; readonly review: Review } | undefined {
  assertTime(now);
  let last: { readonly id: string; readonly review: Review } | undefined;
  for (const card of reviews.cards) {
    const review = countedReviews(card).at(-1);
    if (review !== undefined && (last === undefined || review.at >= last.review.at)) last = { id: card.id, review };
  }
  if (last === undefined) return undefined;
  const { at } = last.review;
  // Of a question that moved there are two cards with the same review.
  const cards = reviews.cards
    .filter((card) => countedReviews(card).some((review) => review.at === at))
    .map((card) => ({ ...card, undone: [{ at: now, review: at }] }));
  return { ...last, reviews: mergeReviews(reviews, { formatVersion: 1, cards }) };
}

/**
 * Copies reviews of ids that moved to the questions that took their place, after a bank was upgraded.
 * The old ones stay, so that a device that has not been upgraded can still be merged.
 */
export function followMoves(reviews: Reviews, bank: Pick<Bank, "resolve">): Reviews {
  const last = new Map(reviews.cards.map((card) => [card.id, card]));
  const moved = [...last.values()].flatMap((card): ReviewedCard[] => {
    const found = bank.resolve(card.id);
    if (found.status !== "moved") return [];
    const [{ id, revision }] = found.questions;
    return [{ ...card, id, revision }];
  });
  return mergeReviews(reviews, { formatVersion: 1, cards: moved });
}

/**
 * Reads reviews from JSON.
 *
 * @throws QuizError with the code `format-version` if they were written for another release, or `invalid-data` if they are none.
 */
export function readReviews(value: unknown): Reviews {
  return readReviewsAt(value, "reviews");
}

/** Reads reviews that are part of something, whose faults are told by their path in it. */
export function readReviewsAt(value: unknown, path: string): Reviews {
  return mergeReviews(readJson<Reviews>(value, "reviews", reviewsCheck, path), noReviews);
}

/** Throws on what is no time. */
export function assertTime(now: number): void {
  if (!Number.isSafeInteger(now) || now < 0 || now > 8.64e15)
    throw new RangeError(`The time must be in whole milliseconds since 1970 began, not ${show(now)}.`);
}

const reviewsCheck = object({
  cards: list(
    object({
      id: filledText,
      revision: integer(1),
      reviews: list(object({ at: time, grade: oneOf(...grades) }), { least: 1 }),
      undone: optional(list(object({ at: time, review: time }))),
    }),
  ),
});
