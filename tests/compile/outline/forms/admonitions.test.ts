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

  it.each(["[!faq]+ What is a?", "[!HELP]- What is a?", "[!quiz]  What is a?"])("asks by a callout: %j", (title) => {
    const { prompts, texts } = readList(`> ${title}\n> That.\n\n> [!question] What is b?\n> So.\n`);
    expect(prompts).toEqual(["What is a?", "What is b?"]);
    expect(texts).toEqual(["That.", "So."]);
  });

  it.each(["[!note] What is a?", "[!question]What is a?", "See [!question] What is a?"])(
    "takes no other quotation for one: %j",
    (title) => {
      const { prompts, leftOut } = readList(`> ${title}\n> That.\n\n> [!question] What is b?\n> So.\n`);
      expect(prompts).toEqual(["What is b?"]);
      expect(leftOut).toEqual(["introduction 1-2"]);
    },
  );
});
