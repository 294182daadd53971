import { describe, expect, it } from "vitest";
import { mergeSections } from "../../../../src/compile/outline/audit/merge-sections.js";
import { reportWarning } from "../../../../src/compile/report.js";
import { readMarked } from "./written-list.js";

/** What is left of reports at the headings that end in `*`. */
function saidOf(...lines: readonly string[]) {
  const { reading, written } = readMarked(lines.join("\n"));
  for (const [index, line] of lines.entries()) {
    const place = { file: "a.md", line: index + 1, column: 1 };
    if (line.endsWith("*")) reportWarning(reading.problems, "section-without-questions", place, "Nothing.");
    if (line.endsWith("?*")) reportWarning(reading.problems, "unread-question", place, "It asks.");
  }
  mergeSections(reading, written());
  return reading.problems.map(({ line, message }) => `${line} ${message}`);
}

describe("mergeSections", () => {
  it("makes one report of a heading and those below it, or beside it", () => {
    expect(saidOf("## Summary*", "### Steps*", "### Rules*", "!## What?")).toEqual([
      "1 Nothing. So are 2 more headings below, up to line 3.",
    ]);
    expect(saidOf("!## What?", "### Steps*", "#### Rules*")).toEqual([
      "2 Nothing. So is one more heading below, up to line 3.",
    ]);
    expect(saidOf("## A*", "## B*", "## C*")).toEqual(["1 Nothing. So are 2 more headings below, up to line 3."]);
  });

  it("keeps those apart that questions or a higher heading part", () => {
    expect(saidOf("## A*", "!- What?", "## B*")).toEqual(["1 Nothing.", "3 Nothing."]);
    expect(saidOf("## A*", "## B*")).toEqual(["1 Nothing.", "2 Nothing."]);
    expect(saidOf("### A*", "## B*")).toEqual(["1 Nothing.", "2 Nothing."]);
  });

  it("says of a heading that asks only that it does", () => {
    expect(saidOf("## What?*", "## B*")).toEqual(["1 It asks.", "2 Nothing."]);
  });
});
