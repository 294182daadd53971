import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const labelled =
  "## Interview questions\n\n### Q1: What is tacking?\n\nA turn.\n\n### Q2: Gybing\n\nA turn, too.\n\n### Q3: Why reef?\n\nWind.\n";
const asked = ["What is tacking?", "Gybing", "Why reef?"];

describe("setApartTopics", () => {
  it.each([
    [
      "numbers of their own",
      "## 1. Sails\n\n### 1.1 How sails work\n\nBy wind.\n\n### 1.2 Parts\n\n- Luff\n- Leech\n\n",
    ],
    ["no numbers", "## Sails\n\n### Battens\n\nOf wood.\n\n### Why they tear?\n\nAge.\n\n### Reefs\n\nOf rope.\n\n"],
  ])("leaves out topics with %s beside questions with labels, and tells their section", (_, topics) => {
    const { titles, prompts, problems } = readList(`# Sailing\n\n${topics}${labelled}`);
    expect({ titles, prompts }).toEqual({ titles: ["Interview questions"], prompts: asked });
    expect(problems).toContain("section-without-questions 3:1");
  });

  it("leaves out topics beside lines with labels, and beside a section that says what it has", () => {
    const topics = "## Velas\n\n### 1.1 Partes de la vela\n\nTela.\n\n### 1.2 Tipos\n\n- Foque\n\n";
    const lines =
      "## Repaso\n\n**Pregunta 1: ¿Qué es virar?**\n\nGirar.\n\n**Pregunta 2: Trasluchar**\n\nGirar.\n\n**Pregunta 3: Rizar**\n\nReducir.\n";
    expect(readList(`# Navegar\n\n${topics}${lines}`).titles).toEqual(["Repaso"]);
    const named =
      "## 1.2 面试题\n\n### 1.2.1 为什么要缩帆？\n\n风大。\n\n### 1.2.2 帆的种类有哪些？\n\n两种。\n\n### 1.2.3 帆和舵的区别\n\n位置。\n";
    const basics = "## 1.1 帆\n\n### 1.1.1 前缘\n\n迎风的边。\n\n### 1.1.2 后缘\n\n背风的边。\n\n";
    expect(readList(`# 航海\n\n${basics}${named}`)).toMatchObject({
      titles: ["面试题"],
      prompts: ["为什么要缩帆？", "帆的种类有哪些？", "帆和舵的区别"],
      problems: ["section-without-questions 3:1"],
    });
  });

  it.each([
    [
      "most of which ask",
      "## Sails\n\n### 1.1 What is a luff?\n\nAn edge.\n\n### 1.2 What is a leech?\n\nAn edge.\n\n",
    ],
    [
      "above what asks",
      "## Sails\n\n### 1.1 Luff\n\nWhich edge?\n\nThe first.\n\n### 1.2 Leech\n\nWhich edge?\n\nThe last.\n\n",
    ],
    ["one of which has an id", "## Sails\n\n### 1.1 Luff {#luff}\n\nAn edge.\n\n### 1.2 Leech\n\nAn edge.\n\n"],
  ])("keeps headings %s", (_, topics) => {
    expect(readList(`# Sailing\n\n${topics}${labelled}`).titles).toEqual(["Sails", "Interview questions"]);
  });

  it("keeps headings that ask in words alone beside items that ask below a title that says so", () => {
    const items =
      "## Interview questions\n\n1. ### What is a luff?\n\nAn edge.\n\n2. ### What is a leech?\n\nAn edge.\n\n3. ### Why reef?\n\nWind.\n\n";
    const exercises =
      "## Exercises\n\n### 1. What is the course of this boat\n\nNorth.\n\n### 2. What is the course of that boat\n\nSouth.\n";
    expect(readList(`# Sailing\n\n${items}${exercises}`).prompts).toHaveLength(5);
  });

  it("keeps topics that are far more than the questions with labels, and reports them", () => {
    const topics = ["Luff", "Leech", "Foot", "Head", "Tack", "Clew", "Batten"].map(
      (name, at) => `### 1.${at + 1} ${name}\n\nA part.\n`,
    );
    const { prompts, problems } = readList(`# Sailing\n\n## Sails\n\n${topics.join("\n")}\n${labelled}`);
    expect(prompts).toContain("Clew");
    expect(problems).toContain("doubtful-question 3:1");
  });

  const outline =
    "## Hulls\n\n- Keel\n  - Fin\n  - Bulb\n- Rudder\n  - Blade\n- Stem\n\n## Rigs\n\n- Mast\n  - Step\n- Boom\n- Stays\n  - Backstay\n- Shrouds\n- Spreaders\n\n";
  const things = ["keel", "rudder", "mast", "boom", "stay", "shroud"];
  const questions = `## Sample questions\n\n${things.map((thing) => `- What is a ${thing}?`).join("\n")}\n`;

  it("leaves out outlines of what there is to know beside a section of questions that says so", () => {
    const { titles, problems } = readList(`# Sailing\n\n${outline}${questions}`);
    expect(titles).toEqual(["Sample questions"]);
    expect(problems).toEqual(["section-without-questions 3:1", "section-without-questions 12:1"]);
  });

  it("keeps items with answers, and those beside a section that does not say what it has", () => {
    const answered = outline.replace("  - Blade", "  - It turns the boat.\n\n    Slowly.");
    expect(readList(`# Sailing\n\n${answered.replace("- Rudder", "- Rudder.")}${questions}`).titles).toHaveLength(3);
    expect(readList(`# Sailing\n\n${outline}${questions.replace("Sample questions", "Parts")}`).titles).toHaveLength(3);
  });
});
