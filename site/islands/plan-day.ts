import type { Question } from "llm-interview";
import { countedReviews, type PlannedReview, planReviews, type Reviews } from "llm-interview/quiz";

/** What to review today. */
export interface Day {
  /** Longest due first. What is learnt is due all day; what is being learnt, from its minute on. */
  readonly due: readonly PlannedReview[];
  /** New questions, in bank order; fewer where some were begun today. */
  readonly fresh: readonly PlannedReview[];
  /** When the next of the others falls due, in milliseconds since 1970 began. */
  readonly next?: number;
}

/**
 * Plans the reviews of a day of local time, as `llm-interview review` does.
 *
 * @param freshPerDay - How many new questions a day, from 0.
 * @param now - Milliseconds since 1970 began.
 */
export function planDay(reviews: Reviews, questions: readonly Question[], freshPerDay: number, now: number): Day {
  const planned = planReviews(reviews, questions, now);
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  const isDue = ({ status, memory }: PlannedReview) =>
    status === "due" || (memory?.phase === "review" && memory.due < midnight);
  const morning = new Date(now).setHours(0, 0, 0, 0);
  const begun = reviews.cards.filter((card) => (countedReviews(card)[0]?.at ?? 0) >= morning).length;
  const next = planned.find((one) => one.status === "later" && !isDue(one))?.memory?.due;
  return {
    due: planned.filter(isDue),
    fresh: planned.filter(({ status }) => status === "new").slice(0, Math.max(0, freshPerDay - begun)),
    ...(next !== undefined && { next }),
  };
}
