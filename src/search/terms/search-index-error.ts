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

/** The error for data that no release wrote so. */
export function brokenIndex(reason: string): SearchIndexError {
  return new SearchIndexError(
    "invalid-data",
    `This is not a search index, or not all of it. ${reason} Build it again.`,
  );
}
