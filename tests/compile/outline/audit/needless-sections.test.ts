import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const questions =
  "## 1. What is a mast?\n\nA pole.\n\n## 2. What is a sail?\n\nA cloth.\n\n## 3. What is a keel?\n\nA beam.\n";

describe("dropNeedless", () => {
  it.each([
    ["a table", "## Summary of the parts\n\n| Part | Of |\n| --- | --- |\n| mast | oak |\n"],
    ["what to tick", "## 점검 목록\n\n- [ ] 돛\n- [ ] 닻\n"],
    ["a wish of its author", "# ⭐ Star this repository\n\nIt is free.\n"],
  ])("says nothing of a section behind the last question that asks nothing: %s", (_, end) => {
    expect(readList(`${questions}\n${end}`).problems).toEqual([]);
  });

  it("reports one with something that asks, or with nothing but code", () => {
    const ends = ["# Crews\n\nThey sail.\n\nWho cooks?\n", "## Coding of flags\n\n```\n# 1. Print a flag\n```\n"];
    for (const end of ends)
      expect(readList(`${questions}\n${end}`).problems).toContain("section-without-questions 13:1");
  });

  it("says nothing of a second title right below the first, nor of one that the next takes up", () => {
    expect(readList(`# Boats\n## With reasons\n\n---\n\n# Parts\n\n${questions}`).problems).toEqual([]);
    expect(readList(`# Boats\n\nA list.\n\n# Parts\n# Parts in wood\n\n${questions}`).problems).toEqual([]);
  });

  it("reports an empty section behind the title", () => {
    const { problems } = readList(`# Boats\n\n## Crews\n\n## Parts\n\n${questions.replaceAll("##", "###")}`);
    expect(problems).toEqual(["empty-section 3:1"]);
  });
});
