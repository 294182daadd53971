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
  ])("knows %j", (line) => {
    expect(isMetadata(line)).toBe(true);
  });

  it.each([
    "Type: a name for a set",
    "Time: O(n) | Space: O(1)",
    "Difficulty grows.",
    "A tag: a name",
    "Tags: a | It is a name.",
  ])("leaves %j, which may be an answer", (line) => {
    expect(isMetadata(line)).toBe(false);
  });
});
