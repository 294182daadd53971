import type { QuizResult } from "../quiz/mark/quiz-result.js";
import type { ReviewGrade } from "../quiz/review/reviews.js";
import type { Topic, WrongAnswer } from "../quiz/review/study-progress.js";

/** Somebody whose progress is kept, wherever that is. */
export interface Learner {
  /** Tells what to review today. Ids of answered questions of the bank. */
  due(): Promise<DueCards>;
  /** Tells how far somebody has come. */
  progress(): Promise<LearnerProgress>;
  /** How something is kept. Absent where progress may only be read. */
  readonly keep?: LearnerRecord;
}

/** Where what somebody does is kept. */
export interface LearnerRecord {
  /** Keeps how a card was recalled. */
  grade(id: string, grade: ReviewGrade): Promise<void>;
  /**
   * Keeps the result of a quiz.
   *
   * @param attempt - A name that no other attempt has.
   * @returns `false` where this attempt was kept before: what was answered first stands.
   */
  result(result: QuizResult, attempt: string): Promise<boolean>;
}

/** What to review today. */
export interface DueCards {
  /** Longest due first. */
  readonly due: readonly string[];
  /** New ones for today, in bank order. */
  readonly fresh: readonly string[];
}

/** How far somebody has come with a bank. */
export interface LearnerProgress {
  readonly questions: number;
  readonly seen: number;
  readonly known: number;
  readonly due: number;
  readonly answers: number;
  /** Mean score, from 0 to 1. Absent without a scored answer. */
  readonly score?: number;
  readonly reviews: number;
  /** Days in a row with an answer or a review. */
  readonly streak: number;
  /** Tags that went worst, weakest first. */
  readonly weak: readonly Topic[];
  /** Questions that were wrong last, most recently first. */
  readonly wrong: readonly WrongAnswer[];
}
