import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const questions = [
  "### 1. What keeps a boat upright?\n\nIts keel.",
  "### 2. Sails\n\n#### (1) Mainsail\n\nBehind the mast.\n\n#### (2) Jib\n\nBefore it.",
  "### 3. How do you reef?\n\nLower the sail.",
  "#### 4. Ropes\n\n#### (1) Halyard\n\nIt hoists.\n\n#### (2) Sheet\n\nIt trims.",
  "### 5. When do you anchor?\n\nAt night.",
  "### 6. Tides\n\nTwice a day.",
];

describe("readCountedParts", () => {
  it("reads what counts on as questions, and what begins anew in brackets below them as parts of answers", () => {
    const { prompts, titles, texts, problems } = readList(`# Sailing\n\n${questions.join("\n\n")}\n`);
    expect(prompts).toEqual([
      "What keeps a boat upright?",
      "Sails",
      "How do you reef?",
      "Ropes",
      "When do you anchor?",
      "Tides",
    ]);
    expect(titles).toEqual(["Sailing"]);
    expect(texts[3]).toContain("It hoists.");
    expect(problems).toEqual([]);
  });

  it("ends an answer at a title that stands as high as a question", () => {
    const text = `# Sea\n\n### Part 1: Boats\n\n${questions.join("\n\n")}\n\n### Part 2: Wind\n\n### 1. What is a gale?\n\nA storm.\n\n#### 2. Fog\n\nA cloud.\n`;
    expect(readList(text).titles).toEqual(["Boats", "Wind"]);
  });

  it("leaves sections whose items in brackets ask as they are", () => {
    const sections = ["Boats", "Wind", "Tides", "Ropes"].map(
      (title, at) =>
        `## ${at + 1}. ${title}\n\n### (1) What is it?\n\nThis.\n\n### (2) Where is it used in ${title}?\n\nThere.`,
    );
    expect(readList(sections.join("\n\n")).titles).toEqual(["Boats", "Wind", "Tides", "Ropes"]);
  });
});
