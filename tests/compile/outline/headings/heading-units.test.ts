import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const question = (number: number, name: string, below: string) =>
  `## Q${number} ${name}\n\n### ${below}\n\nIt is a part of the boat.\n\n### Kinds\n\nThere are two.\n`;

describe("listUnits", () => {
  it("keeps one with a label a question where a part of its answer asks", () => {
    const list = ["Masts", "Sails", "Keels", "Knots"].map((name, at) =>
      question(at + 1, name, name === "Sails" ? "Why are they needed?" : "In a word"),
    );
    const { titles, prompts } = readList(`# Boats\n\n${list.join("\n")}`);
    expect({ titles, prompts }).toEqual({ titles: ["Boats"], prompts: ["Masts", "Sails", "Keels", "Knots"] });
  });

  it("takes what asks below headings with a label where it does below most of them", () => {
    const list = ["Masts", "Sails", "Keels", "Knots"].map(
      (name, at) => `# Question ${at + 1} - ${name}\n\n## What are ${name}?\n\nParts of the boat.\n`,
    );
    expect(readList(list.join("\n")).prompts).toEqual([
      "What are Masts?",
      "What are Sails?",
      "What are Keels?",
      "What are Knots?",
    ]);
  });

  it("takes the contents of a chapter for contents", () => {
    const links = ["浮力", "锚", "罗盘", "舵"].map((name, at) => `- [Q${at + 1} ${name}](#q${at + 1}-${name})`);
    const list = ["浮力", "锚", "罗盘", "舵"].map((name, at) => `## Q${at + 1} ${name}\n\n船的一部分。\n`);
    expect(readList(`# 航海\n\n## 📑 本章目录\n\n${links.join("\n")}\n\n${list.join("\n")}`).titles).toEqual(["航海"]);
  });
});
