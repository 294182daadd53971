import { describe, expect, it } from "vitest";
import { areOnlyPromised } from "../../../../src/compile/outline/sections/promised-answers.js";
import { entriesOf } from "../entries-of.js";

const two = "## Boats\n\n1. What is a keel?\n2. What is a jib?\n";

describe("areOnlyPromised", () => {
  it.each(["", "Coming soon.", "待补充", "See [answers.md](answers.md).", "---\n\nTODO"])(
    "knows that %j answers none of several questions",
    (below) => {
      expect(areOnlyPromised(entriesOf(below), entriesOf(two))).toBe(true);
    },
  );

  it("takes words for an answer, and the answer of one question for its own", () => {
    expect(areOnlyPromised(entriesOf("A fin."), entriesOf(two))).toBe(false);
    expect(areOnlyPromised(entriesOf("TODO"), entriesOf("## Boats\n\n1. What is a keel?\n"))).toBe(false);
  });
});
