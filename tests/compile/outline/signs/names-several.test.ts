import { describe, expect, it } from "vitest";
import { namesSeveral } from "../../../../src/compile/outline/signs/names-several.js";

describe("namesSeveral", () => {
  it.each([
    "Explain these terms",
    "Implement the following functions",
    "手撕代码",
    "解释下列概念",
    "次の用語を説明してください",
    "Explique los siguientes conceptos",
    "Erklären Sie folgende Begriffe",
    "Объясните следующие термины",
  ])("tells that %j names several things", (title) => {
    expect(namesSeveral(title)).toBe(true);
  });

  it.each([
    "Explain how a keel works",
    "Which problems does a keel solve?",
    "实现单例模式",
    "Describe the following class",
  ])("tells that %j asks for one", (title) => {
    expect(namesSeveral(title)).toBe(false);
  });
});
