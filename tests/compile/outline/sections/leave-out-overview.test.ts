import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const index = (prompts: readonly string[]) => prompts.map((prompt, at) => `${at + 1}. ${prompt}\n`).join("");
const answers = (prompts: readonly string[], close = "") =>
  prompts.map((prompt, at) => `${at + 1}. **${prompt}**${close}\n   So it is.\n`).join("\n");

describe("leaveOutOverview", () => {
  it.each([
    ["English", "Questions", "Answers to them", ["What is wax?", "Name a bee.", "Who dances?"]],
    ["Chinese", "题目一览", "逐题详解", ["什么是蜂蜡？", "谁会跳舞？", "蜂王做什么？"]],
  ])(
    "leaves out an index before answers that stand in the paragraph of their question, in %s",
    (_, first, second, prompts) => {
      const {
        prompts: read,
        briefs,
        problems,
      } = readList(`# Bees\n\n## ${first}\n\n${index(prompts)}\n---\n\n## ${second}\n\n${answers(prompts)}`);
      expect(read).toEqual(prompts);
      expect(briefs).toEqual(prompts.map(() => "So it is."));
      expect(problems.filter((problem) => problem.startsWith("duplicate"))).toEqual([]);
    },
  );

  it("keeps what no answer stands for", () => {
    const prompts = ["What is wax?", "Who dances?", "Who rules?"];
    const { prompts: read } = readList(
      `# Bees\n\n## All\n\n${index(prompts)}\n## Some\n\n${answers(prompts.slice(0, 2))}`,
    );
    expect(read).toEqual(["Who rules?", "What is wax?", "Who dances?"]);
  });

  it("keeps two lists of which none answers", () => {
    const prompts = ["What is wax?", "Who dances?"];
    expect(readList(`# Bees\n\n## All\n\n${index(prompts)}\n## Again\n\n${index(prompts)}`).prompts).toHaveLength(4);
  });
});
