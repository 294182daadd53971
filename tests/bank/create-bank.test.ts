import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createBank, type LoadArticles } from "../../src/bank/create-bank.js";
import type { Article } from "../../src/model/article.js";
import type { BankData, RetiredId } from "../../src/model/bank-data.js";
import type { BankIds } from "../../src/model/bank-ids.js";
import type { Query } from "../../src/model/query.js";
import type { Question } from "../../src/model/question.js";
import { anyBankData, anyQuery } from "../helpers/any-bank-data.js";
import { findUnfrozen } from "../helpers/find-unfrozen.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeBareArticle, makeOpenQuestion, makeQuestion } from "../helpers/make-question.js";

const noReferences = async () => [];
const open = (data: BankData, load: LoadArticles<BankIds>) => createBank(() => data, load, noReferences);
const noArticles = async () => [];
const kvCache = makeQuestion({ id: "kv-cache", tags: ["kv-cache", "memory"], difficulty: 1 });
const paging = makeQuestion({ id: "paged-attention", tags: ["kv-cache"], number: 2 });
const tokenizer = makeOpenQuestion({ id: "tokenizer", section: "data", tags: ["memory"] });
const bank = open(makeBankData([kvCache, paging, tokenizer]), noArticles);

describe("createBank", () => {
  it("reads its data once, and only when something of it is wanted", () => {
    const readData = vi.fn(() => makeBankData([kvCache]));
    const own = createBank(readData, noArticles, noReferences);
    expect(readData).not.toHaveBeenCalled();
    expect([own.questions.length, own.has("kv-cache"), own.locale]).toEqual([1, true, "zh"]);
    expect(readData).toHaveBeenCalledTimes(1);
  });

  it("loads references once, and only when they are wanted, freezes them, and tries again after it failed", async () => {
    const reference = { id: "kwon2023", title: "T", authors: ["A"], year: 2023, venue: "V", arxiv: "2309.06180" };
    const load = vi.fn(async () => [reference]).mockRejectedValueOnce(new Error("offline"));
    const own = createBank(() => makeBankData([kvCache]), noArticles, load);
    expect(own.find({})).toHaveLength(1);
    expect(load).not.toHaveBeenCalled();
    await expect(own.references()).rejects.toThrow("offline");
    expect(await Promise.all([own.references(), own.references()])).toEqual([[reference], [reference]]);
    expect(load).toHaveBeenCalledTimes(2);
    expect(findUnfrozen(await own.references())).toBeUndefined();
  });
});

describe("get and has", () => {
  it("give the question with an id, and nothing for another", () => {
    expect(bank.get("kv-cache")).toBe(bank.questions[0]);
    expect(bank.get("kv-cach")).toBeUndefined();
    expect(bank.get("toString")).toBeUndefined();
    expect(bank.has("tokenizer")).toBe(true);
    expect(bank.has("constructor")).toBe(false);
  });
});

describe("section, tag and their guards", () => {
  it("look up and narrow", () => {
    expect(bank.section("data")).toBe(bank.sections[1]);
    expect(bank.tag("memory")?.label).toBe("MEMORY");
    expect([bank.section("dat"), bank.tag("toString")]).toEqual([undefined, undefined]);
    expect(["inference", "memory", "constructor"].map((id) => [bank.isSection(id), bank.isTag(id)])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });
});

describe("find", () => {
  const idsOf = (query: Query) => bank.find(query).map(({ id }) => id);

  it("gives every question, in bank order, for an empty query", () => {
    expect(idsOf({})).toEqual(["kv-cache", "paged-attention", "tokenizer"]);
    expect(bank.find()).toEqual(bank.find({}));
  });

  it("leaves out what is excluded, and takes ids that the bank does not have", () => {
    expect(idsOf({ exclude: ["kv-cache", "gone-long-ago"] })).toEqual(["paged-attention", "tokenizer"]);
    expect(idsOf({ ids: ["kv-cache"], exclude: ["kv-cache"] })).toEqual([]);
  });

  it("finds what changed after a version, compared by its numbers", () => {
    const versions = ["0.9.0", "0.9.1", "0.10.0", "1.0.0"];
    const own = open(makeBankData(versions.map((changed) => makeQuestion({ id: changed, changed }))), noArticles);
    expect(own.find({ changedSince: "0.9.0" }).map(({ id }) => id)).toEqual(["0.9.1", "0.10.0", "1.0.0"]);
    expect(own.find({ changedSince: "1.0.0" })).toEqual([]);
  });

  it("finds what names one of some questions as related", () => {
    const a = makeQuestion({ id: "a", related: ["b"] });
    const b = makeQuestion({ id: "b" });
    const own = open(makeBankData([a, b, makeQuestion({ id: "c", related: ["a", "b"] })]), noArticles);
    expect(own.find({ relatedTo: ["b"] }).map(({ id }) => id)).toEqual(["a", "c"]);
    expect(own.find({ relatedTo: [] })).toEqual([]);
  });

  it("keeps the order of `ids` where it is asked to, each once", () => {
    expect(idsOf({ ids: ["tokenizer", "none", "kv-cache", "tokenizer"], order: "ids" })).toEqual([
      "tokenizer",
      "kv-cache",
    ]);
    expect(idsOf({ ids: ["tokenizer", "kv-cache"], order: "bank" })).toEqual(["kv-cache", "tokenizer"]);
  });

  it("keeps bank order, whatever the order of the query", () => {
    expect(idsOf({ ids: ["tokenizer", "kv-cache"] })).toEqual(["kv-cache", "tokenizer"]);
  });

  it("wants every one of `tags` and any one of `anyTags`", () => {
    expect(idsOf({ tags: ["kv-cache", "memory"] })).toEqual(["kv-cache"]);
    expect(idsOf({ anyTags: ["kv-cache", "memory"] })).toEqual(["kv-cache", "paged-attention", "tokenizer"]);
  });

  it("joins its conditions by and", () => {
    expect(idsOf({ sections: ["inference"], difficulties: [2, 3], statuses: ["answered"] })).toEqual([
      "paged-attention",
    ]);
  });

  it("matches nothing for an empty list of alternatives, and everything for an empty list of required tags", () => {
    expect(idsOf({ ids: [] })).toEqual([]);
    expect(idsOf({ sections: [] })).toEqual([]);
    expect(idsOf({ anyTags: [] })).toEqual([]);
    expect(idsOf({ statuses: [] })).toEqual([]);
    expect(idsOf({ tags: [] })).toHaveLength(3);
  });

  it("refuses a misspelt field, which would silently match everything", () => {
    // @ts-expect-error -- the field is called `sections`
    expect(() => bank.find({ section: ["inference"] })).toThrow(
      new TypeError(
        'A query has no field "section". It has ids, exclude, sections, tags, anyTags, relatedTo, difficulties, statuses, origins, changedSince, order.',
      ),
    );
  });

  it("refuses a field that is not a list, and a query that is no object", () => {
    // @ts-expect-error -- a list is wanted
    expect(() => bank.find({ tags: "kv-cache" })).toThrow(
      new TypeError('The field "tags" of a query must be a list, not "kv-cache".'),
    );
    // @ts-expect-error -- a list of numbers is wanted: a text would match nothing
    expect(() => bank.find({ difficulties: ["2"] })).toThrow(
      new TypeError('The field "difficulties" of a query must be a list of numbers; "2" is none.'),
    );
    expect(() => bank.find({ changedSince: "last week" })).toThrow(
      new RangeError('The field "changedSince" of a query must be a version such as "1.2.3", not "last week".'),
    );
    // @ts-expect-error -- there is no such order
    expect(() => bank.find({ ids: [], order: "id" })).toThrow('must be "bank" or "ids", not "id"');
    expect(() => bank.find({ order: "ids" })).toThrow('may be "ids" only where the query has "ids"');
    // @ts-expect-error -- a query is wanted
    expect(() => bank.find(null)).toThrow(TypeError);
    // @ts-expect-error -- a query is wanted
    expect(() => bank.find(["kv-cache"])).toThrow(TypeError);
  });

  it("equals a naive filter, on any bank and query", () => {
    const anyCase = anyBankData.chain((data) =>
      fc.record({ data: fc.constant(data), query: anyQuery(data.questions.map(({ id }) => id)) }),
    );
    fc.assert(
      fc.property(anyCase, ({ data, query }) => {
        const naive = data.questions.filter((question) => matches(question, query));
        expect(open(structuredClone(data), noArticles).find(query)).toEqual(naive);
      }),
    );
  });
});

/** What the documentation of `Query` says, word for word. */
function matches(question: Question, query: Query): boolean {
  if (query.ids && !query.ids.some((id) => id === question.id)) return false;
  if (query.sections && !query.sections.some((section) => section === question.section)) return false;
  for (const tag of query.tags ?? []) if (!question.tags.includes(tag)) return false;
  if (query.anyTags && !question.tags.some((tag) => query.anyTags?.includes(tag))) return false;
  if (query.difficulties && !query.difficulties.includes(question.difficulty)) return false;
  if (query.exclude?.includes(question.id)) return false;
  if (query.relatedTo && !question.related.some((id) => query.relatedTo?.includes(id))) return false;
  if (query.changedSince && !isLater(question.changed, query.changedSince)) return false;
  if (query.statuses && !query.statuses.includes(question.status)) return false;
  return !query.origins || query.origins.includes(question.origin);
}

/** Of versions of three numbers below a hundred. */
function isLater(version: string, than: string): boolean {
  const rank = (one: string) =>
    Number(
      one
        .split(".")
        .map((part) => part.padStart(2, "0"))
        .join(""),
    );
  return rank(version) > rank(than);
}

describe("facets", () => {
  it("counts every question by default, and lists values that none has", () => {
    const sections = makeBankData([kvCache, tokenizer]).sections;
    const own = open(makeBankData([kvCache], { sections }), noArticles);
    expect(own.facets()).toEqual({
      total: 1,
      sections: { inference: 1, data: 0 },
      tags: { "kv-cache": 1, memory: 1 },
      difficulties: { 1: 1, 2: 0, 3: 0 },
      statuses: { answered: 1, open: 0 },
    });
  });

  it("counts only what the query matches", () => {
    expect(bank.facets({ statuses: ["open"] })).toMatchObject({
      sections: { inference: 0, data: 1 },
      statuses: { answered: 0, open: 1 },
    });
  });

  it("counts each group without its own condition where it is asked to, and the total with all", () => {
    const query: Query = { sections: ["inference"], difficulties: [1], anyTags: ["kv-cache"] };
    expect(bank.facets(query, { disjunctive: true })).toEqual({
      total: 1,
      sections: { inference: 1, data: 0 },
      tags: { "kv-cache": 1, memory: 1 },
      difficulties: { 1: 1, 2: 1, 3: 0 },
      statuses: { answered: 1, open: 0 },
    });
    const alone = (own: Query) => bank.facets(own, { disjunctive: true });
    expect(alone({ sections: ["data"] }).sections).toEqual({ inference: 2, data: 1 });
    expect(alone({ anyTags: ["kv-cache"] }).tags).toEqual({ "kv-cache": 2, memory: 2 });
    expect(alone({ difficulties: [1] }).difficulties).toEqual({ 1: 1, 2: 2, 3: 0 });
    expect(alone({ statuses: ["open"] }).statuses).toEqual({ answered: 2, open: 1 });
    // Tags that must all be there are no alternatives.
    expect(bank.facets({ tags: ["memory"] }, { disjunctive: true }).tags).toEqual({ "kv-cache": 1, memory: 2 });
  });

  it("equals, group by group, the counts without that group's condition, on any bank and query", () => {
    const own = { sections: "sections", tags: "anyTags", difficulties: "difficulties", statuses: "statuses" } as const;
    fc.assert(
      fc.property(anyBankData, anyQuery(), (data, query) => {
        const opened = open(structuredClone(data), noArticles);
        const facets = opened.facets(query, { disjunctive: true });
        for (const [group, field] of Object.entries(own) as [keyof typeof own, keyof Query][]) {
          const { [field]: _, ...others } = query;
          expect(facets[group]).toEqual(opened.facets(others as Query)[group]);
        }
        expect(facets.total).toBe(opened.find(query).length);
      }),
    );
  });

  it("sums up to what find gives, on any bank and query", () => {
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
    fc.assert(
      fc.property(anyBankData, anyQuery(), (data, query) => {
        const own = open(structuredClone(data), noArticles);
        const found = own.find(query);
        const facets = own.facets(query);
        expect(facets.total).toBe(found.length);
        expect(sum(facets.sections)).toBe(found.length);
        expect(sum(facets.difficulties)).toBe(found.length);
        expect(sum(facets.statuses)).toBe(found.length);
        expect(sum(facets.tags)).toBe(found.flatMap(({ tags }) => tags).length);
        for (const [section, count] of Object.entries(facets.sections))
          expect(found.filter((question) => question.section === section)).toHaveLength(count);
      }),
    );
  });
});

describe("freezing", () => {
  it("reaches the leaves of the data and of every result, on any bank", async () => {
    await fc.assert(
      fc.asyncProperty(anyBankData, async (data) => {
        const own = open(structuredClone(data), async () => structuredClone(data.articles));
        const [first] = own.questions;
        const results = [
          own,
          own.find({}),
          own.find({ sections: ["data"] }),
          own.facets(),
          own.resolve("none"),
          ...(first === undefined ? [] : [own.resolve(first.id), await own.article(first.id)]),
        ];
        expect(results.map((result) => findUnfrozen(result))).toEqual(results.map(() => undefined));
      }),
    );
  });
});

describe("article", () => {
  const article = (id: string): Article => makeBareArticle(id, { explanation: "详解" });

  it("loads a section once, and only when one of its articles is wanted", async () => {
    const load = vi.fn(async (section: string) => (section === "inference" ? [article("kv-cache")] : []));
    const own = open(makeBankData([kvCache, paging, tokenizer]), load);
    expect(load).not.toHaveBeenCalled();
    const [first, again, none] = await Promise.all(
      ["kv-cache", "kv-cache", "paged-attention"].map((id) => own.article(id)),
    );
    expect(first?.explanation).toBe("详解");
    expect(again).toBe(first);
    expect(none).toBeUndefined();
    expect(load.mock.calls).toEqual([["inference"]]);
  });

  it("gives nothing for an unknown id, and loads nothing", async () => {
    const load = vi.fn(noArticles);
    expect(await open(makeBankData([kvCache]), load).article("none")).toBeUndefined();
    expect(load).not.toHaveBeenCalled();
  });

  it("passes a failure on, and tries again next time", async () => {
    const load = vi
      .fn<() => Promise<Article[]>>()
      .mockRejectedValueOnce(new Error("offline"))
      .mockResolvedValueOnce([article("kv-cache")]);
    const own = open(makeBankData([kvCache]), load);
    await expect(own.article("kv-cache")).rejects.toThrow("offline");
    expect(await own.article("kv-cache")).toEqual(article("kv-cache"));
  });
});

describe("resolve", () => {
  const gone = (id: string, fate: RetiredId["fate"], ...successors: string[]): RetiredId => ({ id, fate, successors });
  const withRetired = (...retired: RetiredId[]) =>
    open(makeBankData([kvCache, paging, tokenizer], { retired }), noArticles);
  const outcome = (own: typeof bank, id: string) => {
    const found = own.resolve(id);
    if (found.status === "current") return [found.status, found.question.id];
    if (found.status === "moved" || found.status === "split")
      return [found.status, ...found.questions.map((question) => question.id)];
    return found.status === "unknown" ? [found.status, ...found.suggestions] : [found.status];
  };

  it("finds what is current, moved, split and retired", () => {
    const own = withRetired(
      gone("cache", "moved", "kv-cache"),
      gone("memory", "split", "kv-cache", "paged-attention"),
      gone("rnn", "retired"),
    );
    expect(outcome(own, "kv-cache")).toEqual(["current", "kv-cache"]);
    expect(outcome(own, "cache")).toEqual(["moved", "kv-cache"]);
    expect(outcome(own, "memory")).toEqual(["split", "kv-cache", "paged-attention"]);
    expect(outcome(own, "rnn")).toEqual(["retired"]);
  });

  it("suggests up to three near ids for an unknown one, nearest first", () => {
    expect(outcome(bank, "kv-cahce")).toEqual(["unknown", "kv-cache"]);
    expect(outcome(bank, "page-attention")).toEqual(["unknown", "paged-attention"]);
    expect(outcome(bank, "zzzzzz")).toEqual(["unknown"]);
    const near = ["loraa", "lorb", "lorc", "lord"].map((id) => makeQuestion({ id }));
    expect(outcome(open(makeBankData(near), noArticles), "lora")).toEqual(["unknown", "loraa", "lorb", "lorc"]);
  });

  it("follows chains to their end, however long", () => {
    const length = 20_000;
    const chain = Array.from({ length }, (_, at) =>
      gone(`v${at}`, "moved", at + 1 === length ? "kv-cache" : `v${at + 1}`),
    );
    expect(outcome(withRetired(...chain), "v0")).toEqual(["moved", "kv-cache"]);
  });

  it("calls a move to something that was split a split, and gives each heir once, in order", () => {
    const own = withRetired(
      gone("cache", "moved", "memory"),
      gone("memory", "split", "paging", "kv-cache", "paged-attention"),
      gone("paging", "moved", "paged-attention"),
    );
    expect(outcome(own, "cache")).toEqual(["split", "paged-attention", "kv-cache"]);
  });

  it("leaves out heirs that are retired, and calls an id without any heir retired", () => {
    const own = withRetired(
      gone("memory", "split", "rnn", "kv-cache"),
      gone("rnn", "retired"),
      gone("lstm", "moved", "rnn"),
    );
    expect(outcome(own, "memory")).toEqual(["split", "kv-cache"]);
    expect(outcome(own, "lstm")).toEqual(["retired"]);
  });

  it("ends where moves go in a circle", () => {
    const own = withRetired(
      gone("a", "moved", "b"),
      gone("b", "split", "a", "b", "tokenizer"),
      gone("c", "moved", "c"),
    );
    expect(outcome(own, "a")).toEqual(["moved", "tokenizer"]);
    expect(outcome(own, "b")).toEqual(["split", "tokenizer"]);
    expect(outcome(own, "c")).toEqual(["retired"]);
  });
});
