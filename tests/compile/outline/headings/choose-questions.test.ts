import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const items = ["What is a mast?", "What is a boom?", "What is a yard?", "What is a keel?", "What is a rib?"];
const list = items.map((item, at) => `${at + 1}. ${item}\n   - A part.\n`).join("");

describe("chooseQuestions", () => {
  it.each([
    ["# Set the name\nexport A=1\n# Read the file\ncat a\n# List all files\nls\n", "section-without-questions 14:1"],
    ["# Datei lesen\ncat a\n# Zeilen zählen\nwc a\n# Beschreibe den Rest\nls\n", "section-without-questions 14:1"],
  ])("takes no comments for questions because one of them requests something: %j", (comments, problem) => {
    const { prompts, problems } = readList(`## Boats\n\n${list}\n${comments}`);
    expect(prompts).toEqual(items);
    expect(problems).toContain(problem);
  });

  it("reports one that requests something behind questions that are headings", () => {
    const asked = items.map((item) => `## ${item}\n\nA part.\n`).join("\n");
    const { prompts, problems } = readList(`# Boats\n\n${asked}\n# Open the file\ncat a\n# Describe the rest\nls\n`);
    expect(prompts).toEqual(items);
    expect(problems).toEqual(["section-without-questions 25:1"]);
  });

  it("takes headings beside one that asks for questions where hardly anything else asks", () => {
    const { prompts } = readList(
      "# Parts\n\n## Masts\n\nPoles.\n\n## Why keels?\n\nFor balance.\n\n## Ribs\n\nPlanks.\n\n# More\n\n1. What is a boom?\n",
    );
    expect(prompts).toContain("Masts");
  });

  it("takes them, too, where headings of their level ask in other parts of the file", () => {
    const part = (title: string, heads: readonly string[]) =>
      `## ${title}\n\n${heads.map((head) => `### ${head}\n\nA part.\n`).join("\n")}`;
    const { prompts } = readList(
      `# Boats\n\n${part("Hull", items)}\n${part("Crew", ["Cooks", "Why a mate?", "Boys", "Pilots", "Guests"])}`,
    );
    expect(prompts).toEqual([...items, "Cooks", "Why a mate?", "Boys", "Pilots", "Guests"]);
  });
});
