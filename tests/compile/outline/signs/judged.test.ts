import { describe, expect, it } from "vitest";
import { isToBeJudged, isVerdict } from "../../../../src/compile/outline/signs/judged.js";

describe("isToBeJudged", () => {
  it.each([
    "Dropout is active at inference. (True/False)",
    "A stack is last in, first out. [T/F]",
    "True or false: a view stores its rows.",
    "栈是先进先出的。（对/错）",
    "判断题：栈是先进先出的。",
    "Стек работает по принципу FIFO (верно/неверно)",
  ])("knows %j", (prompt) => expect(isToBeJudged(prompt)).toBe(true));

  it.each(["Truth tables", "Booleans (true, false and null)", "What is true?"])("knows no statement in %j", (prompt) =>
    expect(isToBeJudged(prompt)).toBe(false),
  );
});

describe("isVerdict", () => {
  it.each(["True", "False. It is switched off.", "错误，它是关闭的。", "Falso: se apaga."])("knows %j", (answer) =>
    expect(isVerdict(answer)).toBe(true),
  );

  it.each(["True positives over all positives.", "Falsely accused."])("knows none in %j", (answer) =>
    expect(isVerdict(answer)).toBe(false),
  );
});
