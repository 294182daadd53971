import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("mendRules", () => {
  it.each([
    ["paragraphs", "Rope.", "Canvas."],
    ["lists", "- a sheet\n- a stay", "1. a jib\n2. a gaff"],
    ["headings", "### More\n\nIt is of hemp.", "### Less\n\nIt is of cloth."],
  ])("takes a long dash between %s for a rule, and keeps it out of answers", (_, first, second) => {
    const { prompts, texts } = readList(
      `## What is rigging?\n\n${first}\n\n⸻\n\n## What is a sail?\n\n${second}\n\n⸻⸻\n`,
    );
    expect(prompts).toEqual(["What is rigging?", "What is a sail?"]);
    expect(texts).toEqual([first, second]);
  });

  it.each(["A ⸻ is a long dash.", "⸻ a\\\nb", "`⸻`"])("keeps %j as words", (answer) => {
    expect(readList(`## What is a dash?\n\n${answer}\n\n## What is a dot?\n\nLess.\n`).texts[0]).toBe(answer);
  });
});
