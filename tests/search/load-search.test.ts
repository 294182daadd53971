import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { createSearch } from "../../src/search/create-search.js";
import { loadSearch } from "../../src/search/load-search.js";
import { buildSearchIndex } from "../../src/search/terms/search-index.js";
import { SearchIndexError } from "../../src/search/terms/search-index-error.js";
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

  const cut = (text: string) => text.slice(0, -1);
  it.each([
    ["format-version", "of another release", { ...index, formatVersion: 3 }],
    ["format-version", "of the release before", { ...index, formatVersion: 1 }],
    ["other-bank", "of another version", { ...index, version: "9.9.9" }],
    ["other-bank", "of another language", { ...index, locale: "en" }],
    ["other-bank", "of other questions", { ...index, questions: ["kv-cache", "other"] }],
    ["other-bank", "of the same questions in other words", { ...index, digest: 1 }],
    ["invalid-data", "nothing", null],
    ["invalid-data", "a text", JSON.stringify(index)],
    ["invalid-data", "bytes", new TextEncoder().encode(JSON.stringify(index))],
    ["invalid-data", "an empty object", {}],
    ["invalid-data", "a bank", data],
    ["invalid-data", "without terms", { ...index, terms: [] }],
    ["invalid-data", "with cut terms", { ...index, terms: index.terms.map(cut) }],
    ["invalid-data", "with cut documents", { ...index, documents: index.documents.map(cut) }],
    ["invalid-data", "with a page less", { ...index, fields: index.fields.slice(0, -1) }],
    ["invalid-data", "with cut lengths", { ...index, lengths: cut(index.lengths) }],
    ["invalid-data", "with lengths that are none", { ...index, lengths: index.lengths.replaceAll("!", " ") }],
    ["invalid-data", "with a fraction for a set of fields", { ...index, sets: [...index.sets, 0.5] }],
    ["invalid-data", "with a set of more fields than there are", { ...index, sets: [...index.sets, 2 ** 20] }],
    ["invalid-data", "without a digest", { ...index, digest: null }],
    ["format-version", "with a list for a format version", { ...index, formatVersion: [2] }],
    ["invalid-data", "with fields of another release", { ...index, fieldNames: ["prompt"] }],
  ])("refuses with %s an index %s", (code, _, wrong) => {
    expect(() => loadSearch(bank, wrong)).toThrow(expect.objectContaining({ name: "SearchIndexError", code }));
    expect(() => loadSearch(bank, wrong)).toThrow(SearchIndexError);
  });

  it.each([
    ["documents that are not there", { ...index, documents: index.documents.map((text) => text.replaceAll("#", "~")) }],
    ["fields that are not there", { ...index, sets: [] }],
  ])("refuses an index with %s when a search meets them", (_, wrong) => {
    expect(() => loadSearch(bank, wrong)("KV 缓存")).toThrow(expect.objectContaining({ code: "invalid-data" }));
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

  it("lists its terms in order, page after page", () => {
    const terms = index.terms.flatMap((page) => page.split(" "));
    expect(terms).toContain("缓存");
    expect(terms).toEqual([...terms].sort((a, b) => (a < b ? -1 : 1)));
  });
});
