import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("bullets", () => {
  it("ask where a label says so, beside numbers that do not", () => {
    expect(readList("- Question: RoPE\n- Question: ALiBi\n\n1. Queries\n2. Keys\n").prompts).toEqual(["RoPE", "ALiBi"]);
  });

  it("are questions below names of parts, with numbers glued to their words", () => {
    const list = `- 帆船 面试篇
  - 一、介绍篇
    - 1.1什么是帆
    - 1.2帆的优势
  - 二、推导篇
    - 2.1帆的推导
    - 2.2求解
- 桨 面试篇
  - 一、原理篇
    - 1.1 什么是桨？
      - Q.A
    - 1.2 桨有哪些？
`;
    const prompts = ["什么是帆", "帆的优势", "帆的推导", "求解", "什么是桨？", "桨有哪些？"];
    expect(readList(`# 船\n\n${list}`)).toMatchObject({ prompts, briefs: prompts.map(() => undefined), problems: [] });
  });

  it("keep what only counts or measures", () => {
    const prompts = ["3.5版和 3.6版有什么区别？", "1.5倍是多少？", "帆是什么？"];
    expect(readList(`# 船\n\n${prompts.map((prompt) => `- ${prompt}\n`).join("")}`).prompts).toEqual(prompts);
  });

  it.each([
    ["a number each", "- 1. What is a hit?\n- 2. What is a miss?\n", [1, 2], ["What is a hit?", "What is a miss?"]],
    ["a figure at the start of one", "- 2 heads?\n- How many heads?\n", [1, 2], ["2 heads?", "How many heads?"]],
  ])("have the numbers of their list with %s", (_, text, numbers, prompts) => {
    expect(readList(text)).toMatchObject({ numbers, prompts });
  });
});
