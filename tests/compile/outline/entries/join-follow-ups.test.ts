import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const followUpsOf = (text: string) =>
  readList(text).articles.map((article) => (article?.followUps ?? []).map(({ prompt }) => prompt));

describe("joinFollowUps", () => {
  it.each([
    ["items", "- What is a keel?\n- Follow-up: Why is it heavy?\n- What is a mast?\n- What is a boom?\n"],
    [
      "lines",
      "**Q1. What is a keel?**\n\n**Follow-up: Why is it heavy?**\n\n**Q2. What is a mast?**\n\n**Q3. What is a boom?**\n",
    ],
    ["headings", "## What is a keel?\n\n## Follow-up: Why is it heavy?\n\n## What is a mast?\n\n## What is a boom?\n"],
  ])("gives %s that say that they follow to the question above", (_, text) => {
    expect(readList(`# Boats\n\n${text}`).prompts).toEqual(["What is a keel?", "What is a mast?", "What is a boom?"]);
    expect(followUpsOf(`# Boats\n\n${text}`)).toEqual([["Why is it heavy?"], [], []]);
  });

  it("takes none of several in an answer for the question of the others", () => {
    const one = "- 追问 1：甲的秩一般选多大？\n  答：选八。\n- 追问 2：甲的秩为什么这样选？\n  答：试出来的。\n";
    const text = `# 题目\n\n### 题目 1：什么是甲？\n\n甲是一种东西。\n\n${one}\n### 题目 2：什么是乙？\n\n乙是另一种东西。\n`;
    expect(readList(text).articles.map((article) => article?.followUps)).toMatchObject([
      [
        { prompt: "甲的秩一般选多大？", answer: "选八。" },
        { prompt: "甲的秩为什么这样选？", answer: "试出来的。" },
      ],
      undefined,
    ]);
  });

  it("takes none of several for the question of the others where a bullet above them asks", () => {
    const bullets =
      "- **大小**：看船\n- **对比基线**：与乙比较。\n- **天气**：看风\n\n更多内容。\n\n**常见追问与回答：**\n";
    const one =
      "- **追问 1：甲的秩一般选多大？**\n  答：选八。\n- **追问 2：甲的秩为什么这样选？**\n  答：试出来的。\n- **追问 3：何时换？**\n  答：坏了。\n";
    const text = `# 题目\n\n### 题目 1：什么是甲？\n\n甲是一种东西。\n\n${bullets}${one}\n### 题目 2：什么是乙？\n\n乙是另一种东西。\n`;
    expect(followUpsOf(text)[0]?.slice(-3)).toEqual(["甲的秩一般选多大？", "甲的秩为什么这样选？", "何时换？"]);
  });

  it.each([
    ["counts on", "1. What is a keel?\n2. Follow-up: Why is it heavy?\n3. What is a mast?\n"],
    ["has an id", "- What is a keel?\n- Follow-up: Why is it heavy? {#heavy}\n- What is a mast?\n"],
    ["has no question above it", "- Follow-up: Why is it heavy?\n- What is a keel?\n- What is a mast?\n"],
  ])("leaves one that %s", (_, text) => {
    expect(readList(`# Boats\n\n${text}`).prompts).toHaveLength(3);
  });
});
