import { describe, expect, it } from "vitest";
import { readList } from "./read-list.js";

const words = (word: string) => `${word} `.repeat(20).trim();
const briefOf = (below: string) =>
  readList(`1. What?\n${below.replace(/^(?=.)/gm, "   ")}\n2. Why?\n   - So.\n`).briefs[0];

describe("findBrief", () => {
  it.each([
    ["short points, together", "- one\n- two", "one; two"],
    ["the first of long points", `- ${words("word")}\n- ${words("more")}`, words("word")],
    ["the first of points that end", "- one;\n- two.", "one"],
    ["the first comment where there is nothing else", "```python\n# only\n# comments\n```", "# only"],
    ["words behind a rule of an item", "- ***\n  one\n- two", "one; two"],
    ["nothing of an empty point", "-", undefined],
  ])("takes %s", (_, below, brief) => {
    expect(briefOf(below)).toBe(brief);
  });
});
