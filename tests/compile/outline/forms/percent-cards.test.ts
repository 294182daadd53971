import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { readList } from "../read-list.js";

describe("readPercentCard", () => {
  it("divides front and back below a heading, and asks the title or the words that ask", () => {
    const { sections, leftOut, problems } = readOutline({
      path: "a.md",
      text: "# Deck\n\n## Reef a sail\n\nName the steps.\n\n%\n\n1. Lower it.\n2. Tie it.\n\n## Anchors\n\nWhat holds an anchor?\n\n%\n\nSand.\n\n### Or\n\nMud.\n",
    });
    expect(sections.map(({ title }) => title)).toEqual(["Deck"]);
    expect(sections[0]?.questions.map((each) => [each.promptMarkdown ?? each.prompt, each.answer?.text])).toEqual([
      ["Reef a sail\n\nName the steps.", "1. Lower it.\n2. Tie it."],
      ["What holds an anchor?", "Sand.\n\n### Or\n\nMud."],
    ]);
    expect(leftOut.map(({ kind, line }) => `${kind} ${line}`)).toEqual(["label 7", "title 12", "label 16"]);
    expect(problems.filter(({ code }) => code !== "missing-id")).toEqual([]);
  });

  it("divides them between rules, and leaves what stands behind a second mark out", () => {
    const { prompts, texts, leftOut } = readList(
      "潮汐的成因\n\n%\n\n月球的引力。\n\n%\n\n海洋, 物理\n\n---\n\n风从何来？\n\n%\n\n气压之差。\n\n---\n",
    );
    expect(prompts).toEqual(["潮汐的成因", "风从何来？"]);
    expect(texts).toEqual(["月球的引力。", "气压之差。"]);
    expect(leftOut).toContain("label 7-9");
  });

  it("takes one mark alone for words", () => {
    const { prompts, texts } = readList("## What is a share?\n\nA part, in\n\n%\n\n## What is a part?\n\nA share.\n");
    expect(prompts).toEqual(["What is a share?", "What is a part?"]);
    expect(texts[0]).toBe("A part, in\n\n%");
  });
});
