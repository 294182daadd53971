import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const followUpsOf = (text: string) =>
  readList(text).articles.map((article) => (article?.followUps ?? []).map(({ prompt }) => prompt));

describe("joinFollowUps", () => {
  it.each([
    ["items", "- What is a keel?\n- Follow-up: Why is it heavy?\n- What is a mast?\n- What is a boom?\n"],
    [
      "lines",
      "**Q1. What is a keel?**\n\n**Follow-up: Why is it heavy?**\n\n**Q2. What is a mast?**\n\n**Q3. What is a boom?**\n",
    ],
    ["headings", "## What is a keel?\n\n## Follow-up: Why is it heavy?\n\n## What is a mast?\n\n## What is a boom?\n"],
  ])("gives %s that say that they follow to the question above", (_, text) => {
    expect(readList(`# Boats\n\n${text}`).prompts).toEqual(["What is a keel?", "What is a mast?", "What is a boom?"]);
    expect(followUpsOf(`# Boats\n\n${text}`)).toEqual([["Why is it heavy?"], [], []]);
  });

  it.each([
    ["counts on", "1. What is a keel?\n2. Follow-up: Why is it heavy?\n3. What is a mast?\n"],
    ["has an id", "- What is a keel?\n- Follow-up: Why is it heavy? {#heavy}\n- What is a mast?\n"],
    ["has no question above it", "- Follow-up: Why is it heavy?\n- What is a keel?\n- What is a mast?\n"],
  ])("leaves one that %s", (_, text) => {
    expect(readList(`# Boats\n\n${text}`).prompts).toHaveLength(3);
  });
});
