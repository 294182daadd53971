import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = ["jib", "keel"]
  .map((thing, index) => `**Q${index + 1}. What is a ${thing}?**\n\nA) A sail\nB) A fin\n\n`)
  .join("");

describe("readNumberedKey", () => {
  it.each([
    ["lines", "**Q1. Answer: A**\nIt is set.\n\n**Q2. Answer: B**\nIt is deep.\n"],
    ["headings", "### Q1: A\n\nIt is set.\n\n### Q2: B\n\nIt is deep.\n"],
    ["other words", "**Question 1 - 答案：A**\nIt is set.\n\n**Question 2 - 答案：B**\nIt is deep.\n"],
  ])("gives keys in %s to the questions above", (_, keys) => {
    const { articles, problems } = readList(`${asked}## Answers\n\n${keys}`);
    expect(articles.map((article) => article?.choice?.options.map(({ correct }) => correct))).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(articles.map((article) => article?.explanation)).toEqual(["It is set.", "It is deep."]);
    expect(problems).toEqual([]);
  });
});
