import type { Article } from "../model/article.js";
import type { Bank } from "../model/bank.js";

/**
 * Loads what is said about a question of a bank, of which every one has an article.
 *
 * @throws RangeError if the bank has no such question.
 */
export async function articleOf(id: string, bank: Pick<Bank, "article">): Promise<Article> {
  const article = await bank.article(id);
  if (article === undefined) throw new RangeError(`There is no question "${id}".`);
  return article;
}
