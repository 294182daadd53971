import { describe, expect, it } from "vitest";
import { optionsIn, readList } from "../read-list.js";

const other = "\n\n## 2. Which one floats?\n\n- A. cork\n- B. lead\n\nAnswer: A\n";

describe("readInlineOptions", () => {
  it.each([
    ["## 1. 木は水に【(a)沈む (b)浮く (c)溶ける】。(択一)\n\na", ["*沈む", "浮く", "溶ける"]],
    ["## 1. What melts first? (a) ice, (b) iron, (c) glass\n\nAnswer: (c)", ["ice", "iron", "*glass"]],
    ["## 1. Which melts first: a) ice or b) iron?\n\nb) It is none of the two.", ["ice", "*iron"]],
    ["## 1. Ice floats. (true/false)\n\n<details><summary>Answer</summary>\n\ntrue\n\n</details>", ["*true", "false"]],
    ["## 1. 氷は沈む。(はい/いいえ)\n\nいいえ", ["はい", "*いいえ"]],
  ])("reads options of %j", (question, options) => {
    expect(optionsIn(question + other)).toEqual(options);
  });

  it.each([
    ["## 1. Say what (a) ice and (b) iron are.\n\n(a) is water, and (b) a metal."],
    ["## 1. Say a) what ice is, b) what iron is, and c) which of them melts?\n\nA. Ice: water."],
    ["## 1. Is it solid? (ice/iron)\n\nBoth are."],
    ["## 1. What is the language (IL/MSIL)?\n\nA. It is bytecode."],
    ["## 1. What are P(a) and P(b)?\n\nb"],
  ])("takes points of %j for no options", (question) => {
    expect(readList(question + other).articles[0]?.choice).toBeUndefined();
  });
});
