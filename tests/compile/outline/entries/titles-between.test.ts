import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { readList } from "../read-list.js";

const hidden = (question: string) => `<details>\n<summary>${question}</summary>\n\nAn answer.\n\n</details>\n`;

describe("readTitlesBetween", () => {
  it("opens a section at each quotation of one line right above a question", () => {
    const list = `# Segeln\n\n> Knoten\n\n${hidden("Was ist eine Bucht?")}\n${hidden("Was ist ein Steg?")}\n<br>\n\n> Wind\n\n${hidden("Was ist eine Böe?")}`;
    expect(readList(list)).toMatchObject({
      titles: ["Knoten", "Wind"],
      prompts: ["Was ist eine Bucht?", "Was ist ein Steg?", "Was ist eine Böe?"],
      texts: ["An answer.", "An answer.", "An answer."],
    });
  });

  const plain = (titles: readonly string[]) =>
    titles.map((title, at) => `**Q: What is rope ${at}?**\nA cord.\n\n${title}\n`).join("\n");

  it("opens a section at plain lines that begin with one name, behind answers and right above questions", () => {
    const list = `## Rope\n\n**Q: What is a bight?**\nA loop.\n\n${plain(["Rope knots", "Rope ends", "Rope & tar"])}\nQ: What is a splice?\n\nA join.\n\nQ: Why?\n\nIt holds.\n`;
    expect(readList(list)).toMatchObject({
      titles: ["Rope", "Rope knots", "Rope ends", "Rope & tar"],
      texts: ["A loop.", "A cord.", "A cord.", "A cord.", "A join.", "It holds."],
    });
  });

  it.each([
    ["that say the same again", plain(["Answer one", "Answer two", "Answer one"])],
    ["that end each answer", `${plain(["Seen aboard", "Seen ashore", "Seen below"])}`],
    ["behind the last question, too", `${plain(["Rope knots", "Rope ends", "Rope tar"])}\nQ: Why?\n\nRope holds\n`],
    ["that answer", ["one", "two", "six"].map((n) => `**Q: How many ${n}?**\n\nRope ${n}\n`).join("\n")],
  ])("leaves plain lines %s", (_, list) => {
    expect(readList(`## Rope\n\n${list}`).titles).toEqual(["Rope"]);
  });

  it.each([
    ["//", "----"],
    ["--", "===="],
  ])("opens a section at each comment %s, with a rule below it", (sign, rule) => {
    const title = (words: string) => `${sign} ${words}\n${sign} ${rule}\n`;
    const list = `${title("Rigs")}\n1. What is a mast?\n   A pole.\n\n2. What is a boom?\n   A spar.\n\n${title("Hulls")}\n3. What is a keel?\n   A beam.\n`;
    expect(readList(list)).toMatchObject({
      titles: ["Rigs", "Hulls"],
      numbers: [1, 2, 3],
      texts: ["A pole.", "A spar.", "A beam."],
    });
  });

  it.each([
    ["=== Rigs ===", "=== Hulls ==="],
    ["--- Rigs ---", "--- Hulls ---"],
    ["★ Rigs ★", "★ Hulls ★"],
    ["I. Rigs", "II. Hulls"],
    ["一、Rigs", "二、Hulls"],
    ["<center>Rigs</center>", "<center>Hulls</center>"],
    ['<p align="center"><b>Rigs</b></p>', '<p align="center"><b>Hulls</b></p>'],
  ])("opens a section at lines between marks, with numbers, or in the middle: %s", (first, second) => {
    const list = `# Sea\n\n${first}\n\n1. What is a mast?\n\n   A pole.\n\n2. What is a boom?\n\n   A spar.\n\n${second}\n\n3. What is a keel?\n\n   A beam.\n`;
    expect(readList(list)).toMatchObject({
      titles: ["Rigs", "Hulls"],
      numbers: [1, 2, 3],
      texts: ["A pole.", "A spar.", "A beam."],
      problems: [],
    });
  });

  it.each([
    ["// Rigs {#rigs}", "// Hulls {#hulls}"],
    ["// Rigs\n// ---- {#rigs}", "// Hulls\n// ---- {#hulls}"],
    ["=== Rigs === {#rigs}", "=== Hulls === {#hulls}"],
    ["I. Rigs {#rigs}", "II. Hulls {#hulls}"],
    ["**Rigs** {#rigs}", "**Hulls** {#hulls}"],
    ["> Rigs {#rigs}", "> Hulls {#hulls}"],
  ])("reads the id behind such a line: %j", (first, second) => {
    const text = `# Sea\n\n${first}\n\n## What is a mast?\n\nA pole.\n\n## What is a boom?\n\nA spar.\n\n${second}\n\n## What is a keel?\n\nA beam.\n`;
    const { sections } = readOutline({ path: "a.md", text });
    expect(sections.map(({ title, id }) => [title, id])).toEqual([
      ["Rigs", "rigs"],
      ["Hulls", "hulls"],
    ]);
  });

  it("opens none at lines whose numbers do not count on from one", () => {
    const list =
      "# Sea\n\nII. Rigs\n\n1. What is a mast?\n\n   A pole.\n\n2. What is a boom?\n\n   A spar.\n\nIV. Hulls\n\n3. What is a keel?\n\n   A beam.\n";
    expect(readList(list).titles).toEqual(["Sea"]);
  });

  it("opens one above questions that are headings", () => {
    const list =
      "# Sea\n\n> Rigs\n\n## What is a mast?\n\nA pole.\n\n## What is a boom?\n\nA spar.\n\n> Hulls\n\n## What is a keel?\n\nA beam.\n";
    expect(readList(list)).toMatchObject({ titles: ["Rigs", "Hulls"], texts: ["A pole.", "A spar.", "A beam."] });
  });

  it.each([
    ["**Takelage**", "**Rumpf ⚓ und Kiel**"],
    ["*Rigs*", "*Hulls*"],
    ["[Level 1]", "[Level 2]"],
  ])("opens one at lines in bold, in italics or in brackets above questions that are headings: %s", (first, second) => {
    const list = `# Sea\n\n${first}\n\n### What is a mast?\n\nA pole.\n\n### What is a boom?\n\nA spar.\n\n${second}\n\n### What is a keel?\n\nA beam.\n`;
    const bare = (line: string) => line.replace(/^[*[]+|[*\]]+$/g, "");
    expect(readList(list)).toMatchObject({
      titles: [bare(first), bare(second)],
      texts: ["A pole.", "A spar.", "A beam."],
      problems: [],
    });
  });

  it.each([
    ["**Preguntas sobre el casco:**", "**Preguntas sobre las velas (todas):**"],
    ["<ins>**船体：**</ins></br>", "<ins>**船帆：**<br/></ins>"],
    ["<u>**Hulls**:</u>", "<u>**Sails**:</u>"],
  ])("opens one at lines with a colon right above questions that are headings: %s", (first, second) => {
    const list = `# Sea\n\n${first}\n\n## 1. What is a keel?\n\nA beam.\n\n## 2. What is a bilge?\n\nThe lowest part.\n\n${second}\n\n## 1. What is a jib?\n\nA sail.\n`;
    const bare = (line: string) => line.replace(/<[^<>]*>|[*:：]/g, "");
    expect(readList(list)).toMatchObject({
      titles: [bare(first), bare(second)],
      texts: ["A beam.", "The lowest part.", "A sail."],
      problems: [],
    });
  });

  it("opens none at lines with a colon that lead in points, too", () => {
    const list =
      "# Sea\n\n**Rigs:**\n\n## What is a mast?\n\n**Wood:**\n\n- Oak\n\n## What is a boom?\n\nA spar.\n\n**Hulls:**\n\n## What is a keel?\n\nA beam.\n";
    expect(readList(list).titles).toEqual(["Sea"]);
  });

  it("opens none at lines in bold that stand in an answer, too", () => {
    const list =
      "# Sea\n\n**Rigs**\n\n### What is a mast?\n\n**Wood**\n\nA pole.\n\n### What is a boom?\n\nA spar.\n\n**Hulls**\n\n### What is a keel?\n\nA beam.\n";
    expect(readList(list).titles).toEqual(["Sea"]);
  });

  it.each([
    ["ends an answer, too", "> Rigs\n", "> A saying at sea\n\nAnd more.\n\n"],
    ["stands above every question", "> Rigs\n", "> Hulls\n\n## What is a wale?\n\nA plank.\n\n> Decks\n\n"],
    ["stands above none at first", "", "> Hulls\n"],
    ["says the same as the first", "> Rigs\n", "> Rigs\n\n"],
  ])("opens none where such a line %s", (_, first, second) => {
    const list = `# Sea\n\n${first}\n## What is a mast?\n\nA pole.\n\n${second}\n## What is a boom?\n\nA spar.\n`;
    expect(readList(list).titles).toEqual(["Sea"]);
  });
});
