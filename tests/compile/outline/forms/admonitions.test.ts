import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("admonitions", () => {
  it.each([
    ["lines", "> [!question] What is a?\n> That.\n> more", "That.\nmore"],
    ["code", "> [!question] What is a?\n> ```\n> x\n> ```", "```\nx\n```"],
    ["paragraphs", "> [!question]- What is a?\n>\n> That.\n>\n> More.", "That.\n\nMore."],
  ])("keeps %s below the title of a callout", (_, callout, text) => {
    const { prompts, texts } = readList(`${callout}\n\n> [!question] What is b?\n`);
    expect(prompts).toEqual(["What is a?", "What is b?"]);
    expect(texts).toEqual([text, undefined]);
  });
});
