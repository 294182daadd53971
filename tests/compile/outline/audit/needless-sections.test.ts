import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const parts = ["mast", "sail", "keel", "boom", "helm", "gaff", "jib", "hull"];
const questions = parts.map((part, at) => `## ${at + 1}. What is a ${part}?\n\nA part.\n`).join("\n");

describe("dropNeedless", () => {
  it.each([
    ["a table", "## Summary of the parts\n\n| Part | Of |\n| --- | --- |\n| mast | oak |\n"],
    ["what to tick", "## 점검 목록\n\n- [ ] 돛\n- [ ] 닻\n"],
    ["a wish of its author", "# ⭐ Star this repository\n\nIt is free.\n"],
  ])("says nothing of a section behind the last question that asks nothing: %s", (_, end) => {
    expect(readList(`${questions}\n${end}`).problems).toEqual([]);
  });

  it("says nothing of a second title right below the first, nor of one that the next takes up", () => {
    expect(readList(`# Boats\n## With reasons\n\n---\n\n# Parts\n\n${questions}`).problems).toEqual([]);
    expect(readList(`# Boats\n\nA list.\n\n# Parts\n# Parts in wood\n\n${questions}`).problems).toEqual([]);
  });

  it("goes by what a heading declares, not by the word in it", () => {
    const parts = (title: string) => readList(`# Boats\n## ${title}\n\n---\n\n# Parts\n\n${questions}`).problems;
    expect(parts("The captain declares")).toEqual([]);
    expect(parts("With reasons (12 questions)")).toEqual(["empty-section 2:1"]);
  });

  it("reports an empty section behind the title", () => {
    const { problems } = readList(`# Boats\n\n## Crews\n\n## Parts\n\n${questions.replaceAll("##", "###")}`);
    expect(problems).toEqual(["empty-section 3:1"]);
  });
});
