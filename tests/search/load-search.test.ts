import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import type { Question } from "../../src/model/question.js";
import { createSearch } from "../../src/search/create-search.js";
import { loadSearch } from "../../src/search/load-search.js";
import { buildSearchIndex } from "../../src/search/terms/search-index.js";
import { SearchIndexError } from "../../src/search/terms/search-index-error.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeBareArticle, makeOpenQuestion, makeQuestion } from "../helpers/make-question.js";

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
    [
      "more fields than entries",
      { ...index, fields: index.fields.map((text) => `${text}!`), size: index.size + index.fields.length },
    ],
  ])("refuses an index with %s when a search meets them", (_, wrong) => {
    expect(() => loadSearch(bank, wrong)("KV 缓存")).toThrow(expect.objectContaining({ code: "invalid-data" }));
  });

  const looped: { self?: unknown } = {};
  looped.self = looped;
  const broken = (reason: string) => `This is not a search index, or not all of it. ${reason} Build it again.`;
  it.each<[wrong: unknown, message: string]>([
    ["{}", broken("It is a text: give `loadSearch` what JSON.parse makes of it.")],
    [null, broken("It is null.")],
    [undefined, broken("It is undefined.")],
    [7, broken("It is number.")],
    [{}, broken("It has no terms.")],
    [{ ...index, formatVersion: 3 }, "This search index has format version 3; this release reads 2. Build it again."],
    ...[{}, [2], "2".repeat(1e6), 2n, looped].map((found): [wrong: unknown, message: string] => [
      { ...index, formatVersion: found },
      "This search index has no format version; this release reads 2. Build it again.",
    ]),
    [
      { ...index, version: "\u001b]0;x\u0007\u202e", locale: "x".repeat(1e6) },
      `This search index is of ${index.questions.length} questions in ${"x".repeat(37)}..., version \\u001b]0;x\\u0007\\u202e; the bank has ${bank.questions.length} in zh, version ${bank.version}. Build it again.`,
    ],
    [{ ...index, version: 1 }, broken("It has no text `version`.")],
    [{ ...index, locale: null }, broken("It has no text `locale`.")],
    [{ ...index, lengths: [] }, broken("It has no text `lengths`.")],
    [{ ...index, questions: "kv-cache" }, broken("It has no list `questions` of strings.")],
    [{ ...index, fieldNames: [1] }, broken("It has no list `fieldNames` of strings.")],
    [{ ...index, sets: ["2"] }, broken("It has no list `sets` of numbers.")],
    [{ ...index, terms: {} }, broken("It has no list `terms` of strings.")],
    [{ ...index, documents: [null] }, broken("It has no list `documents` of strings.")],
    [{ ...index, fields: undefined }, broken("It has no list `fields` of strings.")],
    [{ ...index, frequencies: [1] }, broken("It has no list `frequencies` of strings.")],
    [{ ...index, sets: [1] }, broken("It has sets of fields that are none.")],
    [{ ...index, sets: [2 << index.fieldNames.length] }, broken("It has sets of fields that are none.")],
    [{ ...index, digest: 0.5 }, broken("It has no digest.")],
    [{ ...index, fieldNames: index.fieldNames.slice(1) }, broken("Its fields are others.")],
    [{ ...index, size: index.size + 1 }, broken("Some of its characters are missing.")],
    [{ ...index, documents: [...index.documents, ""] }, broken("Some of its characters are missing.")],
    [{ ...index, fields: [...index.fields, ""] }, broken("Some of its characters are missing.")],
    [{ ...index, frequencies: [...index.frequencies, ""] }, broken("Some of its characters are missing.")],
    [{ ...index, lengths: cut(index.lengths), size: index.size - 1 }, broken("Its lengths are not all there.")],
    [
      { ...index, questions: [...index.questions, "more"] },
      "This search index is of 3 questions in zh, version 1.2.3; the bank has 2 in zh, version 1.2.3. Build it again.",
    ],
    [
      { ...index, digest: index.digest + 1 },
      "This search index was built when the bank's questions read otherwise. Build it again.",
    ],
  ])("says why it is no index of the bank (%#)", (wrong, message) => {
    expect(() => loadSearch(bank, wrong)).toThrow(message);
  });

  it("tells an index of the same questions in other words", () => {
    const reads = (question: object) => {
      const changed = {
        ...data,
        questions: data.questions.map((one, at) => (at === 0 ? { ...one, ...question } : one)),
      };
      return () => loadSearch(openBank(changed), index);
    };
    expect(reads({})).not.toThrow();
    expect(reads({ prompt: "KV 缓存设计。" })).toThrow("read otherwise");
    expect(reads({ brief: "别的。" })).toThrow("read otherwise");
    const open = makeBankData([makeOpenQuestion({ prompt: "A page without an answer" })]);
    expect(loadSearch(openBank(open), buildSearchIndex(open))("page")).toHaveLength(1);
  });

  it("reads every page of an index", () => {
    const words = Array.from({ length: 300 }, (_, at) => `word${at.toString(36)}`);
    const many = makeBankData(words.map((word, at) => makeQuestion({ id: `q${at}`, number: at + 1, prompt: word })));
    const built = JSON.parse(JSON.stringify(buildSearchIndex(many)));
    expect(built.terms.length).toBeGreaterThan(3);
    const find = loadSearch(openBank(many), built);
    expect(words.filter((word, at) => find(word)[0]?.id !== `q${at}`)).toEqual([]);
  });

  it("is asked for by name", () => {
    expect(() => loadSearch(undefined as never, index)).toThrow("loadSearch takes a bank, not undefined.");
    expect(() => buildSearchIndex(undefined as never)).toThrow("buildSearchIndex takes a bank, not undefined.");
    expect(() => buildSearchIndex(data, null as never)).toThrow("The options of buildSearchIndex must be");
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

  it("tells its questions by FNV-1a of what they say", () => {
    const digestOf = (question: Question) => buildSearchIndex(makeBankData([question])).digest;
    // From the test vectors of the algorithm.
    expect(digestOf(makeOpenQuestion({ prompt: "a" }))).toBe(0xe40c292c);
    expect(digestOf(makeQuestion({ prompt: "foo", brief: "bar" }))).toBe(0xbf9cf968);
  });

  it("keeps of a hundred questions no pair of Han characters that one long text has once", () => {
    const termsOf = (count: number) => {
      const questions = Array.from({ length: count }, (_, at) => makeQuestion({ id: `q${at}`, number: at + 1 }));
      const article = makeBareArticle("q7", { keyPoints: [{ text: "阶梯", must: true }], explanation: "渔网渔网" });
      return buildSearchIndex(makeBankData(questions), { articles: [article] })
        .terms.join(" ")
        .split(" ");
    };
    expect(termsOf(100)).not.toContain("阶梯");
    expect(termsOf(100)).toContain("渔网");
    expect(termsOf(99)).toContain("阶梯");
  });

  it("lists its terms in order, page after page", () => {
    const terms = index.terms.flatMap((page) => page.split(" "));
    expect(terms).toContain("缓存");
    expect(terms).toEqual([...terms].sort((a, b) => (a < b ? -1 : 1)));
  });
});
