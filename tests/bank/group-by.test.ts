import { describe, expect, it } from "vitest";
import { groupBy, type QuestionGroup } from "../../src/bank/group-by.js";
import { openBank } from "../../src/bank/open-bank.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../helpers/make-question.js";

const data = makeBankData([
  makeQuestion({ id: "paging", tags: ["memory", "attention"], difficulty: 3 }),
  makeQuestion({ id: "kv-cache", number: 2, tags: ["memory"], difficulty: 1 }),
  makeOpenQuestion({ id: "tokenizer", section: "data", difficulty: 1 }),
]);
const bank = openBank(data);
const shown = (groups: readonly QuestionGroup[]) =>
  groups.map(({ value, label, questions }) => [value, label, ...questions.map(({ id }) => id)]);

describe("groupBy", () => {
  it("groups by section in the order of the bank, under titles", () => {
    expect(shown(groupBy(bank, "section"))).toEqual([
      ["inference", "第1章", "paging", "kv-cache"],
      ["data", "第2章", "tokenizer"],
    ]);
  });

  it("puts a question under each of its tags, and under none if it has none", () => {
    expect(shown(groupBy(bank, "tag"))).toEqual([
      ["attention", "ATTENTION", "paging"],
      ["memory", "MEMORY", "paging", "kv-cache"],
    ]);
  });

  it("names difficulties and statuses in the language of the bank, and leaves out those that none has", () => {
    expect(shown(groupBy(bank, "difficulty"))).toEqual([
      [1, "基础", "kv-cache", "tokenizer"],
      [3, "专家", "paging"],
    ]);
    const english = openBank({ ...data, locale: "en-GB" });
    expect(shown(groupBy(english, "status"))).toEqual([
      ["answered", "answered", "paging", "kv-cache"],
      ["open", "open", "tokenizer"],
    ]);
  });

  it("has a word for every difficulty and status, in both languages", () => {
    const all = [
      ...([1, 2, 3] as const).map((difficulty) => makeQuestion({ id: `d${difficulty}`, difficulty })),
      makeOpenQuestion({ id: "open" }),
    ];
    const labels = (locale: string) => {
      const own = openBank({ ...makeBankData(all), locale });
      return [...groupBy(own, "difficulty"), ...groupBy(own, "status")].map(({ label }) => label);
    };
    expect(labels("zh")).toEqual(["基础", "进阶", "专家", "有答案", "暂无答案"]);
    expect(labels("en")).toEqual(["basic", "working", "expert", "answered", "open"]);
  });

  it("groups what a query finds, in its order", () => {
    expect(shown(groupBy(bank, "section", { ids: ["kv-cache", "paging"], order: "ids" }))).toEqual([
      ["inference", "第1章", "kv-cache", "paging"],
    ]);
  });

  it("refuses another field", () => {
    // @ts-expect-error -- there is no such group
    expect(() => groupBy(bank, "origin")).toThrow("by section, tag, difficulty or status, not by origin");
  });
});
