import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { countCharacters } from "../../../src/compile/lint/lint-card.js";
import { makeCard, makeCardBank, makeFrontMatter, makeTranslation } from "../../helpers/make-card.js";

const problemsOf = (zh: string, en?: string) => compileBank(makeCardBank(zh, en)).problems;
const places = (zh: string, en?: string) =>
  problemsOf(zh, en).map(({ code, line, column }) => `${code} ${line}:${column}`);

const points = (count: number, musts: number) =>
  Array.from({ length: count }, (_, index) => `- ${index < musts ? "[必答] " : ""}第 ${index + 1} 点。`).join("\n");

describe("lintCard", () => {
  it("has nothing to say of a card that keeps the limits", () => {
    expect(problemsOf(makeCard())).toEqual([]);
  });

  it.each([
    ["a brief of 81 characters", makeCard({ brief: "长".repeat(81) }), "brief-length 12:1"],
    ["an explanation of 199 characters", makeCard({ explanation: "短".repeat(199) }), "explanation-length 16:1"],
    ["an explanation of 701 characters", makeCard({ explanation: "长".repeat(701) }), "explanation-length 16:1"],
    ["two key points", makeCard({ keyPoints: points(2, 1) }), "key-point-count 20:1"],
    ["seven key points", makeCard({ keyPoints: points(7, 1) }), "key-point-count 20:1"],
    ["no key point that is a must", makeCard({ keyPoints: points(3, 0) }), "must-count 20:1"],
    ["four musts", makeCard({ keyPoints: points(5, 4) }), "must-count 20:1"],
    ["four pitfalls", makeCard({ pitfalls: "- “甲。”不对。\n".repeat(4) }), "pitfall-count 26:1"],
    ["one follow-up", makeCard({ followUps: "- 怎么淘汰？\n  - 看情况。" }), "follow-up-count 30:1"],
    ["one tag", makeCard({ frontMatter: makeFrontMatter({ tags: "[caching]" }) }), "tag-count 5:7"],
    ["no reference", makeCard({ frontMatter: makeFrontMatter({ references: "[]" }) }), "reference-count 6:13"],
  ])("reports %s", (_, card, expected) => {
    expect(places(card)).toContain(expected);
  });

  it("takes both bounds of a limit", () => {
    const bounds = [
      makeCard({ brief: "长".repeat(80), explanation: "长".repeat(700), keyPoints: points(6, 3) }),
      makeCard({ explanation: "短".repeat(200), keyPoints: points(3, 1), pitfalls: "- “甲。”不对。\n".repeat(3) }),
    ];
    const codes = bounds.flatMap((card) => problemsOf(card).map(({ code }) => code));
    expect(codes.filter((code) => code !== "translation-structure")).toEqual([]);
  });

  it("allows a translation 200 characters of brief", () => {
    expect(places(makeCard(), makeTranslation({ brief: "x".repeat(200) }))).toEqual([]);
    expect(places(makeCard(), makeTranslation({ brief: "x".repeat(201) }))).toEqual(["brief-length 3:1"]);
  });
});

describe("compareStructure", () => {
  it.each([
    [
      "fewer key points",
      { keyPoints: "- [must] A hit saves a computation.\n- A miss costs more.\n- Space is limited.\n- x" },
      "keyPoints",
    ],
    [
      "a must elsewhere",
      { keyPoints: "- A hit saves a computation.\n- [must] A miss costs.\n- Space is limited." },
      "keyPoints",
    ],
    ["another number of follow-ups", { followUps: "- a?\n  - b\n- c?\n  - d\n- e?\n  - f" }, "followUps"],
    ["a paragraph more", { explanation: "One.\n\nTwo." }, "explanation"],
    ["a correction of its own", { correction: "The original is wrong." }, "correction"],
  ])("reports %s in the translation", (_, parts, part) => {
    const found = problemsOf(makeCard(), makeTranslation(parts)).filter(({ code }) => code === "translation-structure");
    expect(found).toHaveLength(1);
    expect(found[0]?.file).toBe("bank/questions/systems/caching.en.md");
    expect(found[0]?.message).toMatch(new RegExp(`^The ${part} has`));
  });

  it("reports a key in another place", () => {
    const moved = makeTranslation()
      .replace("- [ ] Space for results", "- [x] Space for results")
      .replace("- [x] A repeated", "- [ ] A repeated");
    expect(problemsOf(makeCard(), moved).map(({ code }) => code)).toContain("translation-structure");
  });
});

describe("countCharacters", () => {
  it("counts code points without white space", () => {
    expect(countCharacters("缓存 cache\n𝑥")).toBe(8);
  });
});
