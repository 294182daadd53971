import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("joinUntitled", () => {
  it.each([
    ["# Boats\n\n## Rigs\n\n", "####", "##"],
    ["## Rigs\n\n", "###", "#"],
    ["## Rigs\n\n", "##", "##"],
  ])("opens no section at a heading without words, below %j", (above, mark, empty) => {
    const questions = ["What is a sloop?", "What is a ketch?", "What is a yawl?"];
    const entries = questions.map((question, index) => `${mark} ${index + 1}. ${question}\n\nA boat.\n`);
    const { prompts, titles, texts } = readList(above + entries.join(`\n${empty}\n\n`));
    expect(prompts).toEqual(questions);
    expect(titles).toEqual(["Rigs"]);
    expect(texts).toEqual(["A boat.", "A boat.", "A boat."]);
  });

  it("keeps questions that stand higher than the others, and a section of those above which none has a title", () => {
    const { prompts, titles } = readList(
      "##\n\n#### 1. What is a sloop?\n\nA boat.\n\n##\n\n### 2. What is a ketch?\n\nA boat.\n\n##\n\n#### 3. What is a yawl?\n\nA boat.\n",
    );
    expect(prompts).toEqual(["What is a sloop?", "What is a ketch?", "What is a yawl?"]);
    expect(titles).toHaveLength(1);
  });
});
