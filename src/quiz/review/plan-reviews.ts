import { type Card, fsrs, type Grade, Rating, State } from "ts-fsrs";
import { show } from "../../json/rules.js";
import type { BankIds } from "../../model/bank-ids.js";
import type { Question } from "../../model/question.js";
import { DAY, type DayOptions, type LearnerDays, learnerDays } from "./learner-days.js";
import { assertTime, countedReviews, type Review, type ReviewGrade, type Reviews } from "./reviews.js";

/** When to review a question, and how well it is remembered by FSRS's estimate. */
export interface PlannedReview<Ids extends BankIds = BankIds> {
  readonly id: Ids["question"];
  readonly revision: number;
  /** `due`: now or before; `new`: never reviewed as it reads now; `later`: not yet. */
  readonly status: "due" | "new" | "later";
  /** Whether it is new because it reads otherwise than when it was reviewed. */
  readonly changed: boolean;
  /** Absent for a new question. */
  readonly memory?: Memory;
  /**
   * Reviews that are set aside, oldest first: they lie more than a day after `now`, so that the clock was wrong when they were made, or is
   * now. `undoReview` takes them back. Absent where there are none.
   */
  readonly ahead?: readonly Review[];
}

/** What FSRS makes of the reviews of a question. */
export interface Memory {
  /** Milliseconds since 1970 began. */
  readonly due: number;
  /** Days until the chance to recall it has fallen to 0.9. */
  readonly stability: number;
  /** From 1 to 10. Not the question's own difficulty. */
  readonly difficulty: number;
  readonly phase: "learning" | "review" | "relearning";
  /** How often it was reviewed. */
  readonly count: number;
  /** How often it was forgotten after it had been learnt. */
  readonly lapses: number;
  /** Chance to recall it now, from 0 to 1. */
  readonly recall: number;
}

/** Settings of the schedule. */
export interface ReviewOptions extends DayOptions {
  /** Chance to recall a question when it falls due. Above 0, below 1. Default: 0.9. */
  readonly retention?: number;
  /** In days, at least 1. Default: 36500. */
  readonly longestInterval?: number;
  /**
   * Tells whether an earlier revision, which has reviews, asks the same as the question does now. Reviews of the latest revision
   * of which that holds count on. Default: never, so that every new revision comes back as new.
   */
  readonly isSame?: (question: Question, earlierRevision: number) => boolean;
}

/**
 * Plans the reviews of questions: first those that are due, longest due first; then new ones, as they were given; then
 * those for later, soonest first. Scheduled by FSRS with its default weights and without chance, so that the same reviews
 * give the same plan. Days between reviews are the learner's, by `zoneMinutes` and `rolloverHour`: what is learnt comes back so many of
 * them later, at the same time of day; what is being learnt, so many minutes later.
 *
 * @param now - Milliseconds since 1970 began. Reviews up to a day after it count, too: another device's clock may be ahead.
 * @throws RangeError if `now`, `retention`, `longestInterval` or `rolloverHour` is out of bounds.
 * @example
 * ```ts
 * const [next] = planReviews(noReviews, bank.find({ sections: ["inference"] }), Date.now());
 * ```
 */
export function planReviews<Ids extends BankIds>(
  reviews: Reviews,
  questions: readonly Question<Ids>[],
  now: number,
  options: ReviewOptions = {},
): PlannedReview<Ids>[] {
  assertTime(now);
  const { isSame = () => false } = options;
  const recall = makeMemory(options);
  const revisionsOf = new Map<string, Map<number, readonly Review[]>>();
  const aheadOf = new Map<string, Review[]>();
  for (const card of reviews.cards) {
    const revisions = revisionsOf.get(card.id) ?? new Map<number, readonly Review[]>();
    const standing = countedReviews(card);
    const counted = standing.filter(({ at }) => at <= now + DAY);
    const ahead = standing.slice(counted.length);
    if (ahead.length > 0) aheadOf.set(card.id, [...(aheadOf.get(card.id) ?? []), ...ahead]);
    if (counted.length > 0) revisionsOf.set(card.id, revisions.set(card.revision, counted));
  }
  const planned = questions.map((question): PlannedReview<Ids> => {
    const { id, revision } = question;
    const revisions = revisionsOf.get(id) ?? new Map<number, readonly Review[]>();
    const [, counted] =
      [...revisions]
        .sort(([a], [b]) => b - a)
        .find(([earlier]) => earlier === revision || (earlier < revision && isSame(question, earlier))) ?? [];
    const memory = recall(counted ?? [], now);
    const ahead = aheadOf.get(id);
    const aside = ahead !== undefined && { ahead: ahead.sort((a, b) => a.at - b.at) };
    if (memory === undefined) return { id, revision, status: "new", changed: revisions.size > 0, ...aside };
    return { id, revision, status: memory.due <= now ? "due" : "later", changed: false, memory, ...aside };
  });
  const rank = { due: 0, new: 1, later: 2 } as const;
  return planned.sort((a, b) => rank[a.status] - rank[b.status] || (a.memory?.due ?? 0) - (b.memory?.due ?? 0));
}

const ratings: Readonly<Record<ReviewGrade, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

function makeMemory({ retention = 0.9, longestInterval = 36500, ...dayOptions }: ReviewOptions) {
  if (!(retention > 0 && retention < 1))
    throw new RangeError(`The retention must be above 0 and below 1, not ${show(retention)}.`);
  if (!Number.isInteger(longestInterval) || longestInterval < 1)
    throw new RangeError(`The longest interval must be an integer of at least 1 day, not ${show(longestInterval)}.`);
  const days = learnerDays(dayOptions);
  const scheduler = fsrs({ enable_fuzz: false, request_retention: retention, maximum_interval: longestInterval });
  return (reviews: readonly Review[], now: number): Memory | undefined => {
    let card: Card | undefined;
    // ts-fsrs counts days in UTC: it is given the learner's clock. Set back in autumn, that stands still for an hour. From 1 on,
    // because ts-fsrs takes 0 for no time, and asks the system.
    let clock = 1;
    for (const { at, grade } of reviews) {
      clock = Math.max(clock, days.clockOf(at));
      card = scheduler.next(card ?? emptyCard(clock), clock, ratings[grade]).card;
    }
    if (card === undefined) return undefined;
    const last = reviews.at(-1)?.at ?? 0;
    // ts-fsrs keeps good and easy a day or two apart, beyond its own longest interval.
    const wait = Math.min(card.due.getTime() - clock, longestInterval * DAY);
    return {
      due: dueAt(card.state === State.Review, last, wait, days),
      stability: card.stability,
      difficulty: card.difficulty,
      phase: card.state === State.Review ? "review" : card.state === State.Relearning ? "relearning" : "learning",
      count: card.reps,
      lapses: card.lapses,
      recall: scheduler.get_retrievability(card, Math.max(days.clockOf(now), clock), false),
    };
  };
}

/** Days are those of the clock, which summer time makes longer or shorter; minutes are minutes. */
function dueAt(isLearnt: boolean, last: number, wait: number, days: LearnerDays): number {
  return isLearnt ? days.timeOf(days.clockOf(last) + wait) : last + wait;
}

function emptyCard(at: number) {
  return {
    due: at,
    stability: 0,
    difficulty: 0,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: 0,
    reps: 0,
    lapses: 0,
    state: State.New,
  };
}
