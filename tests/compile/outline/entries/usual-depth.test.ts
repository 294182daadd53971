import { describe, expect, it } from "vitest";
import { findUsualDepth } from "../../../../src/compile/outline/entries/usual-depth.js";
import { entriesOf } from "../entries-of.js";

const headingsOf = (text: string) => entriesOf(text).filter((entry) => entry.type === "heading");

describe("findUsualDepth", () => {
  it.each([
    ["the depth of most", "# A\n\n## B\n\n## C\n", { depth: 2, count: 2 }],
    ["of as many the first", "### A\n\n## B\n\n## C\n\n### D\n", { depth: 3, count: 2 }],
    ["none of none", "A mast.\n", undefined],
  ])("gives %s", (_, text, usual) => {
    expect(findUsualDepth(headingsOf(text))).toEqual(usual);
  });
});
