import { describe, expect, it } from "vitest";
import { dropAnswerLabel, isAnswerLabel } from "../../../src/compile/outline/answer-label.js";

describe("isAnswerLabel", () => {
  it.each(["Answer: D", "A: yes", "参考答案：", "答：是", "☑参考回答：", "Answer", "答案"])("knows %j", (text) => {
    expect(isAnswerLabel(text)).toBe(true);
  });

  it.each(["Answering machines", "A model", "答疑时间", "An answer: none"])("does not know %j", (text) => {
    expect(isAnswerLabel(text)).toBe(false);
  });
});

describe("dropAnswerLabel", () => {
  it.each([
    ["Answer: D", "D"],
    ["参考答案：是", "是"],
    ["Answer", ""],
    ["No label: here", "No label: here"],
  ])("gives what %j announces", (text, rest) => {
    expect(dropAnswerLabel(text)).toBe(rest);
  });

  it("leaves the letter of an option", () => {
    expect(dropAnswerLabel("A: true", true)).toBe("A: true");
    expect(dropAnswerLabel("A: true")).toBe("true");
  });
});
