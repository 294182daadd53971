import { describe, expect, it } from "vitest";
import { readAnswerNumber, readBareNumber } from "../../../../src/compile/outline/signs/answer-number.js";

describe("readAnswerNumber", () => {
  it.each(["Answer 3", "Answer #3:", "答案 3", "Réponse 3", "Answer to question 3", "A3", "第 3 题答案"])(
    "reads %j",
    (text) => {
      expect(readAnswerNumber(text)).toBe(3);
    },
  );

  it.each(["Answer", "Answer 3 in short", "Answer: B", "Chapter 3", "3 answers"])("does not read %j", (text) => {
    expect(readAnswerNumber(text)).toBeUndefined();
  });
});

describe("readBareNumber", () => {
  it.each(["3.", "#3", "Question 3", "第 3 题"])("reads %j", (text) => {
    expect(readBareNumber(text)).toBe(3);
  });

  it.each(["3. Keels", "Question 3: Why?", "Three"])("does not read %j", (text) => {
    expect(readBareNumber(text)).toBeUndefined();
  });
});
