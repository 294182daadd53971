import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { expectTypeOf, test } from "vitest";
import { bank, openBank } from "../../src/index.js";
import {
  balancedPaper,
  buildQuiz,
  drawQuiz,
  interviewPaper,
  listWeakTopics,
  listWrongAnswers,
  loadQuestions,
  noProgress,
  noReviews,
  planReviews,
  rateTags,
  reopenQuiz,
  sectionExam,
  warmUp,
} from "../../src/quiz/index.js";
import type { JudgeReply, judgeReplySchema } from "../../src/quiz/judge.js";

test("a blueprint for a typed bank takes its ids alone", () => {
  drawQuiz(bank, { count: 1, query: { sections: ["inference"] } }, 1);
  drawQuiz(bank, { count: 1, quotas: { sections: { shares: { inference: 1, data: 2 } } } }, 1);
  // @ts-expect-error: a misspelt section
  drawQuiz(bank, { count: 1, query: { sections: ["inferense"] } }, 1);
  // @ts-expect-error: a misspelt section
  drawQuiz(bank, { count: 1, quotas: { sections: { shares: { inferense: 1 } } } }, 1);
  // @ts-expect-error: there is no difficulty 4
  drawQuiz(bank, { count: 1, quotas: { difficulties: { counts: { 4: 1 } } } }, 1);
  // @ts-expect-error: a misspelt id
  buildQuiz(bank.questions, { count: 1, kinds: ["open"], query: { ids: ["page-attention"] } }, 1);
});

test("what functions give goes into what functions take", () => {
  const progress = noProgress;
  drawQuiz(bank, { count: 1, exclude: progress.answers.map(({ id }) => id) }, 1);
  drawQuiz(bank, { count: 1, query: { ids: listWrongAnswers(progress, bank).map(({ id }) => id) } }, 1);
  bank.find({ anyTags: listWeakTopics(progress, bank).map(({ topic }) => topic) });
  bank.find({ sections: listWeakTopics(progress, bank, { by: "section" }).map(({ topic }) => topic) });
  bank.find({ anyTags: rateTags(progress, bank).map(({ tag }) => tag) });
  bank.find({ ids: planReviews(noReviews, bank.questions, 0).map(({ id }) => id) });
  const mine = openBank({});
  mine.find({ ids: listWrongAnswers(progress, mine).map(({ id }) => id) });
});

test("presets fit a typed bank that has their sections", async () => {
  drawQuiz(bank, balancedPaper(bank), 1);
  drawQuiz(bank, warmUp(), 1);
  drawQuiz(bank, sectionExam("inference"), 1);
  drawQuiz(bank, interviewPaper(), 1);
  drawQuiz(bank, interviewPaper(["data"]), 1);
  buildQuiz(bank.questions, warmUp(), 1, bank);
  buildQuiz(await loadQuestions(bank, { tags: ["kv-cache"] }), warmUp(), 1, bank);
  reopenQuiz(await drawQuiz(bank, warmUp(), 1), bank);
  // @ts-expect-error: a misspelt section
  drawQuiz(bank, sectionExam("inferense"), 1);
});

test("the judge's schema and the type agree", () => {
  expectTypeOf<StandardSchemaV1.InferOutput<typeof judgeReplySchema>>().toEqualTypeOf<JudgeReply>();
  expectTypeOf<typeof judgeReplySchema>().toExtend<StandardSchemaV1<unknown, JudgeReply>>();
  expectTypeOf<typeof judgeReplySchema>().toExtend<StandardJSONSchemaV1<unknown, JudgeReply>>();
});
