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
  /** Questions that were answered in a quiz that was finished, or reviewed, at least once. */
  readonly seen: number;
  /** Of these: answered in full the last time, or learnt and not due. */
  readonly known: number;
  /** To review today, new ones left out. */
  readonly due: number;
  /** Answers of finished quizzes. */
  readonly answers: number;
  /** Mean score of those answers that have one, from 0 to 1. Absent without any. */
  readonly score?: number;
  readonly reviews: number;
  /** Days in a row, up to today or yesterday, with an answer or a review, by the learner's clock. */
  readonly streak: number;
  /** Tags with three answers or more and less than four in five right, weakest first. */
  readonly weak: readonly Topic[];
  /** Wrong last, or not yet right twice in a row since; wrong most recently first. */
  readonly wrong: readonly WrongAnswer[];
}
