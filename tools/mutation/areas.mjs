/**
 * Sources by area, and the tests that are to notice a change of them: so few that a run takes minutes. `without` are those among them that
 * take long for what they alone would notice.
 */
export const areas = {
  bank: {
    sources: ["src/bank/**/*.ts", "!src/bank/check-bank-data.ts", "src/query/**/*.ts"],
    tests: ["tests/bank/**/*.test.ts", "tests/query/**/*.test.ts"],
  },
  draw: {
    sources: ["src/quiz/draw/**/*.ts"],
    tests: ["tests/quiz/draw/**/*.test.ts"],
  },
  mark: {
    sources: ["src/quiz/mark/**/*.ts", "src/quiz/judge.ts"],
    tests: ["tests/quiz/mark/**/*.test.ts", "tests/quiz/judge.test.ts"],
  },
  review: {
    sources: ["src/quiz/review/**/*.ts"],
    tests: ["tests/quiz/review/**/*.test.ts"],
  },
  readers: {
    sources: [
      "src/json/**/*.ts",
      "src/bank/check-bank-data.ts",
      "src/quiz/read-json.ts",
      "src/search/load-search.ts",
      "src/search/terms/search-index.ts",
    ],
    tests: [
      "tests/json/**/*.test.ts",
      "tests/bank/open-bank.test.ts",
      "tests/quiz/draw/read-quiz.test.ts",
      "tests/quiz/read-json.test.ts",
      "tests/search/load-search.test.ts",
    ],
  },
  compile: {
    sources: ["src/compile/**/*.ts"],
    tests: ["tests/compile/**/*.test.ts"],
    // A change that nothing notices runs all tests; these take most of the time, for lists that are drawn or long. What only they
    // notice counts as not noticed.
    without: [
      "tests/compile/outline/generated-answers.test.ts",
      "tests/compile/outline/generated-lists.test.ts",
      "tests/compile/outline/hostile-lists.test.ts",
    ],
  },
};
