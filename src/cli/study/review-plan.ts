import type { Question } from "../../model/question.js";
import { type DayOptions, learnerDays } from "../../quiz/review/learner-days.js";
import { type PlannedReview, planReviews } from "../../quiz/review/plan-reviews.js";
import { countedReviews, type Review, type Reviews } from "../../quiz/review/reviews.js";
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
  /** Reviews that are set aside because they lie in the future, soonest first. */
  readonly ahead: readonly Review[];
}

const soonEnough = 20 * 60_000;

/**
 * Plans the reviews of a day of the learner's.
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
  const days = ownDays(io);
  const { dayOf } = learnerDays(days);
  const planned = planReviews(reviews, questions, now, days);
  const isDue = ({ status, memory }: PlannedReview) =>
    status === "due" || (memory?.phase === "review" && dayOf(memory.due) <= dayOf(now));
  const isSoon = ({ memory }: PlannedReview) =>
    memory !== undefined && memory.phase !== "review" && memory.due <= now + soonEnough;
  const begunToday = reviews.cards.filter((card) => {
    const [first] = countedReviews(card);
    return first !== undefined && dayOf(first.at) === dayOf(now);
  }).length;
  const later = planned.filter((review) => review.status === "later" && !isDue(review));
  const next = later.find((review) => !isSoon(review))?.memory?.due;
  return {
    due: planned.filter(isDue),
    fresh: planned.filter(({ status }) => status === "new").slice(0, Math.max(0, freshPerDay - begunToday)),
    soon: later.filter(isSoon),
    ...(next !== undefined && { next }),
    ahead: planned.flatMap(({ ahead = [] }) => ahead).sort((a, b) => a.at - b.at),
  };
}

/** The days of whoever sits there: those of the system's zone, which begin at four in the morning, as Anki has it. */
export function ownDays({ zoneMinutes }: Pick<Io, "zoneMinutes">): DayOptions {
  return { zoneMinutes, rolloverHour: 4 };
}
