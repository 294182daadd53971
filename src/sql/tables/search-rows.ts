import type { TermPage, TermPages } from "../../search/terms/collect-terms.js";
import { readNumbers, writeNumbers } from "../../search/terms/number-text.js";

/** What a search reads of all questions before it is asked, as JSON; pages load when they are wanted. */
export interface SearchHead {
  readonly documentCount: number;
  readonly pageCount: number;
  /** The first term of each page. */
  readonly firstTerms: readonly string[];
  readonly sets: readonly number[];
  /** As `writeNumbers` has it. */
  readonly lengths: string;
}

export function searchHeadOf(pages: TermPages): SearchHead {
  const { documentCount, pageCount, sets, lengths } = pages;
  const firstTerms = Array.from({ length: pageCount }, (_, page) => pages.firstTerm(page));
  return { documentCount, pageCount, firstTerms, sets, lengths: writeNumbers(lengths) };
}

/** The pages of an index, in order, each as JSON. */
export function* searchPagesOf(pages: TermPages): Generator<string> {
  for (let page = 0; page < pages.pageCount; page++) {
    const { terms, documents, fields, frequencies } = pages.readPage(page);
    yield JSON.stringify([terms, writeNumbers(documents), writeNumbers(fields), writeNumbers(frequencies)]);
  }
}

/** Reads what `searchPagesOf` wrote. */
export function readSearchPage(json: string): TermPage {
  const [terms, documents, fields, frequencies] = JSON.parse(json) as [string[], string, string, string];
  return {
    terms,
    documents: readNumbers(documents),
    fields: readNumbers(fields),
    frequencies: readNumbers(frequencies),
  };
}
