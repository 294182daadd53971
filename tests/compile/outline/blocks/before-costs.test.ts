import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const briefOf = (answer: string) => {
  const list = `## How do you sort boats?\n\n${answer}\n\n## What is a keel?\n\nA fin.\n`;
  return readList(list).briefs[0];
};
const program = "```python\nsorted(boats)\n```\n\n";

describe("beforeCosts", () => {
  it.each([
    [`${program}### Complexity\n\nO(n log n)`, "sorted(boats)"],
    [`${program}**Time complexity:** O(n log n)`, "sorted(boats)"],
    [`${program}复杂度：O(n)`, "sorted(boats)"],
    [`${program}Complexity hides in the sort.`, "Complexity hides in the sort."],
  ])("tells of %j %j", (answer, brief) => {
    expect(briefOf(answer)).toBe(brief);
  });
});
