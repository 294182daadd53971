import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { readSayings } from "../../../src/compile/vocabulary/read-sayings.js";
import { openBank } from "../../../src/index.js";
import { createSearch } from "../../../src/search/create-search.js";
import { loadSearch } from "../../../src/search/load-search.js";
import { buildSearchIndex } from "../../../src/search/terms/search-index.js";

const list =
  "# Storage {#storage}\n\n1. What does a write-ahead log do? {#wal}\n   - It keeps changes first.\n2. What is a page? {#page}\n   - A block.\n";

function compile(sayings: string, bankFile = "locale: en\n") {
  const files = { "bank.yaml": bankFile, "list.md": list, "sayings.yaml": sayings };
  return compileBank(Object.entries(files).map(([path, text]) => ({ path, text })));
}

describe("readSayings", () => {
  it("reads lists by question and language", () => {
    const text = "wal:\n  zh: [断电了, 数据没了]\n  en:\n    - power cut\npage: { en: [chunk] }\n";
    const { entries, problems } = readSayings({ path: "sayings.yaml", text }, ["zh", "en"]);
    expect(problems).toEqual([]);
    expect(entries.map(({ id, sayings, place }) => [id, Object.fromEntries(sayings), place.line])).toEqual([
      ["page", { en: ["chunk"] }, 5],
      ["wal", { zh: ["断电了", "数据没了"], en: ["power cut"] }, 1],
    ]);
  });

  it("may be empty", () => {
    expect(readSayings({ path: "sayings.yaml", text: "" }, ["en"])).toEqual({ entries: [], problems: [] });
  });

  it("takes a list alone where the bank has one language", () => {
    const { data, problems } = compile("wal: [power cut, crashed server]\n");
    expect(problems).toEqual([]);
    expect(data.articles.map(({ id, sayings }) => [id, sayings])).toEqual([
      ["wal", ["power cut", "crashed server"]],
      ["page", undefined],
    ]);
  });

  it("takes the language of a folder that names none", () => {
    const { data, problems } = compile("wal: [power cut]\n", "");
    expect([data.locale, problems, data.articles[0]?.sayings]).toEqual(["en", [], ["power cut"]]);
  });

  it("gives each language its own", () => {
    const card = "---\nnumber: 1\n---\n\n# 什么是预写日志？\n\n先记改动。\n";
    const { data, translations } = compileBank([
      { path: "bank.yaml", text: "locale: zh\ntranslations: [ja]\n" },
      { path: "questions/storage/wal.md", text: card },
      { path: "questions/storage/wal.ja.md", text: "# ログ先行書き込みとは？\n\n変更を先に記録する。\n" },
      { path: "sayings.yaml", text: "wal: { zh: [断电了], ja: [停電] }\n" },
    ]);
    expect([data, ...translations].map(({ locale, articles }) => [locale, articles[0]?.sayings])).toEqual([
      ["zh", ["断电了"]],
      ["ja", ["停電"]],
    ]);
  });

  it("changes no hash, and no revision with it", () => {
    expect(compile("wal: [power cut]\n").data.articles[0]?.hash).toBe(compile("").data.articles[0]?.hash);
  });

  it("is what a built index finds questions by, and no other", () => {
    const { data } = compile("wal: [power cut, crashed server]\n");
    const bank = openBank(data);
    const search = loadSearch(bank, buildSearchIndex(data, { articles: data.articles }));
    const [hit] = search("the server crashed");
    expect([hit?.id, Object.keys(hit?.matches ?? {})]).toEqual(["wal", ["alsoAsked"]]);
    expect(createSearch(bank)("the server crashed")).toEqual([]);
  });

  it("says what is wrong, and where", () => {
    const { problems, data } = compile("wall: [a]\npage: [chunk, '']\n");
    expect(problems.map(({ code, line, column, suggestion }) => [code, line, column, suggestion])).toEqual([
      ["unknown-entry", 1, 1, 'Did you mean "wal"?'],
      ["invalid-field", 2, 7, undefined],
    ]);
    expect(data.articles.every(({ sayings }) => sayings === undefined)).toBe(true);
  });
});
