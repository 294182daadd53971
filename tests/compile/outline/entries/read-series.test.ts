import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("readSeries", () => {
  it("reads items with a word and a number as questions, though bold lines in their answers ask", () => {
    const { prompts, numbers, texts, problems } = readList(
      "# Häfen\n\n* Aufgabe 1: Was hält ein Schiff?\n\n1. Ein Anker.\n\n**Wie kommt er hoch?**\n1. Mit der Winde.\n\n* Aufgabe 2: Was ist eine Mole?\n\nEin Damm.\n\n* Aufgabe 3: Nennen Sie Knoten\n\n- Palstek\n\n**Wann der Palstek?**\n\nImmer.\n",
    );
    expect(prompts).toEqual(["Was hält ein Schiff?", "Was ist eine Mole?", "Nennen Sie Knoten"]);
    expect(numbers).toEqual([1, 2, 3]);
    expect(texts[0]).toContain("Wie kommt er hoch?");
    expect(texts[2]).toContain("Palstek");
    expect(problems).toEqual([]);
  });

  it("reads them among points of answers", () => {
    const { prompts } = readList(
      "- Task #1 - Why reef?\n\n  - Wind\n\n- Task #2 - When to tack?\n\n  - Shallows\n\n- Task #3 - Where is the stern?\n\n  - Behind\n",
    );
    expect(prompts).toEqual(["Why reef?", "When to tack?", "Where is the stern?"]);
  });

  it.each([
    [
      "begin anew",
      "**How to moor?**\n\n- Step 1: why wait?\n- Step 2: which line?\n- Step 3: which knot?\n\n**How to sail?**\n\n- Step 1: which sail?\n",
    ],
    [
      "do not ask",
      "**How to moor?**\n\n- Step 1: wait\n- Step 2: throw the line\n- Step 3: tie it\n\n**How to sail?**\n\nHoist.\n",
    ],
  ])("leaves steps of answers alone that %s", (_, text) => {
    expect(readList(text).prompts).toEqual(["How to moor?", "How to sail?"]);
  });
});
