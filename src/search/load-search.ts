import type { BankIds } from "../model/bank-ids.js";
import { assertBank } from "../query/assert-bank.js";
import { openSearch, type Search } from "./open-search.js";
import type { SearchableBank } from "./terms/indexed-documents.js";
import { openSearchIndex } from "./terms/search-index.js";

/**
 * Makes a search over a bank from an index that was built before, such as `llm-interview/data/search.zh.json`, which
 * has the words of all articles and of the translation.
 *
 * @param index - What `buildSearchIndex` gave, after a way through JSON or not.
 * @throws TypeError if `bank` is no open bank.
 * @throws SearchIndexError with the code `format-version` if the index is of another release, `other-bank` if it is of
 * another bank or of another version of it, or `invalid-data` if it is no index.
 * @example
 * ```ts
 * const search = loadSearch(bank, JSON.parse(text));
 * ```
 */
export function loadSearch<Ids extends BankIds>(bank: SearchableBank<Ids>, index: unknown): Search<Ids> {
  assertBank(bank, "loadSearch");
  return openSearch(bank, openSearchIndex(index, bank));
}
