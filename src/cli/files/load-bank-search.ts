import { readFile } from "node:fs/promises";
import type { Bank } from "../../model/bank.js";
import { createSearch } from "../../search/create-search.js";
import { loadSearch } from "../../search/load-search.js";
import type { Search } from "../../search/open-search.js";
import { SearchIndexError } from "../../search/terms/search-index-error.js";
import { articleOf } from "../article-of.js";

/**
 * Makes the search over a bank: for a published one from the index that the package ships, which knows the words of its
 * articles and of its translation; for any other from its questions and articles.
 */
export async function loadBankSearch(bank: Bank, { isPublished }: { readonly isPublished: boolean }): Promise<Search> {
  const index = isPublished ? await readShippedIndex(bank) : undefined;
  try {
    if (index !== undefined) return loadSearch(bank, index);
  } catch (error) {
    // A bank of another version than its index, as between two builds.
    if (!(error instanceof SearchIndexError)) throw error;
  }
  const articles = await Promise.all(bank.questions.map(({ id }) => articleOf(id, bank)));
  return createSearch(bank, { articles });
}

/** The index stands beside the built command; there is none where the sources run as they are. */
async function readShippedIndex({ locale }: Bank): Promise<unknown> {
  try {
    return JSON.parse(await readFile(new URL(`./data/search.${locale}.json`, import.meta.url), "utf8"));
  } catch {
    return undefined;
  }
}
