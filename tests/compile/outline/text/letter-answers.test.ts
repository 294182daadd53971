import { describe, expect, it } from "vitest";
import { nameLetterAnswers } from "../../../../src/compile/outline/text/letter-answers.js";
import { readList } from "../read-list.js";

describe("nameLetterAnswers", () => {
  it("reads a letter below each question as the label of its answer, alone, in bold or before its words", () => {
    const { briefs, texts } = readList(
      "### Q. keel\n\nA.\n\n- a fin\n\n### Q. mast\n\n**A.**\n\nA pole.\n\n### Q. jib\n\nA. A sail in front.\n\n- [of ships](https://ships.example/a#jib)\n",
    );
    expect(briefs).toEqual(["a fin", "A pole.", "A sail in front."]);
    expect(texts).toEqual(["a fin", "A pole.", "A sail in front.\n\n- [of ships](https://ships.example/a#jib)"]);
  });

  it("knows answers with numbers", () => {
    expect(nameLetterAnswers("Q1. Why?\nA1. So.\n\nQ2. How?\nA2. Thus.\n")).toBe(
      "Q1. Why?\nA1: So.\n\nQ2. How?\nA2: Thus.\n",
    );
  });

  it.each([
    ["options", "1. What?\n\nA. one\nB. two\n\n2. Why?\n\nA. three\nB. four\n"],
    [
      "names",
      "### Who wrote it?\n\nA. Melville wrote it.\n\nLater too.\n\nA. Conrad did.\n\n### Who else?\n\nA. Nobody.\n",
    ],
    ["options in one line", "1. What?\nA. one  B. two\n\n2. Why?\nA. three　B. four\n"],
    ["one alone", "### Why?\n\nA. So.\n"],
  ])("leaves %s alone", (_, text) => {
    expect(nameLetterAnswers(text)).toBe(text);
  });
});
