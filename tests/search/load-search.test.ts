import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { createSearch } from "../../src/search/create-search.js";
import { loadSearch } from "../../src/search/load-search.js";
import { buildSearchIndex, SearchIndexError } from "../../src/search/terms/search-index.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";

const data = makeBankData([
  makeQuestion({ id: "kv-cache", prompt: "KV 缓存设计？", tags: ["memory"] }),
  makeQuestion({
    id: "paged-attention",
    prompt: "PagedAttention？",
    brief: "KV 缓存分页，KV 不再连续。",
    tags: ["memory"],
  }),
]);
const bank = openBank(data);
const index = buildSearchIndex(data);

describe("loadSearch", () => {
  it("finds what createSearch finds, after a way through JSON", () => {
    const [created, loaded] = [createSearch(bank), loadSearch(bank, JSON.parse(JSON.stringify(index)))];
    for (const text of ["KV 缓存", "paged attention", "pagedattenton", "memory", "连续", "page"]) {
      expect(created(text)).not.toEqual([]);
      expect(loaded(text)).toEqual(created(text));
    }
  });

  it("loads the index of an empty bank", () => {
    const empty = makeBankData();
    expect(loadSearch(openBank(empty), buildSearchIndex(empty))("KV")).toEqual([]);
  });

  it.each([
    ["format-version", { ...index, formatVersion: 2 }],
    ["other-bank", { ...index, version: "9.9.9" }],
    ["other-bank", { ...index, locale: "en" }],
    ["other-bank", { ...index, questions: ["kv-cache", "other"] }],
    ["invalid-data", null],
    ["invalid-data", "index"],
    ["invalid-data", {}],
    ["invalid-data", { ...index, terms: [] }],
    ["invalid-data", { ...index, postings: index.postings.slice(0, -1) }],
    ["invalid-data", { ...index, postings: index.postings.map((value) => value * 1_000) }],
    ["invalid-data", { ...index, fieldLengths: [1, 2] }],
  ])("refuses with %s what is no index of the bank", (code, wrong) => {
    expect(() => loadSearch(bank, wrong)).toThrow(expect.objectContaining({ name: "SearchIndexError", code }));
    expect(() => loadSearch(bank, wrong)).toThrow(SearchIndexError);
  });

  it("says which bank an index is of", () => {
    expect(() => loadSearch(bank, { ...index, version: "1.0.0" })).toThrow(
      "This search index is of 2 questions in zh, version 1.0.0; the bank has 2 in zh, version 1.2.3. Build it again.",
    );
  });
});

describe("buildSearchIndex", () => {
  it("gives the same bytes for the same bank, open or not", () => {
    expect(JSON.stringify(buildSearchIndex(bank))).toBe(JSON.stringify(index));
  });

  it("lists its terms by code point", () => {
    const terms = index.terms.split(" ");
    expect(terms).toEqual([...terms].sort((a, b) => (a < b ? -1 : 1)));
  });
});
