import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const tasks = ["den Rumpf", "den Mast", "das Segel", "den Anker", "das Ruder"];

describe("readNumberHeadings", () => {
  it("asks what stands below headings that only count, and says once that others are empty", () => {
    const part = (at: number) => `### ${at + 1}\n\nErläutern Sie ${tasks[at]}.\n\n- Er ist der Teil ${at + 1}.\n\n`;
    const text = `# Handout\n\n## Boot\n\n${[0, 1, 2].map(part).join("")}## Rest\n\n${[3, 4].map(part).join("")}### 6\n\n### 7\n`;
    const { titles, prompts, numbers, texts, problems } = readList(text);
    expect(titles).toEqual(["Boot", "Rest"]);
    expect(prompts).toEqual(tasks.map((task) => `Erläutern Sie ${task}.`));
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
    expect(texts[4]).toBe("Er ist der Teil 5.");
    expect(problems).toEqual(["empty-prompt 37:1"]);
  });

  it("leaves headings that do not count on what they are", () => {
    const text = [2019, 2020, 2021, 2022, 2023].map(
      (year) => `## ${year}\n\nA year.\n\n1. What was built?\n2. What sank?\n`,
    );
    expect(readList(text.join("\n")).prompts).toHaveLength(10);
  });
});
