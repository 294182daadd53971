import { describe, expect, it } from "vitest";
import { isMetadata } from "../../../../src/compile/outline/signs/metadata.js";

describe("isMetadata", () => {
  it.each([
    "Difficulty: 🟡 Medium | Tags: Basics, Models | Asked by: A, B",
    "⭐ Difficulty: hard",
    "难度：中等",
    "分类：数据库 | 难度：⭐⭐",
    "Dificultad: media · Tema: SQL",
    "Level: 2 | Tags: joins",
    "Company: Acme | Round: first | Date: 2025-08-31 | Tags: [a, b]",
    "公司：甲 ｜ 轮次：一面 ｜ 标签：检索",
    "难度：⭐⭐⭐ · 常见公司：甲、乙",
  ])("knows %j", (line) => {
    expect(isMetadata(line)).toBe(true);
  });

  it.each([
    "Type: a name for a set",
    "Time: O(n) | Space: O(1)",
    "Difficulty grows.",
    "A tag: a name",
    "Tags: a | It is a name.",
    "Tags: a | Time: O(n) | It is a name.",
    "Tags: a | Then: it goes on. | Last: it ends.",
  ])("leaves %j, which may be an answer", (line) => {
    expect(isMetadata(line)).toBe(false);
  });
});
