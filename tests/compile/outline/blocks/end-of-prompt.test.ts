import { describe, expect, it } from "vitest";
import { endsWithId, findEnd, findEndBelowLabel } from "../../../../src/compile/outline/blocks/end-of-prompt.js";

const linesOf = (...texts: string[]) => texts.map((text, line) => ({ text, line, bold: false, hardBreak: false }));

describe("findEnd", () => {
  it.each([
    ["ends a prompt with the line that asks", ["What is a mast?", "A pole that carries sails."], 0],
    ["goes on to a request behind it", ["Why does it float?", "Explain."], -1],
    ["ends before options", ["Which one floats", "a. Cork", "b. Lead"], 0],
    ["gives all lines to a prompt with an id at its end", ["What is a mast?", "And a yard? {#mast}"], -1],
  ])("%s", (_, texts, end) => {
    expect(findEnd(linesOf(...texts))).toBe(end);
  });
});

describe("findEndBelowLabel", () => {
  it("passes over a label in a line of its own", () => {
    expect(findEndBelowLabel(linesOf("Question 1", "What is a mast?", "A pole that carries sails."))).toBe(1);
  });
});

describe("endsWithId", () => {
  it("knows an id, though it is malformed", () => {
    expect(["Why? {#why}", "Why? {#Why Not}", "Why?"].map(endsWithId)).toEqual([true, true, false]);
  });
});
