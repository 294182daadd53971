import type { Article } from "../../src/model/article.js";
import type { BankData } from "../../src/model/bank-data.js";
import type { Question } from "../../src/model/question.js";
import { byCodePoint } from "../../src/text/code-point-order.js";
import { makeBareArticle } from "./make-question.js";

/** What a test says of a bank: of its articles, only the fields that it is about. */
export type OwnBankData = Partial<Omit<BankData, "articles">> & {
  readonly articles?: readonly (Partial<Article> & Pick<Article, "id">)[];
};

/**
 * A valid bank of these questions, with the sections and tags that they name, and an article for each; other fields may be given.
 * Questions whose article has a choice item say so.
 */
export function makeBankData(
  questions: readonly Question[] = [],
  { articles = [], ...own }: OwnBankData = {},
): BankData {
  const known = new Map(articles.map((article) => [article.id, article]));
  const sections = [...new Set(questions.map(({ section }) => section))];
  const tags = [...new Set(questions.flatMap((question) => question.tags))].sort(byCodePoint);
  return {
    formatVersion: 1,
    version: "1.2.3",
    locale: "zh",
    sections: sections.map((id, index) => ({
      id,
      number: index + 1,
      title: `第${index + 1}章`,
      summary: "",
      questionCount: questions.filter(({ section }) => section === id).length,
      source: { file: "notes.md", line: 1, column: 4 },
    })),
    tags: tags.map((id) => ({ id, label: id.toUpperCase(), aliases: [] })),
    references: [],
    questions: questions.map((question) => ({
      ...question,
      hasChoice: question.hasChoice || known.get(question.id)?.choice !== undefined,
    })),
    articles: questions.map(({ id }) => makeBareArticle(id, known.get(id))),
    retired: [],
    ...own,
  };
}
