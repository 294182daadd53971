/**
 * Draws quizzes, marks them, and plans what to review.
 *
 * @module llm-interview/quiz
 */

export type { Amounts, Blueprint, Limits, QuizOrder, Quotas } from "./draw/blueprint.js";
export { buildQuiz, type QuizQuestion } from "./draw/build-quiz.js";
export { drawQuiz, loadQuestions } from "./draw/load-questions.js";
export { balancedPaper, interviewPaper, type Preset, sectionExam, warmUp } from "./draw/presets.js";
export {
  type PublicItemFields,
  type PublicPrompt,
  type PublicQuiz,
  type PublicQuizItem,
  toPublicQuiz,
} from "./draw/public-quiz.js";
export type {
  BankStamp,
  ChoiceQuizItem,
  FlashcardQuizItem,
  OpenQuizItem,
  Quiz,
  QuizItem,
  QuizItemFields,
  Shortage,
} from "./draw/quiz.js";
export type { QuizKind } from "./draw/quiz-kind.js";
export type { Seed } from "./draw/random-stream.js";
export { readQuiz } from "./draw/read-quiz.js";
export { type ItemChange, type ReopenedQuiz, reopenQuiz } from "./draw/reopen-quiz.js";
export type { History, SeenAnswer, Weights } from "./draw/weigh-questions.js";
export { isMissed } from "./mark/is-missed.js";
export type { MarkingPolicy } from "./mark/mark-choice.js";
export { type MarkingOptions, markQuiz } from "./mark/mark-quiz.js";
export { type QuizClock, startQuizClock } from "./mark/quiz-clock.js";
export type {
  ChoiceResponse,
  FlashcardResponse,
  OpenResponse,
  QuizResponse,
  ResponseFields,
} from "./mark/quiz-response.js";
export type {
  ChoiceResult,
  FlashcardResult,
  ItemResult,
  ItemResultFields,
  OpenResult,
  QuizResult,
  Reading,
  Tally,
} from "./mark/quiz-result.js";
export { type CheckedPoint, type SelfCheck, type Synonyms, selfCheck, synonymsOf } from "./mark/self-check.js";
export { QuizError, type QuizErrorCode } from "./quiz-error.js";
export { type DayOptions, type LearnerDays, learnerDays } from "./review/learner-days.js";
export { joinParts, type LearningLog, splitByPart } from "./review/merged-state.js";
export { type Memory, type PlannedReview, planReviews, type ReviewOptions } from "./review/plan-reviews.js";
export {
  isScored,
  mergeProgress,
  noProgress,
  type OpenAnswer,
  type PastAnswer,
  type PastAnswerFields,
  type Progress,
  readProgress,
  recordResult,
  type ScoredAnswer,
} from "./review/progress.js";
export {
  countedReviews,
  followMoves,
  mergeReviews,
  noReviews,
  type Review,
  type ReviewedCard,
  type ReviewGrade,
  type Reviews,
  readReviews,
  recordReview,
  type Undo,
  undoReview,
} from "./review/reviews.js";
export {
  type Attempt,
  type BankState,
  mergeBankState,
  mergeState,
  noBankState,
  readState,
  type State,
} from "./review/state.js";
export {
  listWeakTopics,
  listWrongAnswers,
  rateTags,
  type StudiedBank,
  type TagRating,
  type Topic,
  type WrongAnswer,
} from "./review/study-progress.js";
