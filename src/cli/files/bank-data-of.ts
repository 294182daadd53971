import type { Bank } from "../../model/bank.js";
import type { BankData } from "../../model/bank-data.js";
import { articleOf } from "../article-of.js";

/** An open bank as data, with these of its questions alone, in bank order. */
export async function bankDataOf(bank: Bank, ids: ReadonlySet<string>): Promise<BankData> {
  const { version, locale, title, sections, tags, retired } = bank;
  const questions = bank.questions.filter(({ id }) => ids.has(id));
  return {
    formatVersion: 1,
    version,
    locale,
    ...(title !== undefined && { title }),
    sections,
    tags,
    references: await bank.references(),
    questions,
    articles: await Promise.all(questions.map(({ id }) => articleOf(id, bank))),
    retired,
  };
}
