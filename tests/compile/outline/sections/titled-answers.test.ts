import { describe, expect, it } from "vitest";
import { readTitledAnswers } from "../../../../src/compile/outline/sections/titled-answers.js";
import { entriesOf } from "../entries-of.js";
import { readList } from "../read-list.js";

const asked = "# Boats\n\n1. What is a keel?\n2. What is a jib?\n\n";

describe("readTitledAnswers", () => {
  it("gives each number what stands below its title", () => {
    const answers = readTitledAnswers(
      entriesOf("### Answer 1\n\nA fin.\n\n### Answer 2\n\n- A sail\n- of three\n"),
      false,
    );
    expect(answers?.map(({ number, blocks }) => [number, blocks.map(({ type }) => type)])).toEqual([
      [1, ["paragraph"]],
      [2, ["list", "list"]],
    ]);
  });

  it("needs the word where no title of answers stands above", () => {
    const numbers = "### 1.\n\nA fin.\n\n### 2.\n\nA sail.\n";
    expect(readTitledAnswers(entriesOf(numbers), false)).toBeUndefined();
    expect(readTitledAnswers(entriesOf(numbers), true)).toHaveLength(2);
  });

  it.each([
    ["in a part of their own", "## Answers\n\n### 1.\n\nA fin.\n\n### 2.\n\nA sail.\n"],
    ["right below the questions", "### Answer 1\n\nA fin.\n\n### Answer 2\n\nA sail.\n"],
  ])("deals answers with titles out %s", (_, answers) => {
    const { prompts, texts, problems } = readList(asked + answers);
    expect(prompts).toEqual(["What is a keel?", "What is a jib?"]);
    expect([texts, problems]).toEqual([["A fin.", "A sail."], []]);
  });

  it("leaves several answers of one question with it", () => {
    const { texts } = readList(
      "# Boats\n\n## 1. What is a keel?\n\n### Answer 1\n\nA fin.\n\n### Answer 2\n\nA spine.\n",
    );
    expect(texts).toEqual([expect.stringContaining("A spine.")]);
  });
});
