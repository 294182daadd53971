import type { RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import type { LeadEntry } from "../../../../src/compile/outline/entries.js";
import type { OpenQuestion } from "../../../../src/compile/outline/open-question.js";
import { usualAnswers } from "../../../../src/compile/outline/sections/usual-answers.js";
import { parseMarkdown } from "../../../../src/compile/parse/parse-markdown.js";
import { entriesOf } from "../entries-of.js";

/** The items of a list as questions, with what is given as answers of the first and the last. */
function usualOf(items: readonly string[], first = "", last = "") {
  const leads = entriesOf(items.map((item, index) => `${index + 1}. ${item}\n`).join(""));
  const below = (index: number): RootContent[] => [
    ...parseMarkdown(index === 0 ? first : index === leads.length - 1 ? last : "").blocks,
  ];
  const questions = leads.map((entry, index): OpenQuestion => ({ entry: entry as LeadEntry, answer: below(index) }));
  return usualAnswers(questions, true, { rules: [], areInside: false });
}

describe("usualAnswers", () => {
  it("tells whether paragraphs at the margin and links answer", () => {
    expect(usualOf(["Keel?", "Mast?"], "A fin.")).toMatchObject({ paragraphs: true, links: false });
    expect(usualOf(["Keel?", "Mast?"], "[Keels](https://boats.example/1)")).toMatchObject({ links: true });
    expect(usualOf(["Keel?", "Mast?"], "> A fin.")).toMatchObject({ paragraphs: false });
  });

  it("takes one question alone for one that paragraphs may answer", () => {
    expect(usualOf(["Keel?"])).toMatchObject({ paragraphs: true });
  });

  it("has no answer for the last of many bare items, unless a label says so", () => {
    const items = ["Keel?", "Mast?", "Sail?", "Oar?", "Rudder?"];
    expect(usualOf(items, "", "Good luck.").answers).toBe(false);
    expect(usualOf(items, "", "**Answer:** A plate.").answers).toBe(true);
    expect(usualOf(items.slice(1), "", "A plate.").answers).toBe(true);
  });
});
