import { describe, expect, it } from "vitest";
import { readCountLine } from "../../../../src/compile/outline/signs/count-line.js";

describe("readCountLine", () => {
  it.each([
    ["(22 questions)", 22],
    ["22 questions.", 22],
    ["Total: 8 Questions", 8],
    ["共 20 题", 20],
    ["全12問", 12],
    ["15문항", 15],
    ["(12 preguntas)", 12],
    ["7 вопросов", 7],
    ["(questions 5-9)", undefined],
    ["You need 22 questions answered", undefined],
    ["2 masts", undefined],
    ["", undefined],
  ])("reads %s", (text, count) => {
    expect(readCountLine(text)).toBe(count);
  });
});
