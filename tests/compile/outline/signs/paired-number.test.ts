import { describe, expect, it } from "vitest";
import { dropPairedNumber, readPairedNumber } from "../../../../src/compile/outline/signs/paired-number.js";

describe("readPairedNumber", () => {
  it.each([
    ["2-1. What is a lock?", 2, 1, "What is a lock?"],
    ["12.3 Locks", 12, 3, "Locks"],
    ["1.2、什么是锁？", 1, 2, "什么是锁？"],
  ])("reads %j", (text, one, two, rest) => {
    expect(readPairedNumber(text)).toEqual({ first: one, second: two, rest });
  });

  it.each(["2. What?", "1.5GB of memory", "3-2", "2-1What?"])("finds none in %j", (text) => {
    expect(readPairedNumber(text)).toBeUndefined();
  });
});

describe("dropPairedNumber", () => {
  it("takes off what can be nothing but a number", () => {
    expect(dropPairedNumber("2-1. What is a lock?")).toBe("What is a lock?");
    expect(dropPairedNumber("3-2 is the score")).toBe("3-2 is the score");
  });
});
