import { describe, expect, it } from "vitest";
import { asksAboutCode } from "../../../../src/compile/outline/signs/about-code.js";

describe("asksAboutCode", () => {
  it.each([
    "What is the output?",
    "What will be logged?",
    "What does this snippet print?",
    "What's the value of pot",
    "下面代码的输出结果是什么？",
    "Что выведет этот код?",
    "¿Qué imprime este código?",
    "Giá trị của pot là gì?",
  ])("knows %s", (prompt) => {
    expect(asksAboutCode(prompt)).toBe(true);
  });

  it.each(["How do you print a list?", "What command prints the folder?", "What is a pot?", "Write a loop"])(
    "takes %s for another",
    (prompt) => {
      expect(asksAboutCode(prompt)).toBe(false);
    },
  );
});
