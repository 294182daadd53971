import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const ask = (mark: string, ...questions: string[]) =>
  questions.map((question) => `${mark} ${question}\n\nA part.\n`).join("\n");

describe("raiseTitles", () => {
  it.each(["##", "#"])("opens a section at titles right above a question of a higher level, %s", (mark) => {
    const list = `${ask(mark, "1. What is a mast?", "2. What is a boom?")}\n#### Hulls ⚓\n\n${ask(mark, "3. What is a keel?")}\n### Winds\n\n${ask(mark, "4. What is a gale?", "5. What is a gust?")}`;
    const { titles, prompts, texts, problems } = readList(`${list}`);
    expect(titles.slice(1)).toEqual(["Hulls ⚓", "Winds"]);
    expect(prompts).toHaveLength(5);
    expect(texts).toEqual(Array(5).fill("A part."));
    expect(problems).toEqual([]);
  });

  it("leaves the title above them what it is", () => {
    const list = `# Boote\n\n${ask("##", "Was ist ein Mast?", "Was ist ein Baum?")}\n### Rumpf\n\n${ask("##", "Was ist ein Kiel?")}\n# Wetter\n\n### Wind\n\n${ask("##", "Was ist eine Böe?")}`;
    expect(readList(list)).toMatchObject({ titles: ["Boote", "Rumpf", "Wind"], problems: [] });
  });

  it.each([
    ["stands alone", "### Hulls\n\n", ""],
    ["says the same as another", "### Remarks\n\n", "### Remarks\n\n"],
    ["has text of its own", "### Hulls\n\nOf wood.\n\n", "### Winds\n\nOf air.\n\n"],
  ])("opens none where one %s", (_, first, second) => {
    const list = `# Boats\n\n${ask("##", "What is a mast?", "What is a boom?")}\n${first}${ask("##", "What is a keel?")}\n${second}${ask("##", "What is a gale?")}`;
    expect(readList(list).titles).toEqual(["Boats"]);
  });

  it("leaves one that stands alone out of the answer above it", () => {
    const list = `# Boats\n\n${ask("##", "What is a mast?")}\n### Hulls\n\n${ask("##", "What is a keel?")}`;
    expect(readList(list)).toMatchObject({ texts: ["A part.", "A part."], leftOut: ["title 7-7"] });
  });
});
