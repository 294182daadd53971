import initSqlJs from "sql.js";
import { beforeEach, describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { bank as english } from "../../src/en.js";
import { bank as published } from "../../src/index.js";
import type { BankData } from "../../src/model/bank-data.js";
import { createSearch } from "../../src/search/create-search.js";
import { createSource } from "../../src/serve/source/create-source.js";
import type { SqlDatabase } from "../../src/sql/adapters/database.js";
import { openSqlJs } from "../../src/sql/adapters/sqlite.js";
import { createSqlSource } from "../../src/sql/source/create-sql-source.js";
import { loadBank } from "../../src/sql/tables/load-bank.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";
import { makeAsk, post } from "../serve/ask.js";
import { dataOf, expectAgreement, expectSameHits, prepare } from "./agreement.js";

const SQL = await initSqlJs();
let db: SqlDatabase;
beforeEach(async () => {
  db = openSqlJs(new SQL.Database());
  await prepare(db);
});

describe("a bank in SQLite", () => {
  it("finds and counts what the bank in memory does, for any bank and query", () => expectAgreement(db, 25));

  it("stands beside others, and takes the place of the one before under its key", async () => {
    const one = makeBankData([makeQuestion({ id: "a" }), makeQuestion({ id: "b", number: 2 })]);
    const other = makeBankData([makeQuestion({ id: "a", prompt: "另一题" })], { version: "2.0.0" });
    await loadBank(db, one, { bank: "one" });
    await loadBank(db, other, { bank: "other" });
    const source = await createSqlSource(db, { bank: "one" });
    const before = await source.outline();
    expect((await source.page({}, { limit: 9 })).questions).toEqual(one.questions);
    await loadBank(db, other, { bank: "one" });
    // The same source sees it.
    expect(await source.outline()).toMatchObject({ version: "2.0.0", questionCount: 1 });
    expect((await source.outline()).digest).not.toBe(before.digest);
    expect((await source.page({}, { limit: 9 })).questions).toEqual(other.questions);
    await prepare(db);
    expect((await source.page({}, { limit: 9 })).total).toBe(1);
    await expect(createSqlSource(db, { bank: "none" })).rejects.toThrow('No bank was loaded under the key "none".');
  });

  it("is left as it was when loading fails in the middle, and read whole meanwhile", async () => {
    const one = makeBankData([makeQuestion({ id: "a" }), makeQuestion({ id: "b", number: 2 })]);
    await loadBank(db, one, { bank: "mine" });
    const source = await createSqlSource(db, { bank: "mine" });
    const twice = makeBankData([makeQuestion({ id: "c" }), makeQuestion({ id: "c", number: 2 })]);
    const loading = loadBank(db, twice, { bank: "mine" });
    const seen = source.page({}, { limit: 9 });
    await expect(loading).rejects.toThrow();
    expect((await seen).questions).toEqual(one.questions);
    expect((await source.page({}, { limit: 9 })).questions).toEqual(one.questions);
  });

  it("follows ids that are gone, and gives near ones for those that never were", async () => {
    const retired = [
      { id: "gone", fate: "retired" as const, successors: [] },
      { id: "old", fate: "moved" as const, successors: ["older"] },
      { id: "older", fate: "moved" as const, successors: ["rag"] },
      { id: "parted", fate: "split" as const, successors: ["rag", "moe"] },
    ];
    const data = makeBankData([makeQuestion({ id: "rag" }), makeQuestion({ id: "moe", number: 2 })], { retired });
    await loadBank(db, data, { bank: "mine" });
    const source = await createSqlSource(db, { bank: "mine" });
    const bank = openBank(data);
    for (const id of ["rag", "gone", "old", "parted", "ragg", "zzz"])
      expect(await source.resolve(id)).toEqual(bank.resolve(id));
  });
});

describe("a bank in SQLite that cannot be read", () => {
  const data = makeBankData([makeQuestion({ id: "rag", prompt: "What is RAG?" })], { locale: "en" });

  it("says what to do where another release loaded it, and where pages of its index are gone", async () => {
    await loadBank(db, data, { bank: "mine" });
    const source = await createSqlSource(db, { bank: "mine" });
    await db.run("DELETE FROM interview_search_page", []);
    await expect(source.search("RAG", { limit: 5 })).rejects.toThrow("Pages of the search index are missing.");
    await db.run("UPDATE interview_bank SET format = 0", []);
    await expect(source.outline()).rejects.toThrow('The bank "mine" was loaded by another release of llm-interview.');
    await expect(loadBank(db, data, { bank: "" })).rejects.toThrow("The key of a bank must not be empty.");
  });
});

describe("a source in SQLite", () => {
  const questions = ["a", "b", "c", "d"].map((id, index) =>
    makeQuestion({
      id,
      number: index + 1,
      section: index < 2 ? "data" : "rag",
      tags: [index % 2 === 0 ? "even" : "odd"],
    }),
  );
  const references = ["y", "x"].map((id) => ({
    id,
    title: id.toUpperCase(),
    authors: [],
    year: 2024,
    venue: "V",
    url: `https://example.com/${id}`,
  }));
  const data = makeBankData(questions, { references: [...references].reverse() });
  const open = async () => {
    await loadBank(db, data, { bank: "mine" });
    return [await createSqlSource(db, { bank: "mine" }), createSource(openBank(data))] as const;
  };

  it("goes on behind a question, in the order of the bank or of the ids that are asked for", async () => {
    const [there, here] = await open();
    for (const query of [{}, { ids: ["d", "b", "a"], order: "ids" as const }])
      for (const after of ["a", "b", "d"])
        expect(await there.page(query, { limit: 2, after })).toEqual(await here.page(query, { limit: 2, after }));
  });

  it("has no article for an id that is none, and gives references by their ids", async () => {
    const [there] = await open();
    expect(await there.article("none")).toBeUndefined();
    expect((await there.references()).map(({ id }) => id)).toEqual(["x", "y"]);
    expect((await there.references(["y"])).map(({ id }) => id)).toEqual(["y"]);
  });

  it("has candidates for every value of a quota, within the conditions", async () => {
    const [there] = await open();
    const ids = async (blueprint: object) =>
      (await there.candidates({ count: 2, ...blueprint }, "seed")).map(({ id }) => id);
    expect(await ids({ quotas: { sections: { counts: { data: 1, rag: 1 } } } })).toEqual(["a", "b", "c", "d"]);
    expect(await ids({ query: { sections: ["data"] }, quotas: { sections: { counts: { rag: 1 } } } })).toEqual([
      "a",
      "b",
    ]);
    expect(await ids({ query: { tags: ["odd"] }, quotas: { tags: { shares: { even: 1 } } } })).toEqual(["b", "d"]);
    expect(await ids({ quotas: { tags: { counts: { even: 1 } }, difficulties: { counts: { 2: 1 } } } })).toHaveLength(
      4,
    );
  });

  it("is loaded in stretches that an engine takes", async () => {
    const many = Array.from({ length: 4_000 }, (_, index) =>
      makeQuestion({ id: `question-${index}`, number: index + 1, tags: ["even", "odd"] }),
    );
    await loadBank(db, makeBankData(many), { bank: "many" });
    const source = await createSqlSource(db, { bank: "many" });
    expect((await source.page({ tags: ["even", "odd"] }, { limit: 1, after: "question-3998" })).questions[0]?.id).toBe(
      "question-3999",
    );
  });
});

describe("the published bank in SQLite", () => {
  let zh: BankData;
  const en = english;
  const open = async () => {
    zh = await dataOf(published);
    await loadBank(db, zh, { bank: "zh", translation: en });
    return createSqlSource(db, { bank: "zh" });
  };

  it("is searched as in memory, by every query of the evaluation sets", () => expectSameHits(db));

  it("is searched within a query as in memory", async () => {
    const source = await open();
    const search = createSearch(openBank(zh), { articles: zh.articles, translation: en });
    const within = { sections: ["inference"], difficulties: [3 as const] };
    expect(await source.search("显存", { limit: 5, within })).toEqual(search("显存", { limit: 5, within }));
  });

  it("is served as the one in memory", async () => {
    const source = await open();
    const [there, here] = [makeAsk(source, { secret: "s" }), makeAsk(createSource(openBank(zh)), { secret: "s" })];
    for (const path of [
      "/questions?tags=kv-cache&limit=3",
      "/questions?ids=rope&ids=paged-attention&order=ids",
      "/facets?sections=inference&disjunctive=true",
      "/questions/paged-attention",
      "/questions/page-attention",
      "/sections",
      "/references",
      "/openapi.json",
      "/questions?sections=infrence",
    ])
      expect([path, (await there(path)).json()]).toEqual([path, (await here(path)).json()]);
    const drawn = (
      await there("/quizzes", post({ count: 4, quotas: { sections: { shares: { inference: 1, data: 1 } } } }))
    ).json() as {
      readonly handle: string;
      readonly quiz: { readonly items: readonly { readonly section: string }[] };
    };
    expect(drawn.quiz.items.map(({ section }) => section).sort()).toEqual(["data", "data", "inference", "inference"]);
    expect((await there("/quizzes/mark", post({ handle: drawn.handle, responses: [] }))).json()).toMatchObject({
      max: 4,
    });
  });
});
