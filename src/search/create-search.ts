import type { BankIds } from "../model/bank-ids.js";
import { assertBank } from "../query/assert-bank.js";
import { openSearch, type Search } from "./open-search.js";
import { assertIndexOptions } from "./terms/assert-index-options.js";
import { collectTerms } from "./terms/collect-terms.js";
import type { IndexOptions, SearchableBank } from "./terms/indexed-documents.js";
import { openTermIndex } from "./terms/term-index.js";

/**
 * Makes a search over the questions of a bank: prompts, briefs, tags with all their names, section titles, and with
 * `options` articles and translations too. Builds its index at once; `loadSearch` takes one that was built before.
 *
 * @throws TypeError if `bank` is no open bank, or `options` has articles or a translation that are none.
 * @example
 * ```ts
 * const search = createSearch(bank);
 * for (const { question, score } of search("显存不够怎么办", { limit: 5 })) console.log(question.prompt, score);
 * ```
 */
export function createSearch<Ids extends BankIds>(bank: SearchableBank<Ids>, options: IndexOptions = {}): Search<Ids> {
  assertBank(bank, "createSearch");
  assertIndexOptions(options, "createSearch");
  return openSearch(bank, openTermIndex(collectTerms(bank, options)));
}
