import type { LearnerProgress } from "../../mcp/learner.js";
import type { Question } from "../../model/question.js";
import { learnerDays } from "../../quiz/review/learner-days.js";
import { isScored } from "../../quiz/review/progress.js";
import { countedReviews } from "../../quiz/review/reviews.js";
import type { BankState } from "../../quiz/review/state.js";
import { listWeakTopics, listWrongAnswers, type StudiedBank, type Topic } from "../../quiz/review/study-progress.js";
import type { Io } from "../io.js";
import { ownDays, planToday } from "./review-plan.js";

/** How far somebody has come, with more than a model is told. */
export interface Summary extends LearnerProgress {
  readonly unfinished: number;
  /** By section, weakest first. */
  readonly sections: readonly Topic[];
}

/** Sums up what was done with these questions. Answers to others are left out, but for the streak. */
export function summarise(
  { reviews, progress, attempts }: BankState,
  bank: StudiedBank,
  questions: readonly Question[],
  io: Pick<Io, "now" | "zoneMinutes">,
): Summary {
  const ids = new Set(questions.map(({ id }) => id));
  const own = { formatVersion: 1, answers: progress.answers.filter(({ id }) => ids.has(id)) } as const;
  const scored = own.answers.filter(isScored);
  const counted = reviews.cards.map((card) => ({ id: card.id, reviews: countedReviews(card) }));
  const cards = counted.filter((card) => ids.has(card.id) && card.reviews.length > 0);
  const answered = questions.filter(({ status }) => status === "answered");
  const { due } = planToday(reviews, answered, 0, io);
  const isDue = new Set(due.map(({ id }) => id));
  const lastScore = new Map(scored.map(({ id, score }) => [id, score]));
  const reviewed = new Set(cards.map(({ id }) => id));
  const lastGrade = new Map(cards.map((card) => [card.id, card.reviews.at(-1)?.grade]));
  const isKnown = (id: string) =>
    lastScore.get(id) === 1 || (reviewed.has(id) && lastGrade.get(id) !== "again" && !isDue.has(id));
  const asked = new Set(own.answers.map(({ id }) => id));
  const seen = questions.filter(({ id }) => asked.has(id) || reviewed.has(id));
  const times = [
    ...progress.answers.map(({ at }) => at),
    ...counted.flatMap((card) => card.reviews.map(({ at }) => at)),
  ];
  return {
    questions: questions.length,
    seen: seen.length,
    known: seen.filter(({ id }) => isKnown(id)).length,
    due: due.length,
    answers: own.answers.length,
    ...(scored.length > 0 && { score: scored.reduce((so, { score }) => so + score, 0) / scored.length }),
    reviews: cards.reduce((so, card) => so + card.reviews.length, 0),
    streak: countStreak(times, io),
    unfinished: attempts.length,
    sections: listWeakTopics(own, bank, { by: "section", least: 1 }),
    weak: listWeakTopics(own, bank).filter(({ score }) => score < 0.8),
    wrong: listWrongAnswers(own, bank),
  };
}

function countStreak(times: readonly number[], io: Pick<Io, "now" | "zoneMinutes">): number {
  const { dayOf } = learnerDays(ownDays(io));
  const days = new Set(times.map(dayOf));
  const today = dayOf(io.now());
  const last = days.has(today) ? today : today - 1;
  let streak = 0;
  while (days.has(last - streak)) streak++;
  return streak;
}
