export type { Amounts, Blueprint, Limits, QuizOrder, Quotas } from "./blueprint.js";
export { buildQuiz, type QuizQuestion } from "./build-quiz.js";
export { drawQuiz, loadQuestions } from "./load-questions.js";
export type { MarkingPolicy } from "./mark-choice.js";
export { type MarkingOptions, markQuiz } from "./mark-quiz.js";
export { type Memory, type PlannedReview, planReviews, type ReviewOptions } from "./plan-reviews.js";
export { balancedPaper, interviewPaper, type Preset, sectionExam, warmUp } from "./presets.js";
export { mergeProgress, noProgress, type PastAnswer, type Progress, readProgress, recordResult } from "./progress.js";
export { type PublicItemFields, type PublicQuiz, type PublicQuizItem, toPublicQuiz } from "./public-quiz.js";
export type {
  BankStamp,
  ChoiceQuizItem,
  FlashcardQuizItem,
  OpenQuizItem,
  Quiz,
  QuizItem,
  QuizItemFields,
  Shortage,
} from "./quiz.js";
export { QuizError, type QuizErrorCode } from "./quiz-error.js";
export type { QuizKind } from "./quiz-kind.js";
export type { ChoiceResponse, FlashcardResponse, OpenResponse, QuizResponse, ResponseFields } from "./quiz-response.js";
export type {
  ChoiceResult,
  FlashcardResult,
  ItemResult,
  ItemResultFields,
  OpenResult,
  QuizResult,
  Reading,
  Tally,
} from "./quiz-result.js";
export type { Seed } from "./random-stream.js";
export { readQuiz } from "./read-quiz.js";
export { type ItemChange, type ReopenedQuiz, reopenQuiz } from "./reopen-quiz.js";
export {
  followMoves,
  mergeReviews,
  noReviews,
  type Review,
  type ReviewedCard,
  type ReviewGrade,
  type Reviews,
  readReviews,
  recordReview,
} from "./reviews.js";
export { type CheckedPoint, type SelfCheck, type Synonyms, selfCheck, synonymsOf } from "./self-check.js";
export {
  listWeakTopics,
  listWrongAnswers,
  rateTags,
  type TagRating,
  type Topic,
  type WrongAnswer,
} from "./study-progress.js";
