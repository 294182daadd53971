import type { Question } from "../../model/question.js";
import { type Links, linksOf } from "../../search/rank/lift-linked.js";
import type { TermPage, TermPages } from "../../search/terms/collect-terms.js";
import { readNumbers, writeNumbers } from "../../search/terms/number-text.js";

/** What a search reads of all questions before it is asked, as JSON; pages load when they are wanted. */
export interface SearchHead {
  readonly documentCount: number;
  readonly pageCount: number;
  /** The first term of each page. */
  readonly firstTerms: readonly string[];
  readonly sets: readonly number[];
  /** As `writeNumbers` has it; so are the links. */
  readonly lengths: string;
  /** For each question, the places of those that it is linked with, plus one, and a 0. None in banks that were loaded before there were any. */
  readonly links?: string;
}

export function searchHeadOf(pages: TermPages, questions: readonly Question[]): SearchHead {
  const { documentCount, pageCount, sets, lengths } = pages;
  const firstTerms = Array.from({ length: pageCount }, (_, page) => pages.firstTerm(page));
  const links = linksOf(questions).flatMap((own) => [...own.map((place) => place + 1), 0]);
  return { documentCount, pageCount, firstTerms, sets, lengths: writeNumbers(lengths), links: writeNumbers(links) };
}

/** Reads which questions are linked. */
export function readLinks({ links = "" }: SearchHead): Links {
  const read: number[][] = [];
  let own: number[] = [];
  for (const number of Array.from(readNumbers(links))) {
    if (number > 0) own.push(number - 1);
    else {
      read.push(own);
      own = [];
    }
  }
  return read;
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
