import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { parseQuery, queryToParams } from "../../src/bank/query-params.js";
import type { Query } from "../../src/model/query.js";
import { anyBankData, anyQuery } from "../helpers/any-bank-data.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";

const bank = openBank(
  makeBankData(
    [
      makeQuestion({ id: "kv-cache", tags: ["memory", "lora"] }),
      makeQuestion({ id: "paged-attention", section: "data" }),
    ],
    {
      retired: [
        { id: "cache", fate: "moved", successors: ["kv-cache"] },
        { id: "old", fate: "retired", successors: [] },
        { id: "memory", fate: "split", successors: ["kv-cache", "paged-attention"] },
      ],
    },
  ),
);
const read = (params: string, ignore?: readonly string[]) =>
  parseQuery(bank, new URLSearchParams(params), ignore === undefined ? {} : { ignore });

describe("queryToParams", () => {
  it("writes one parameter per value, in the order of the fields", () => {
    const query: Query = {
      difficulties: [1, 2],
      changedSince: "0.1.0",
      sections: ["inference"],
      tags: ["kv-cache", "memory"],
      order: "bank",
    };
    expect(queryToParams(query).toString()).toBe(
      "sections=inference&tags=kv-cache&tags=memory&difficulties=1&difficulties=2&changedSince=0.1.0&order=bank",
    );
  });

  it("writes an empty query as nothing, and an empty list as an empty value", () => {
    expect(queryToParams({}).toString()).toBe("");
    expect(queryToParams({ ids: [] }).toString()).toBe("ids=");
  });
});

describe("parseQuery", () => {
  it("gives back any query whose ids the bank has, through a URL", () => {
    const anyCase = anyBankData.chain((data) =>
      fc.record({ data: fc.constant(data), query: anyQuery(data.questions.map(({ id }) => id)) }),
    );
    fc.assert(
      fc.property(anyCase, ({ data, query }) => {
        const own = openBank(data);
        const isKnown = {
          ids: own.has,
          relatedTo: own.has,
          sections: own.isSection,
          tags: own.isTag,
          anyTags: own.isTag,
        };
        const known: Query = { ...query };
        for (const [field, isId] of Object.entries(isKnown) as [keyof typeof isKnown, (id: string) => boolean][])
          if (query[field] !== undefined) Object.assign(known, { [field]: query[field].filter(isId) });
        const { searchParams } = new URL(`https://example.org/?${queryToParams(known)}`);
        expect(parseQuery(own, searchParams)).toEqual({ query: known, faults: [] });
      }),
    );
  });

  it("tells an empty list from lists of empty texts", () => {
    for (const exclude of [[], [""], ["", ""], ["", "a"]])
      expect(parseQuery(bank, queryToParams({ exclude }))).toEqual({ query: { exclude }, faults: [] });
  });

  it("leaves what it is told to ignore to the page, and reports all else that is no parameter", () => {
    expect(read("page=2&tags=lora&section=data", ["page"])).toEqual({
      query: { tags: ["lora"] },
      faults: [
        {
          parameter: "section",
          value: "data",
          nearest: "sections",
          message: 'There is no parameter section. Did you mean "sections"?',
        },
      ],
    });
    expect(read("__proto__=1&utm_source=x").faults.map(({ parameter }) => parameter)).toEqual([
      "__proto__",
      "utm_source",
    ]);
  });

  it("follows ids that moved", () => {
    expect(read("ids=cache&ids=paged-attention")).toEqual({
      query: { ids: ["kv-cache", "paged-attention"] },
      faults: [],
    });
  });

  it.each([
    ["sections=inferense", 'There is no section "inferense". Did you mean "inference"?', "inference"],
    ["tags=loraa", 'There is no tag "loraa". Did you mean "lora"?', "lora"],
    ["anyTags=zzzz", 'There is no tag "zzzz".', undefined],
    ["ids=kv-cahce", 'There is no question "kv-cahce". Did you mean "kv-cache"?', "kv-cache"],
    ["ids=memory", 'There is no question "memory". Did you mean "kv-cache"?', "kv-cache"],
    ["relatedTo=old", 'There is no question "old".', undefined],
    ["difficulties=4", 'There is no difficulty "4". Did you mean "3"?', "3"],
    ["difficulties=hard", 'There is no difficulty "hard".', undefined],
    ["statuses=opened", 'There is no status "opened". Did you mean "open"?', "open"],
    ["origins=seeds", 'There is no origin "seeds". Did you mean "seed"?', "seed"],
  ])("reports %s, and finds nothing for it", (params, message, near) => {
    const [parameter = "", value = ""] = params.split("=");
    const fault = { parameter, value, message, ...(near !== undefined && { nearest: near }) };
    expect(read(params)).toEqual({ query: { [parameter]: [] }, faults: [fault] });
  });

  it("keeps the values that are right", () => {
    const { query, faults } = read("difficulties=&difficulties=1&difficulties=2&sections=data&sections=dta");
    expect(query).toEqual({ difficulties: [1, 2], sections: ["data"] });
    expect(faults.map(({ parameter, value }) => [parameter, value])).toEqual([
      ["difficulties", ""],
      ["sections", "dta"],
    ]);
  });

  it("reads a version and an order once", () => {
    expect(read("changedSince=0.1.0&order=ids&ids=kv-cache").query).toEqual({
      changedSince: "0.1.0",
      order: "ids",
      ids: ["kv-cache"],
    });
    const { query, faults } = read("changedSince=1&changedSince=0.2.0&changedSince=0.3.0&order=ids");
    expect(query).toEqual({ changedSince: "0.2.0" });
    expect(faults.map(({ message }) => message)).toEqual([
      'There is no version "1".',
      "The parameter changedSince may be given once.",
      'The order of ids needs the parameter ids. Did you mean "bank"?',
    ]);
  });

  it("names the nearest difficulty, and none where there is no number", () => {
    const near = (value: string) => read(`difficulties=${value}`).faults[0]?.nearest;
    expect(["0", "-7", "1.4", "1.6", "2.6", "99"].map(near)).toEqual(["1", "1", "1", "2", "3", "3"]);
    expect(["", "%20", "hard"].map((value) => near(`1&difficulties=${value}`))).toEqual(Array(3).fill(undefined));
  });

  it("reads every kind of parameter", () => {
    expect(
      read("ids=kv-cache&exclude=gone&tags=lora&anyTags=memory&relatedTo=cache&statuses=open&origins=seed&order=bank"),
    ).toEqual({
      query: {
        ids: ["kv-cache"],
        exclude: ["gone"],
        tags: ["lora"],
        anyTags: ["memory"],
        relatedTo: ["kv-cache"],
        statuses: ["open"],
        origins: ["seed"],
        order: "bank",
      },
      faults: [],
    });
    expect(read("order=ids").faults).toEqual([
      {
        parameter: "order",
        value: "ids",
        nearest: "bank",
        message: 'The order of ids needs the parameter ids. Did you mean "bank"?',
      },
    ]);
    expect(read("order=banks")).toStrictEqual({
      query: {},
      faults: [
        {
          parameter: "order",
          value: "banks",
          nearest: "bank",
          message: 'There is no order "banks". Did you mean "bank"?',
        },
      ],
    });
  });
});
