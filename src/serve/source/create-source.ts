import type { Article } from "../../model/article.js";
import type { Bank } from "../../model/bank.js";
import type { Query } from "../../model/query.js";
import { assertBank } from "../../query/assert-bank.js";
import { loadQuestions } from "../../quiz/draw/load-questions.js";
import { createSearch } from "../../search/create-search.js";
import type { SearchHit, SearchOptions } from "../../search/open-search.js";
import { digestText } from "../../text/digest-text.js";
import type { BankOutline, BankSource } from "./bank-source.js";

/** What a bank is served with. */
export interface SourceOptions {
  /** Default: one over prompts, briefs, tags and articles, made when something is first searched for. */
  readonly search?: Searching;
}

/** A search. The type is that of a method, so that a search which knows the ids of its bank fits, too. */
type Searching = { search(text: string, options?: SearchOptions): SearchHit[] }["search"];

/**
 * Makes a source of a bank in memory.
 *
 * @throws TypeError if `bank` is no open bank.
 * @example
 * ```ts
 * const handler = createHandler(createSource(bank, { search: createSearch(bank) }));
 * ```
 */
export function createSource(bank: Bank, { search }: SourceOptions = {}): BankSource {
  assertBank(bank, "createSource");
  let outline: BankOutline | undefined;
  let places: ReadonlyMap<string, number> | undefined;
  let searching = search === undefined ? undefined : Promise.resolve(search);

  return {
    locale: bank.locale,
    async outline() {
      outline ??= outlineOf(bank);
      return outline;
    },
    async page(query, { limit, after }) {
      const found = bank.find(query);
      places ??= new Map(bank.questions.map(({ id }, place) => [id, place]));
      const start = after === undefined ? 0 : findStart(found, after, query, places);
      const questions = found.slice(start, start + limit);
      const last = questions.at(-1);
      const isLast = start + limit >= found.length || last === undefined;
      return { total: found.length, questions, ...(!isLast && { next: last.id }) };
    },
    facets: async (query, options) => bank.facets(query, options),
    async search(text, options) {
      searching ??= searchArticles(bank).catch((error: unknown) => {
        searching = undefined;
        throw error;
      });
      return (await searching)(text, options);
    },
    resolve: async (id) => bank.resolve(id),
    article: (id) => bank.article(id),
    async references(ids) {
      const all = await bank.references();
      return ids === undefined ? all : all.filter(({ id }) => ids.includes(id));
    },
    candidates: ({ query }) => loadQuestions(bank, query),
  };
}

function outlineOf(bank: Bank): BankOutline {
  const { locale, title, version, sections, tags, questions, retired } = bank;
  const digest = digestText(JSON.stringify([locale, title, sections, tags, questions, retired]));
  return {
    ...(title !== undefined && { title }),
    version,
    digest: `${version}-${digest}`,
    sections,
    tags,
    questionCount: questions.length,
  };
}

/** Place of the first question behind one that may have dropped out of what was found since. */
function findStart(
  found: readonly { readonly id: string }[],
  after: string,
  { order, ids = [] }: Query,
  places: ReadonlyMap<string, number>,
): number {
  const placeOf = (id: string) => (order === "ids" ? ids.indexOf(id) : (places.get(id) ?? -1));
  const place = placeOf(after);
  const start = found.findIndex(({ id }) => placeOf(id) > place);
  return start === -1 ? found.length : start;
}

async function searchArticles(bank: Bank): Promise<Searching> {
  const articles = await Promise.all(bank.questions.map(({ id }) => bank.article(id)));
  return createSearch(bank, { articles: articles.filter((article): article is Article => article !== undefined) });
}
