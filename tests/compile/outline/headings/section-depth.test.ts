import { describe, expect, it } from "vitest";
import { sectionDepth } from "../../../../src/compile/outline/headings/section-depth.js";
import { entriesOf } from "../entries-of.js";

describe("sectionDepth", () => {
  it.each([
    ["the level above the items", "# T\n## A\n1. What?\n## B\n1. Why?\n", 2],
    ["the deepest level above items", "# T\n## A\n### B\n1. What?\n## C\n1. Why?\n", 3],
    ["no level inside answers", "# T\n## A\n1. What?\n### Note\ntext\n\n2. Why?\n### Note\ntext\n\n3. How?\n", 2],
    ["a level where numbers start again", "## A\ntext\n\n1. What?\n## B\ntext\n\n1. Why?\n", 2],
    ["a level where items follow at once", "## A\n1. What?\n## B\n2. Why?\n", 2],
    ["no level inside answers where a number is missing", "# T\n## A\n1. What?\n### Note\ntext\n\n3. Why?\n", 2],
    ["no level below a heading in an item", "# T\n1. ## What?\n### Note\ntext\n\n1. ## Why?\n", 1],
    ["a level as high as a heading in an item", "# T\n1. ## What?\n## B\ntext\n\n1. ## Why?\n", 2],
    ["a level above topics with the questions nested", "# T\n## A\n- Who?\n\n### B\n- C\n  - What?\n  - Why?\n", 3],
    [
      "a level above text and numbers that go on",
      "## A\n1. What?\n2. Why?\n3. How?\n## B\ntext\n\n4. Who?\n5. When?\n",
      2,
    ],
    ["a level above counts", "# T\n## A\n1. What?\n\n   text\n## B\n(2 questions)\n\n2. Why?\n", 2],
    ["no heading", "1. What?\n", 0],
  ])("gives %s", (_, text, depth) => {
    expect(sectionDepth(entriesOf(text))).toBe(depth);
  });
});
