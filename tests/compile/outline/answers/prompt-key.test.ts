import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const options = "A. jib\nB. keel\nC. mast\n";

describe("takePromptKey", () => {
  it.each([
    ["1. Which is below? (B)", "Which is below?"],
    ["1. 下面哪个在水下？【B】", "下面哪个在水下？"],
    ["1. 在水下的是( B )。", "在水下的是（ ）。"],
    ["1. 在水下的是 B", "在水下的是"],
    ["1. It is below the ____. [B]", "It is below the ____."],
    ["1. (B) Which is below?", "Which is below?"],
    ["1. （ B ）下面哪个在水下？", "下面哪个在水下？"],
    ["1. Which is below? (b)", "Which is below?"],
  ])("takes letters out of %s", (line, prompt) => {
    const { prompts, briefs } = readList(`${line}\n${options}\n2. Which is in front? (A)\n${options}`);
    expect(prompts[0]).toBe(prompt);
    expect(briefs).toEqual(["keel", "jib"]);
  });

  it.each([
    ["below which nothing counts", "1. What is plan (B)?\n   A plan for later.\n"],
    ["that no option has", `1. What is plan (D)?\n${options}`],
    ["in no order", `1. What is (C, A)?\n${options}`],
    ["before words that no option has", "1. (B) What is (B)?\n   A plan for later.\n"],
  ])("leaves letters %s", (_, text) => {
    expect(readList(`${text}\n2. Which?\n   This.\n`).prompts[0]).toMatch(/\([A-D, ]+\)\?$/);
  });
});
