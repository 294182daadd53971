import { describe, expect, it } from "vitest";
import * as quiz from "../../src/quiz/index.js";
import * as judge from "../../src/quiz/judge.js";

// A name that is gone is a major version; this test is where that is noticed.
describe("the public names", () => {
  it("of quizzes", () => {
    expect(Object.keys(quiz).sort()).toEqual([
      "QuizError",
      "balancedPaper",
      "buildQuiz",
      "countedReviews",
      "drawQuiz",
      "followMoves",
      "interviewPaper",
      "isMissed",
      "isScored",
      "joinParts",
      "learnerDays",
      "listWeakTopics",
      "listWrongAnswers",
      "loadQuestions",
      "markQuiz",
      "mergeBankState",
      "mergeProgress",
      "mergeReviews",
      "mergeState",
      "noBankState",
      "noProgress",
      "noReviews",
      "planReviews",
      "rateTags",
      "readProgress",
      "readQuiz",
      "readReviews",
      "readState",
      "recordResult",
      "recordReview",
      "reopenQuiz",
      "sectionExam",
      "selfCheck",
      "splitByPart",
      "startQuizClock",
      "synonymsOf",
      "toPublicQuiz",
      "undoReview",
      "warmUp",
    ]);
  });

  it("of the judge", () => {
    expect(Object.keys(judge).sort()).toEqual(["judgePrompt", "judgeReplySchema", "markJudged"]);
  });
});
