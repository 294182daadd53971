import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const partsOf = (lines: string) => {
  const { articles } = readList(`## Sails\n\n1. What is a jib?\n2. Explain the reef\n${lines}\n3. What is a boom?\n`);
  return articles[1]?.followUps.map(({ prompt, answer }) => (answer === "" ? prompt : `${prompt} | ${answer}`)) ?? [];
};

describe("readLetteredParts", () => {
  it("takes lines that letters count for follow-ups where they ask", () => {
    expect(partsOf("a. Basic idea\nb) When do you take one,\nand where?\nC. How?")).toEqual([
      "Basic idea",
      "When do you take one, and where?",
      "How?",
    ]);
  });

  it("takes what is counted below a part for one where it asks, or for its answer", () => {
    expect(partsOf("a. How is it tied?\ni. Why so?\nb. What is needed?\ni. rope\nii. time")).toEqual([
      "How is it tied?",
      "Why so?",
      "What is needed? | i. rope\nii. time",
    ]);
  });

  it.each(["a. Rope\nb. Time", "a. Why?\nc. How?", "a. Why?"])("leaves %j", (lines) => {
    expect(partsOf(lines)).toEqual([]);
  });
});
