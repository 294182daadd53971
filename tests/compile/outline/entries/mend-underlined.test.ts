import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const answers = ["It is of hemp.", "It is of cloth", "It is of wood"];

function listOf(ends: readonly string[], heading = "###"): string {
  return ends.map((end, at) => `${heading} What is part ${at + 1}?\n\n${end}\n`).join("\n");
}

describe("mendUnderlined", () => {
  it("takes the last line above a rule for words where one closes each question", () => {
    const { prompts, texts } = readList(`# Ropes\n\n${listOf(answers.map((answer) => `${answer}\n---`))}`);
    expect(prompts).toEqual(["What is part 1?", "What is part 2?", "What is part 3?"]);
    expect(texts).toEqual(answers);
  });

  it("takes it for words where rules alone close other questions", () => {
    const ends = answers.map((answer, at) => (at === 1 ? `${answer}\n---` : `${answer}\n\n---`));
    expect(readList(`# Ropes\n\n${listOf([...ends, "It is tar."])}`).texts).toEqual([...answers, "It is tar."]);
  });

  it.each([
    "It is of hemp.",
    "It is of hemp\nor of wire",
    "**Answer:** it is of hemp",
    "| a | b |\n| - | - |\n| c | d |",
  ])("takes %j for words above a single rule", (end) => {
    expect(readList(`# Ropes\n\n${listOf([`It is old.\n\n${end}\n---`, "It is new."])}`).titles).toEqual(["Ropes"]);
  });

  it("takes a question and its answer in the next line for what they are", () => {
    const { prompts, texts } = readList("**Q1: What is tar?**\nPitch.\n---\n\n**Q2: What is a mast?**\nA pole.\n---\n");
    expect(prompts).toEqual(["What is tar?", "What is a mast?"]);
    expect(texts).toEqual(["Pitch.", "A pole."]);
  });

  it.each([
    [
      "titles",
      "Ropes\n---\n\n### What is a sheet?\n\nA rope.\n\n### What is a stay?\n\nA rope.\n\nSails\n---\n\n### What is a jib?\n\nA sail.\n",
    ],
    [
      "titles between rules",
      "Ropes\n---\n\n### What is a sheet?\n\nA rope.\n\n---\n\nSails\n---\n\n### What is a jib?\n\nA sail.\n\n---\n\nMasts\n---\n\n### What is a spar?\n\nA pole.\n",
    ],
  ])("keeps %s", (_, list) => {
    expect(readList(`# All of it\n\n${list}`).titles.slice(0, 2)).toEqual(["Ropes", "Sails"]);
  });

  it("keeps questions", () => {
    const list = "What is a jib?\n---\n\nA sail.\n\nExplain how it is set\nin a storm.\n---\n\nWith care.\n";
    expect(readList(`# Sails\n\n${list}`).prompts).toHaveLength(2);
  });
});
