/**
 * Ranked full-text search over a bank.
 *
 * @module llm-interview/search
 */

export { createSearch } from "./create-search.js";
export { loadSearch } from "./load-search.js";
export type { Search, SearchField, SearchHit, SearchOptions } from "./open-search.js";
export type { TextRange } from "./rank/highlight.js";
export type { IndexableBank, IndexOptions, SearchableBank, TranslatedBank } from "./terms/indexed-documents.js";
export { buildSearchIndex, type SearchIndex } from "./terms/search-index.js";
export { SearchIndexError, type SearchIndexErrorCode } from "./terms/search-index-error.js";
