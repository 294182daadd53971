import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const hide = (summary: string, text: string) => `<details><summary>${summary}</summary>\n\n${text}\n\n</details>\n`;

describe("growTree", () => {
  it.each([
    ["higher", "##### What is a reef?", "### Kinds of reefs", "##### What is a gale?"],
    ["as high", "### Was ist ein Riff?", "### Arten von Riffen", "### Was ist eine Böe?"],
  ])("lets a heading in a hidden answer end nothing above it, though it stands %s", (_, first, inner, second) => {
    const list = `# Sea\n\n${first}\n\n${hide("Answer", `Less sail.\n\n${inner}\n\n1. One of cloth\n2. One of sand`)}\n${second}\n\n${hide("Answer", "Wind.")}`;
    const { titles, texts, problems } = readList(list);
    expect(titles).toEqual(["Sea"]);
    expect(texts).toEqual([`Less sail.\n\n${inner}\n\n1. One of cloth\n2. One of sand`, "Wind."]);
    expect(problems).toEqual([]);
  });

  it("goes on behind the passage where it stood before it", () => {
    const list = `# Sea\n\n## Sails\n\n##### What is a reef?\n\n${hide("Answer", "Less sail.\n\n### Kinds\n\nTwo.")}\n##### What is a luff?\n\nAn edge.\n\n## Winds\n\n##### What is a gale?\n\nWind.\n`;
    expect(readList(list)).toMatchObject({
      titles: ["Sails", "Winds"],
      prompts: ["What is a reef?", "What is a luff?", "What is a gale?"],
    });
  });

  it("leaves headings that ask in a passage what they are", () => {
    const part = (...questions: string[]) => questions.map((question) => `## ${question}\n\nAn answer.`).join("\n\n");
    const list = `# Sea\n\n## What is a boat?\n\nWood.\n\n${hide("More", part("What is a reef?", "What is a luff?"))}\n${hide("Most", part("What is a gale?"))}`;
    expect(readList(list).prompts).toEqual([
      "What is a boat?",
      "What is a reef?",
      "What is a luff?",
      "What is a gale?",
    ]);
  });

  it("takes a passage that nobody closes for none", () => {
    const list =
      "# Sea\n\n## What is a reef?\n\n<details><summary>Answer</summary>\n\nLess sail.\n\n# Winds\n\n## What is a gale?\n\nWind.\n";
    expect(readList(list).titles).toEqual(["Sea", "Winds"]);
  });

  it("takes no title of items for answered by what stands behind them", () => {
    const list =
      "# Sea\n\n## Winds\n\n1. What is a gale?\n2. What is a lull?\n\n## Sails\n\n1. What is a jib?\n2. What is a reef?\n\n## Answers\n\nSee the book.\n";
    const { titles, prompts } = readList(list);
    expect(titles).toEqual(["Winds", "Sails"]);
    expect(prompts).toHaveLength(4);
  });
});
