import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const contents = (title: string, names: readonly string[]) =>
  `# Boat questions\n\n## ${title}\n\n${names.map((name, at) => `- [${name}](#b${at})`).join("\n")}\n`;
const names = ["Masts", "Knots", "An odd case", "Sails"];
const masts = "### Masts\n\nPoles.\n";
const others =
  "### Knots\n\nLoops.\n\n### An odd case\n\n#### What floats?\n\nWood.\n\n#### Ice or iron\n\nIce.\n\n### Sails\n\nCloths.\n";

describe("takeListed", () => {
  it("takes the headings of the contents, though one deeper heading asks", () => {
    expect(readList(`${contents("Contents", names)}\n${masts}\n${others}`)).toMatchObject({
      prompts: names,
      problems: [],
    });
  });

  it("takes one between them that is named in other words", () => {
    const list = `${contents("Inhalt", ["Masts", "Tauwerk", "An odd case", "Sails", "Keels"])}\n${masts}\n${others}\n### Keels\n\nBeams.\n`;
    expect(readList(list).prompts).toEqual([...names, "Keels"]);
  });

  it.each([
    [
      "higher",
      "## 桅杆\n\n立着的柱子。\n\n### 什么是帆\n\n一块布。\n\n### 什么是锚\n\n一块铁。\n\n### 什么是舵\n\n一块板。\n",
    ],
    [
      "deeper",
      "## 什么是帆\n\n一块布。\n\n### 桅杆\n\n立着的柱子。\n\n## 什么是锚\n\n一块铁。\n\n## 什么是舵\n\n一块板。\n",
    ],
  ])("takes one that stands %s than the others", (_, below) => {
    const { prompts, texts } = readList(`${contents("目录", ["桅杆", "什么是帆", "什么是锚", "什么是舵"])}\n${below}`);
    expect([...prompts].sort()).toEqual(["什么是帆", "什么是舵", "什么是锚", "桅杆"].sort());
    expect(texts.every((text) => text !== undefined && !text.includes("#"))).toBe(true);
  });

  it("leaves sections what they are where the contents name sections", () => {
    const section = (name: string) =>
      `## ${name}\n\nAbout them.\n\n### What are ${name}?\n\nThings.\n\n### Why ${name}?\n\nSo.\n`;
    const list = `${contents("Contents", names)}\n${names.map(section).join("\n")}`;
    expect(readList(list).titles).toEqual(names);
  });

  it("leaves items the questions where they ask below one of the headings", () => {
    const asked = ["What is a hull?", "What is a rig?", "What is a yawl?"];
    const list = `${contents("Contents", names)}\n${masts}\n${others}\n## Last\n\n${asked.map((prompt) => `- ${prompt}`).join("\n")}\n`;
    expect(readList(list).prompts).toEqual(expect.arrayContaining(asked));
  });

  it("leaves a part of an answer where it is, which no contents name", () => {
    const asked = ["What is a mast?", "What is a sail?", "What is a keel?", "What is a knot?"];
    const below = asked.map((prompt) => `## ${prompt}\n\nThis.\n\n### Of ${prompt.slice(10, -1)}s\n\nOak.\n`);
    expect(readList(`${contents("Contents", asked)}\n${below.join("\n")}`).prompts).toEqual(asked);
  });
});
