import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const numbered =
  "# Boats\n\n## Hulls\n\n### 1. What is a keel?\n\nA beam.\n\n### 2. Ribs\n\nBent beams.\n\n## Rigs\n\n### 3. What is a mast?\n\nA pole.\n\n### 4. What is a sail?\n\nA cloth.\n\n";
const prompts = ["What is a keel?", "Ribs", "What is a mast?", "What is a sail?"];

describe("findUnlike", () => {
  it.each([
    ["at the end", numbered, "## Auf einen Blick\n\n### Teile\n\n- Kiel\n\n### Ratschläge\n\n1. Be brief.\n"],
    [
      "between two sections",
      numbered.slice(0, numbered.indexOf("## Rigs")),
      "## 要点\n\n### 顺序\n\n先说结论。\n\n### 时间\n\n三分钟。\n\n",
    ],
  ])("leaves out a section %s in which no heading is numbered, with one report", (_, before, summary) => {
    const list = readList(before + summary + numbered.slice(before.length));
    expect(list.prompts).toEqual(prompts);
    expect(list.problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([
      `section-without-questions ${before.split("\n").length}:1`,
    ]);
  });

  it("keeps such a section where the others ask without numbers", () => {
    const plain = numbered.replace(/[0-9]\. /g, "").replace("Ribs", "What are ribs?");
    const { titles, prompts } = readList(`${plain}## Ropes\n\n### Sheets\n\nThey pull.\n\n### Stays\n\nThey hold.\n`);
    expect(titles).toEqual(["Hulls", "Rigs", "Ropes"]);
    expect(prompts.slice(4)).toEqual(["Sheets", "Stays"]);
  });

  it("keeps a section in which headings ask", () => {
    const { prompts } = readList(
      `${numbered}## Ropes\n\n### What is a sheet?\n\nIt pulls.\n\n### Stays\n\nThey hold.\n`,
    );
    expect(prompts.slice(4)).toEqual(["What is a sheet?", "Stays"]);
  });
});
