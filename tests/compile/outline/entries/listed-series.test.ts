import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const below =
  "### Background\n\nSomebody needs one.\n\n### Steps\n\n#### 1. Size\n\n- Wide\n- Heavy\n\n#### 2. Shape\n\n- Flat\n";

describe("readListedSeries", () => {
  it("takes headings with any word and a number that the contents name, by their words", () => {
    const names = ["An anchor", "A sail", "A hull"];
    const contents = names.map(
      (name, at) => `- [${name}](#exercise-${at + 1}-${name.toLowerCase().replace(" ", "-")})`,
    );
    const list = names.map((name, at) => `## Exercise ${at + 1}: ${name}\n\n${below}`);
    const { titles, prompts, briefs, numbers } = readList(
      `# Boats\n\n## Contents\n\n${contents.join("\n")}\n\n${list.join("\n")}`,
    );
    expect({ titles, prompts, numbers }).toEqual({ titles: ["Boats"], prompts: names, numbers: [1, 2, 3] });
    expect(briefs).toEqual(names.map(() => "Somebody needs one."));
  });

  it("takes those whose contents say other words, by where they lead, with headings of their level below one of them", () => {
    const names = ["Якорь", "Парус", "Корпус", "Руль"];
    const contents = names.map((name, at) => `${at + 1}. [О нём ${at + 1}](#кейс-${at + 1}-${name.toLowerCase()})`);
    const list = names.map((name, at) => `## Кейс ${at + 1}: ${name}\n\n### Условие\n\nНужен для лодки.\n`);
    const more = "\n## Первая часть\n\nДерево.\n\n## Вторая часть\n\nЖелезо.\n";
    const { prompts, texts } = readList(
      `# Лодки\n\n## Содержание\n\n${contents.join("\n")}\n\n${list.slice(0, 2).join("\n")}${more}\n${list.slice(2).join("\n")}`,
    );
    expect(prompts).toEqual(names);
    expect(texts[1]).toContain("Железо.");
  });

  it("leaves parts the titles of what asks below them", () => {
    const names = ["Anchors", "Sails", "Hulls"];
    const contents = names.map((name, at) => `- [Day ${at + 1}: ${name}](#day-${at + 1}-${name.toLowerCase()})`);
    const list = names.map((name, at) => `## Day ${at + 1}: ${name}\n\n### What are ${name}?\n\nThings.\n`);
    expect(readList(`# Boats\n\n## Contents\n\n${contents.join("\n")}\n\n${list.join("\n")}`).prompts).toEqual(
      names.map((name) => `What are ${name}?`),
    );
  });

  it("leaves headings that no contents name", () => {
    const list = ["An anchor", "A sail", "A hull"].map((name, at) => `## Step ${at + 1}: ${name}\n\nDo it.\n`);
    const { prompts } = readList(`# Boats\n\n## What is a boat?\n\nIt floats.\n\n${list.join("\n")}`);
    expect(prompts).not.toContain("An anchor");
  });

  it("takes all that stands below a title that says questions, though contents name none and others ask elsewhere", () => {
    const asked = ["## Basics\n\n1. What is a boat?\n2. What is a raft?\n3. Why do boats float?\n4. Who steers?\n"];
    const list = ["An anchor", "A sail", "A hull"].map((name, at) => `### Case ${at + 1}: ${name}\n\nIt broke.\n`);
    const { prompts } = readList(`# Boats\n\n${asked.join("")}\n## Case questions\n\n${list.join("\n")}`);
    expect(prompts.slice(4)).toEqual(["An anchor", "A sail", "A hull"]);
    const other = readList(
      `# Boats\n\n${asked.join("")}\n## How interviews go\n\n### Contact\n\nCall.\n\n${list.join("\n")}`,
    );
    expect(other.prompts).not.toContain("An anchor");
  });
});
