import { describe, expect, it } from "vitest";
import { lintChoice } from "../../../src/compile/lint/lint-choice.js";
import { strictLints } from "../../../src/compile/vocabulary/lints.js";
import type { ChoiceItem } from "../../../src/model/article.js";
import type { Language } from "../../../src/text/language.js";

/** The first option is the key. */
const item = (texts: readonly string[], stem = "省下的是什么？"): ChoiceItem => ({
  stem,
  options: texts.map((text, index) => ({ text, correct: index === 0, rationale: "因为。" })),
});
const place = { file: "a.md", line: 1, column: 1 };
const codesOf = (choice: ChoiceItem, locale: Language = "zh") =>
  lintChoice(choice, locale, strictLints, () => place).map(({ code }) => code);

describe("lintChoice", () => {
  it("has nothing to say of an item that keeps the rules", () => {
    expect(codesOf(item(["一次重复计算", "存放结果的空间", "写入的一致性", "首次访问延迟"]))).toEqual([]);
  });

  it.each([
    ["three options", item(["甲甲甲", "乙乙乙", "丙丙丙"]), ["option-count"]],
    [
      "no key",
      {
        ...item([]),
        options: item(["甲甲", "乙乙", "丙丙", "丁丁"])
          .options.slice(1)
          .concat(item(["", "戊戊"]).options.slice(1)),
      },
      ["key-count"],
    ],
    [
      "an option that another contains",
      item(["重复计算", "一次计算", "一次计算和读取", "存放空间"]),
      ["option-contained"],
    ],
    [
      "a key over 1.25 times the others",
      item(["一次完整的重复计算过程", "存放空间", "写入一致", "访问延迟"]),
      ["key-too-long"],
    ],
    ["an option over three times another", item(["重复计算", "空间", "写入时的一致性", "访问延迟"]), ["option-length"]],
    ["one option that is a sentence", item(["重复计算", "存放空间。", "写入一致", "访问延迟"]), ["option-form"]],
    [
      "an absolute word in a distractor alone",
      item(["重复计算", "总是有空间", "写入一致", "访问延迟"]),
      ["absolute-words"],
    ],
    [
      "a negation that is not bold",
      item(["重复计算", "存放空间", "写入一致", "访问延迟"], "下列说法不正确的是？"),
      ["plain-negation"],
    ],
  ])("reports %s", (_, choice, expected) => {
    expect(codesOf(choice)).toEqual(expected);
  });

  it.each([
    [0, [false, false, false, false]],
    [2, [true, false, true, false]],
  ])("says that an item has %i keys, and nothing else", (count, correct) => {
    const options = item(["甲甲", "甲甲乙乙乙乙乙乙", "丙丙", "丁丁"]).options.map((option, index) => ({
      ...option,
      correct: correct[index] === true,
    }));
    expect(lintChoice({ stem: "题？", options }, "zh", strictLints, () => place)).toMatchObject([
      { code: "key-count", ...place, message: `The choice item has ${count} keys. It must have one.` },
    ]);
  });

  it("allows an absolute word that the key has, too, and a negation in bold", () => {
    expect(codesOf(item(["一定重算", "总是有空间", "写入一致", "访问延迟"]))).toEqual([]);
    expect(codesOf(item(["重复计算", "存放空间", "写入一致", "访问延迟"], "下列说法**不正确**的是？"))).toEqual([]);
  });

  it("takes numbers for other options that contain their digits", () => {
    expect(codesOf(item(["87.5 GB/s", "93.75 GB/s", "175 GB/s", "187.5 GB/s"]))).toEqual([]);
    expect(codesOf(item(["15 GB/s", "GB/s", "20 GB/s", "25 GB/s"]))).toContain("option-contained");
  });

  it("looks for a negation in what is asked, not in the facts", () => {
    const options = ["Repeated computing", "Space for results", "Write consistency", "First-access latency"];
    const facts = "Every year except 2019 was profitable. What do you change?";
    expect(codesOf(item(options, facts), "en")).toEqual([]);
    expect(codesOf(item(options, "Outputs differ. What is wrong?"), "en")).toEqual([]);
    expect(codesOf(item(options, "All is saved. All of these, except which?"), "en")).toEqual(["plain-negation"]);
  });

  it("knows English absolute words, negations and capitals", () => {
    const english = (first: string, second: string, stem = "What does a hit save?") =>
      codesOf(item([first, second, "Write consistency", "First-access latency"], stem), "en");
    expect(english("Repeated computing", "Space for results")).toEqual([]);
    expect(english("Repeated computing", "Never any space")).toEqual(["absolute-words"]);
    expect(english("Repeated computing", "space for results")).toEqual(["option-form"]);
    expect(english("Repeated computing", "Space for results", "Which of these is not saved?")).toEqual([
      "plain-negation",
    ]);
    expect(english("Repeated computing", "Space for results", "Which of these is **not** saved?")).toEqual([]);
    expect(english("Repeated computing", "Space for results", "Why is the first access not faster?")).toEqual([]);
  });

  it("does not count markup as length", () => {
    expect(codesOf(item(["`重复` **计算**", "存放的空间", "写入一致性", "访问的延迟"]))).toEqual([]);
  });

  it("looks for no words in a language that it does not know", () => {
    const others = item(["重复计算", "总是有空间", "never any", "访问延迟"], "下列说法不正确的是？");
    expect(lintChoice(others, undefined, strictLints, () => place)).toEqual([]);
  });
});
