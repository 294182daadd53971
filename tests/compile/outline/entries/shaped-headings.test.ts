import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const listOf = (headings: readonly string[]) =>
  `# Bees\n\n## Basics\n\n${headings.map((heading) => `### ${heading}\n\nBecause they do.\n`).join("\n")}`;

describe("readShapedHeadings", () => {
  it.each([
    ["letters with numbers in no order", ["H12 · Why do bees dance?", "H3 · What is wax?", "H40 · How do bees see?"]],
    ["a hyphen before the number", ["BEE-7: Why do bees dance?", "BEE-9: What is wax?", "BEE-12: How do bees see?"]],
    ["a bar", ["k1 | Why do bees dance?", "k2 | What is wax?", "k5 | How do bees see?"]],
  ])("takes %s off", (_, headings) => {
    const { prompts, problems } = readList(listOf(headings));
    expect(prompts).toEqual(["Why do bees dance?", "What is wax?", "How do bees see?"]);
    expect(problems).toEqual([]);
  });

  it("reads them before words of another script", () => {
    const { prompts } = readList(listOf(["K5 - 蜜蜂为什么跳舞？", "K2 - 什么是蜂蜡？", "K9 - 蜜蜂怎么看？"]));
    expect(prompts).toEqual(["蜜蜂为什么跳舞？", "什么是蜂蜡？", "蜜蜂怎么看？"]);
  });

  it("leaves titles of sections alone, which ask nothing", () => {
    const days = [1, 2, 3]
      .map((day) => `## Day ${day}: Hives\n\n### Why does hive ${day} hum?\n\nIt is warm.\n`)
      .join("\n");
    const { titles, prompts } = readList(`# Bees\n\n${days}`);
    expect(titles).toEqual(["Day 1: Hives", "Day 2: Hives", "Day 3: Hives"]);
    expect(prompts).toEqual(["Why does hive 1 hum?", "Why does hive 2 hum?", "Why does hive 3 hum?"]);
  });

  it.each([
    ["one number stands twice", ["H2: Why do bees dance?", "H2: What is wax?", "H4: How do bees see?"]],
    ["few have it", ["H2: Why do bees dance?", "What is wax?", "How do bees see?", "H3: Why?", "H4: Who is it?"]],
  ])("leaves them where %s", (_, headings) => {
    expect(readList(listOf(headings)).prompts).toContain("H2: Why do bees dance?");
  });
});
