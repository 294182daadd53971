import type { Article, ChoiceOption } from "../../../src/model/article.js";
import type { AnsweredQuestion } from "../../../src/model/question.js";
import type { QuizQuestion } from "../../../src/quiz/draw/build-quiz.js";
import { makeBareArticle, makeQuestion } from "../../helpers/make-question.js";

/** Four options, of which the one at `key` is right. */
export function makeOptions(key = 1): ChoiceOption[] {
  return ["甲", "乙", "丙", "丁"].map((text, index) => ({
    text,
    correct: index === key,
    rationale: index === key ? `${text}对` : `${text}错`,
  }));
}

/** An article with a choice item; a test states only the parts it is about. */
export function makeArticle(id: string, own: Partial<Article> = {}): Article {
  return makeBareArticle(id, {
    explanation: `详解 ${id}`,
    keyPoints: [{ text: "用块表管理 KV cache。", must: true }],
    pitfalls: [{ claim: "越大越好。", rebuttal: "不一定。" }],
    followUps: [{ prompt: "块多大？", answer: "16。" }],
    choice: { stem: `${id} 是什么？`, options: makeOptions() },
    ...own,
  });
}

/** A question with an article. */
export function makeCandidate(own: Partial<AnsweredQuestion> = {}, article: Partial<Article> = {}): QuizQuestion {
  const question = makeQuestion(own);
  const loaded = makeArticle(question.id, article);
  return { ...question, hasChoice: loaded.choice !== undefined, article: loaded };
}

/** So many questions, spread over sections `a`, `b`, `c` and the difficulties. */
export function makeCandidates(count: number): QuizQuestion[] {
  return Array.from({ length: count }, (_, index) =>
    makeCandidate({
      id: `q${index}`,
      section: "abc"[index % 3] ?? "a",
      difficulty: ([1, 2, 3] as const)[Math.floor(index / 3) % 3] ?? 1,
      tags: [`t${index % 4}`, `u${index % 5}`],
    }),
  );
}
