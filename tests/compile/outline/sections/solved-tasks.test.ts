import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";

const read = (below: (task: string) => string) => {
  const list = `# Coding\n\n## Problem 1: Tides\n\n${below("Return the next tide.")}\n\n## Problem 2: Berths\n\n${below("Implement a plan of berths.")}\n`;
  return readOutline({ path: "a.md", text: list }).sections[0]?.questions.map(({ promptMarkdown, answer }) => [
    promptMarkdown,
    answer?.text,
  ]);
};
const program = "```\nf(x)\n```";

describe("findSolvedTasks", () => {
  it.each([["### Example", "### Solution"]])(
    "takes a task with %s above %s for a part of the question",
    (sample, mark) => {
      const found = read((task) => `${task}\n\n${sample}\n\n\`3\`\n\n${mark}\n\n${program}`);
      const task = (title: string, words: string) => [`${title}\n\n${words}\n\n${sample}\n\n\`3\``, program];
      expect(found).toEqual([task("Tides", "Return the next tide."), task("Berths", "Implement a plan of berths.")]);
    },
  );

  it("leaves what is no task to the answer", () => {
    const found = read((task) => `${task}\n\n### Approach\n\nLoop.\n\n### Solution\n\n${program}`);
    expect(found?.every(([prompt]) => prompt === undefined)).toBe(true);
  });
});
