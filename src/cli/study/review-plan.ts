import type { Question } from "../../model/question.js";
import { type PlannedReview, planReviews } from "../../quiz/review/plan-reviews.js";
import { countedReviews, type Reviews } from "../../quiz/review/reviews.js";
import type { Io } from "../io.js";

/** What to review today. */
export interface Today {
  /** Longest due first. What is learnt is due all day; what is being learnt, from its minute on. */
  readonly due: readonly PlannedReview[];
  /** New questions, in bank order; fewer where some were begun today. */
  readonly fresh: readonly PlannedReview[];
  /** What is being learnt and comes back within twenty minutes, soonest first: after all else it need not wait. */
  readonly soon: readonly PlannedReview[];
  /** When the next of the others is due, in milliseconds since 1970 began. */
  readonly next?: number;
}

const soonEnough = 20 * 60_000;

/**
 * Plans the reviews of a day of local time.
 *
 * @param freshPerDay - How many new questions a day, from 0.
 */
export function planToday(
  reviews: Reviews,
  questions: readonly Question[],
  freshPerDay: number,
  io: Pick<Io, "now" | "zoneMinutes">,
): Today {
  const now = io.now();
  const planned = planReviews(reviews, questions, now);
  const isDue = ({ status, memory }: PlannedReview) =>
    status === "due" || (memory?.phase === "review" && dayOf(memory.due, io) <= dayOf(now, io));
  const isSoon = ({ memory }: PlannedReview) =>
    memory !== undefined && memory.phase !== "review" && memory.due <= now + soonEnough;
  const begunToday = reviews.cards.filter((card) => {
    const [first] = countedReviews(card);
    return first !== undefined && dayOf(first.at, io) === dayOf(now, io);
  }).length;
  const later = planned.filter((review) => review.status === "later" && !isDue(review));
  const next = later.find((review) => !isSoon(review))?.memory?.due;
  return {
    due: planned.filter(isDue),
    fresh: planned.filter(({ status }) => status === "new").slice(0, Math.max(0, freshPerDay - begunToday)),
    soon: later.filter(isSoon),
    ...(next !== undefined && { next }),
  };
}

/** Number of the local day that a time falls on. */
export function dayOf(at: number, io: Pick<Io, "zoneMinutes">): number {
  return Math.floor((at + io.zoneMinutes(at) * 60_000) / 86_400_000);
}
