import { type IndexableBank, type IndexOptions, readDocuments } from "./indexed-documents.js";
import { collectTerms, type TermIndex, weighTerms } from "./term-index.js";

/** An index as JSON, to be built ahead and loaded with `loadSearch`. What is inside may change with `formatVersion`. */
export interface SearchIndex {
  readonly formatVersion: 1;
  /** Version and language of the bank that it was built of. */
  readonly version: string;
  readonly locale: string;
  /** Ids of the questions, in bank order. */
  readonly questions: readonly string[];
  /** Sorted by code point, joined by spaces. */
  readonly terms: string;
  /** Which questions have each term. */
  readonly postings: readonly number[];
  /** For each question, how many different terms each field has. */
  readonly fieldLengths: readonly (readonly number[])[];
}

/** What a caller may want to catch. `format-version`: of another release. `other-bank`: of another bank or version of it. */
export type SearchIndexErrorCode = "format-version" | "invalid-data" | "other-bank";

/** Data cannot be loaded as the search index of a bank. */
export class SearchIndexError extends Error {
  override readonly name = "SearchIndexError";

  constructor(
    readonly code: SearchIndexErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Builds the index of a bank ahead of time. Written as JSON and given to `loadSearch`, it is at hand faster than
 * `createSearch` builds it, and finds questions by words of their articles without shipping these. Same input, same bytes.
 *
 * @param bank - A bank that is open, or its data.
 * @example
 * ```ts
 * const { data } = compileBank([{ path: "notes.md", text }]);
 * const json = JSON.stringify(buildSearchIndex(data, { articles: data.articles }));
 * const search = loadSearch(openBank(data), JSON.parse(json));
 * ```
 */
export function buildSearchIndex(bank: IndexableBank, options: IndexOptions = {}): SearchIndex {
  const { terms, postings, fieldLengths } = collectTerms(readDocuments(bank, options));
  return {
    formatVersion: 1,
    version: bank.version,
    locale: bank.locale,
    questions: bank.questions.map(({ id }) => id),
    terms: terms.join(" "),
    postings,
    fieldLengths,
  };
}

/**
 * Opens an index for a bank.
 *
 * @throws SearchIndexError if it is none, of another release, or of another bank.
 */
export function openSearchIndex(data: unknown, bank: IndexableBank): TermIndex {
  const { formatVersion } = (data ?? {}) as { formatVersion?: unknown };
  if (formatVersion !== undefined && formatVersion !== 1) {
    const found = `This search index has format version ${String(formatVersion)}; this release reads 1.`;
    throw new SearchIndexError("format-version", `${found} Build it again.`);
  }
  if (!isSearchIndex(data)) throw new SearchIndexError("invalid-data", "This is not a search index.");
  const { version, locale, questions, terms, postings, fieldLengths } = data;
  const isOfBank =
    version === bank.version &&
    locale === bank.locale &&
    questions.length === bank.questions.length &&
    bank.questions.every(({ id }, index) => questions[index] === id);
  if (!isOfBank) {
    const found = `of ${questions.length} questions in ${locale}, version ${version}`;
    const wanted = `${bank.questions.length} in ${bank.locale}, version ${bank.version}`;
    throw new SearchIndexError("other-bank", `This search index is ${found}; the bank has ${wanted}. Build it again.`);
  }
  try {
    return weighTerms({ terms: terms === "" ? [] : terms.split(" "), postings, fieldLengths });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new SearchIndexError("invalid-data", `This is not a search index. ${cause.message}`, { cause });
  }
}

function isSearchIndex(data: unknown): data is SearchIndex {
  if (typeof data !== "object" || data === null) return false;
  const { version, locale, terms, questions, fieldLengths, postings } = data as Partial<SearchIndex>;
  return (
    [version, locale, terms].every((text) => typeof text === "string") &&
    [questions, fieldLengths, postings].every(Array.isArray) &&
    fieldLengths?.length === questions?.length &&
    fieldLengths?.every(Array.isArray) === true
  );
}
