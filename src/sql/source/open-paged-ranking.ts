import type { Section } from "../../model/section.js";
import type { Tag } from "../../model/tag.js";
import { openRanking, type Ranking } from "../../search/open-ranking.js";
import type { TermPage } from "../../search/terms/collect-terms.js";
import { readNumbers } from "../../search/terms/number-text.js";
import { openTermIndex } from "../../search/terms/term-index.js";
import { readLinks, type SearchHead } from "../tables/search-rows.js";

/** Gives pages of terms, from one on. */
export type LoadPages = (first: number, count: number) => Promise<readonly TermPage[]>;

/** The ranking of an index whose pages are elsewhere. */
export interface PagedRanking {
  /** Runs something on the ranking, as often as it takes until all pages are here that it asks for. */
  use<Result>(action: (ranking: Ranking) => Result): Promise<Result>;
  /** How many pages are here. */
  pageCount(): number;
}

/** How many pages come at once: what begins with the same letters is asked for together. */
const readAhead = 16;

/** A page that is not here yet. */
class MissingPage extends Error {
  constructor(readonly page: number) {
    super("A page of the index is not here yet.");
  }
}

/**
 * Opens the ranking of `llm-interview/search` over an index in tables: the same hits in the same order, of which only the pages are
 * read that its queries ask for. Ranking itself is the library's, and asks as if all pages were here; what is missing is fetched, and
 * it is asked again. Reading a query is what asks for pages: it leaves nothing half done.
 */
export function openPagedRanking(
  vocabulary: { readonly sections: readonly Section[]; readonly tags: readonly Tag[] },
  head: SearchHead,
  load: LoadPages,
): PagedRanking {
  const { documentCount, pageCount, firstTerms, sets, lengths } = head;
  const pages = new Map<number, TermPage>();
  let ranking: Ranking | undefined;
  const open = () => {
    ranking ??= openRanking(
      vocabulary,
      openTermIndex({
        documentCount,
        pageCount,
        sets,
        lengths: readNumbers(lengths),
        firstTerm: (page) => firstTerms[page] ?? "",
        readPage(page) {
          const found = pages.get(page);
          if (found === undefined) throw new MissingPage(page);
          return found;
        },
      }),
      () => readLinks(head),
    );
    return ranking;
  };
  return {
    pageCount: () => pages.size,
    async use(action) {
      for (;;) {
        try {
          return action(open());
        } catch (error) {
          if (!(error instanceof MissingPage)) throw error;
          const count = Math.min(readAhead, pageCount - error.page);
          const found = await load(error.page, count);
          if (found.length !== count) throw new Error("Pages of the search index are missing. Load the bank again.");
          for (const [at, page] of found.entries()) pages.set(error.page + at, page);
        }
      }
    },
  };
}
