import type { Bank } from "../../model/bank.js";
import type { BankIds } from "../../model/bank-ids.js";
import type { Query } from "../../model/query.js";
import { assertBank } from "../../query/assert-bank.js";
import type { Blueprint } from "./blueprint.js";
import { buildQuiz, type QuizQuestion } from "./build-quiz.js";
import type { Quiz } from "./quiz.js";
import type { Seed } from "./random-stream.js";
import type { History } from "./weigh-questions.js";

/**
 * Gives the questions that match, in bank order, each with its article if it has one.
 *
 * @param query - Default: every question. The published banks load the articles of the sections that it finds.
 */
export async function loadQuestions<Ids extends BankIds>(
  bank: Bank<Ids>,
  query: Query<NoInfer<Ids>> = {},
): Promise<QuizQuestion<Ids>[]> {
  assertBank(bank, "loadQuestions");
  return Promise.all(
    bank.find(query).map(async (question) => {
      const article = await bank.article(question.id);
      return article === undefined ? question : { ...question, article };
    }),
  );
}

/**
 * Draws a quiz from a bank: `buildQuiz` with the questions that the blueprint's query finds, and the bank's version noted.
 *
 * @param history - What was asked before; ids that moved are followed.
 * @throws RangeError or TypeError as `buildQuiz` does.
 * @example
 * ```ts
 * const quiz = await drawQuiz(bank, { count: 10, quotas: { sections: { shares: { inference: 2, data: 1 } } } }, 42);
 * ```
 */
export async function drawQuiz<Ids extends BankIds>(
  bank: Bank<Ids>,
  blueprint: Blueprint<NoInfer<Ids>>,
  seed: Seed,
  history?: History,
): Promise<Quiz> {
  assertBank(bank, "drawQuiz");
  const questions = await loadQuestions<Ids>(bank, blueprint.query);
  return buildQuiz<Ids>(questions, blueprint, seed, bank, history && followHistory(history, bank));
}

/** Answers to ids that moved count for the questions that took their place. */
function followHistory({ progress, now }: History, bank: Pick<Bank, "resolve">): History {
  const answers = progress.answers.map((answer) => {
    const found = bank.resolve(answer.id);
    return found.status === "moved" ? { ...answer, id: found.questions[0].id } : answer;
  });
  return { progress: { answers }, now };
}
