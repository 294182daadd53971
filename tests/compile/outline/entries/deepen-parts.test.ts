import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const names = ["keel", "jib", "mast"];
const list = (below: (name: string, at: number) => string) =>
  names.map((name, at) => `## ${at + 1}. What is a ${name}?\n\nA part.\n\n${below(name, at)}`).join("");

describe("deepenParts", () => {
  it.each(["Advantages", "Why it matters"])(
    "keeps headings as high as the questions that recur in their answers: %s",
    (title) => {
      const { prompts, texts, problems } = readList(
        `# Boats\n\n${list((_, at) => (at < 2 ? `## ${title}\n\nIt is ${at}.\n\n` : ""))}`,
      );
      expect(prompts).toEqual(names.map((name) => `What is a ${name}?`));
      expect(texts).toEqual([`A part.\n\n## ${title}\n\nIt is 0.`, `A part.\n\n## ${title}\n\nIt is 1.`, "A part."]);
      expect(problems).toEqual([]);
    },
  );

  it("leaves those that stand alone, ask, have an id, or nothing below them", () => {
    const below = (heading: (at: number) => string) => readList(`# Boats\n\n${list((_, at) => heading(at))}`).texts[0];
    expect(below((at) => `## Advantages ${at}\n\nNone.\n\n`)).toBe("A part.");
    expect(below((at) => (at < 2 ? "## What else?\n\nNone.\n\n" : ""))).toBe("A part.");
    expect(below(() => "## Advantages\n\n")).toBe("A part.");
  });

  it("leaves titles of sections that stand as high", () => {
    const part = (title: string) => `## ${title}\n\nEasy ones.\n\n${list(() => "")}`;
    const { texts } = readList(`# Boats\n\n${part("Basics")}${part("Basics")}`);
    expect(texts.some((text) => text?.includes("## Basics"))).toBe(false);
  });
});
