import type { Article } from "../../model/article.js";
import type { Question } from "../../model/question.js";
import type { Reference } from "../../model/reference.js";
import { RequestError } from "../../serve/http/request-error.js";
import type { BankSource } from "../../serve/source/bank-source.js";
import { writeQuestion } from "../write-question.js";

/** A question with all that belongs to it, and the same as Markdown. */
export interface Reading {
  readonly question: Question;
  readonly article: Article | undefined;
  readonly references: readonly Reference[];
  readonly text: string;
}

/**
 * Reads a question. Ids that moved are followed.
 *
 * @throws RequestError 404 with what was perhaps meant.
 */
export async function findReading(id: string, source: BankSource): Promise<Reading> {
  const found = await source.resolve(id);
  const question =
    found.status === "current" ? found.question : found.status === "moved" ? found.questions[0] : undefined;
  if (question === undefined) {
    const others =
      found.status === "unknown"
        ? found.suggestions
        : found.status === "split"
          ? found.questions.map((one) => one.id)
          : [];
    const advice = others.length === 0 ? "Use search." : `Perhaps ${others.join(", ")}?`;
    throw new RequestError(404, `There is no question "${id}". ${advice}`);
  }
  const article = await source.article(question.id);
  const cited = article?.references ?? [];
  const references = cited.length === 0 ? [] : await source.references(cited);
  return { question, article, references, text: writeQuestion(question, article, references, source.locale) };
}
