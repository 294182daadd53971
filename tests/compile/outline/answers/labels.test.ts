import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";

function textsIn(text: string): string[] {
  const { sections } = readOutline({ path: "a.md", text });
  return sections.flatMap(({ questions }) => questions.map(({ answer }) => answer?.text ?? ""));
}

describe("labels of a file", () => {
  it("go with every answer that refers to them", () => {
    const list =
      "### What is a?\n\nSee [docs][site] and `[site]`.\n\n### What is b?\n\nSo.[^1]\n\n### What is c?\n\nNo.\n\n";
    expect(textsIn(`${list}[site]: https://e.org "T"\n[^1]: A *note*.\n`)).toEqual([
      'See [docs][site] and `[site]`.\n\n[site]: https://e.org "T"',
      "So.[^1]\n\n[^1]: A *note*.",
      "No.",
    ]);
  });

  it("go with options, explanations and follow-ups, too", () => {
    const list =
      "1. Which?\n   - [x] A [one][s]\n   - [ ] B\n\n   See [docs][s].\n\n2. What?\n\n   That.\n\n   Follow-ups:\n\n   - Why?\n     See [s].\n\n3. Who?\n   - me\n\n[s]: https://e.org\n";
    const { sections } = readOutline({ path: "a.md", text: list });
    const [which, what] = sections.flatMap(({ questions }) => questions.map(({ article }) => article));
    expect(which?.choice?.options.map(({ text }) => text)).toEqual(["A [one][s]\n\n[s]: https://e.org", "B"]);
    expect(which?.explanation).toBe("See [docs][s].\n\n[s]: https://e.org");
    expect(what?.followUps).toEqual([{ prompt: "Why?", answer: "See [s].\n\n[s]: https://e.org" }]);
  });

  it("stay where an answer has its own, and where only code names them", () => {
    const own = "1. What is a?\n\n   One [a].\n\n   [a]: https://e.org/a\n2. What is b?\n\n   `[a]`\n";
    expect(textsIn(own)).toEqual(["One [a].\n\n[a]: https://e.org/a", "`[a]`"]);
  });

  it("keeps a note of one word, which CommonMark takes for an address", () => {
    expect(textsIn("1. What is a?\n\n   One[^1].\n\n   [^1]: word\n")).toEqual(["One[^1].\n\n[^1]: word"]);
  });

  it("stay where they are if they are long: each answer would have them again", () => {
    const note = `[^1]: ${"word ".repeat(400)}end.`;
    expect(textsIn(`### What is a?\n\nOne[^1].\n\n### What is b?\n\nTwo.\n\n${note}\n`)).toEqual([
      "One[^1].",
      `Two.\n\n${note}`,
    ]);
    const site = `[site]: https://e.org/${"a".repeat(2000)}`;
    expect(textsIn(`### What is a?\n\n[site]\n\n### What is b?\n\nTwo.\n\n${site}\n`)[0]).toBe("[site]");
  });

  it("lists a note at the end that only the introduction refers to", () => {
    const text = "# L\n\nIntro[^1]\n\n## Part\n\n### What is a?\n\nOne.\n\n[^1]: A note.\n";
    const { leftOut } = readOutline({ path: "a.md", text });
    expect(textsIn(text)).toEqual(["One."]);
    expect(leftOut).toContainEqual(expect.objectContaining({ line: 11, endLine: 11 }));
  });
});

describe("numbers with different marks", () => {
  it("are different lists, though the parser joins them", () => {
    const text = "## P\n\n1、What is a?\n\nIt has parts.\n\n1) One\n2) Two\n\n2、What is b?\n\nNo parts.\n";
    expect(readOutline({ path: "a.md", text }).sections[0]?.questions.map(({ prompt }) => prompt)).toEqual([
      "What is a?",
      "What is b?",
    ]);
  });
});
