import { describe, expect, it } from "vitest";
import { optionsIn } from "../read-list.js";

const asked = (rows: string, below = "") =>
  `## Which sail is at the bow?\n\n| Option | Answer |\n|---|---|\n${rows}\n\n${below}`;

describe("readTableOptions", () => {
  it.each([
    ["a tick marks the key", asked("| a. | Spanker |\n| **b.** | **Jib ✓** |\n| c. | Main_sail |")],
    ["a line below names it", asked("| A | Spanker |\n| B | Jib |\n| C | Main_sail |", "Answer: B\n")],
  ])("reads rows that count with letters where %s", (_, text) => {
    expect(optionsIn(text)).toEqual(["Spanker", "*Jib", "Main_sail"]);
  });

  it.each([
    ["nothing is right", "| a. | Spanker |\n| b. | Jib |"],
    ["letters do not count on", "| a. | Spanker |\n| c. | Jib ✓ |"],
    ["there are more columns", "| a. | Spanker | aft |\n| b. | Jib ✓ | fore |"],
  ])("leaves a table alone where %s", (_, rows) => {
    expect(optionsIn(asked(rows))).toEqual([]);
  });
});
