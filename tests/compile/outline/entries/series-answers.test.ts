import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = ["¿Qué es un mástil?", "¿Qué es una vela?", "¿Qué es una quilla?", "¿Qué es un timón?"];

describe("deepenSeriesAnswers", () => {
  it("leaves headings of the questions' level, and of a higher one, in the answers of a series", () => {
    const list = asked.map(
      (prompt, at) =>
        `## Pregunta ${at + 1}: ${prompt}\n\n## En breve\n\nEs la parte ${at} del barco.\n\n# ¿Para qué sirve?\n\nPara navegar.\n`,
    );
    const { prompts, briefs, texts, problems } = readList(`# Barcos\n\n${list.join("\n")}`);
    expect(prompts).toEqual(asked);
    expect(briefs).toEqual(asked.map((_, at) => `Es la parte ${at} del barco.`));
    expect(texts.every((text) => text?.endsWith("Para navegar."))).toBe(true);
    expect(problems).toEqual([]);
  });

  it("opens a section at a heading right above a question", () => {
    const question = (number: number) =>
      `### 第${number}题 船的第${number}个部件是什么\n\n# 结论\n\n是部件。\n\n# 细节\n\n木头做的。\n`;
    const list = `${question(1)}\n${question(2)}\n# 第二部分\n\n${question(3)}\n${question(4)}`;
    const { titles, prompts, texts } = readList(list);
    expect(titles).toEqual(["a", "第二部分"]);
    expect(prompts).toHaveLength(4);
    expect(texts).toEqual(Array(4).fill("# 结论\n\n是部件。\n\n# 细节\n\n木头做的。"));
  });

  it("gives a question its answer where some are open", () => {
    const question = (number: number) => `## Question ${number}. What is part ${number}?\n`;
    const answer = "\n# In short\n\nA part.\n\n# In full\n\nA part of the boat.\n";
    const list = `${question(1)}${answer}\n${question(2)}${answer}\n${question(3)}\n${question(4)}\n${question(5)}${answer}`;
    const { prompts, briefs } = readList(list);
    expect(prompts).toHaveLength(5);
    expect(briefs).toEqual(["A part.", "A part.", undefined, undefined, "A part."]);
  });

  it("gives the only answer to its question where a table of contents names the questions alone", () => {
    const numbers = [1, 2, 3, 4];
    const rows = numbers
      .map((at) => `| ${at} | [What is part ${at}?](#question-${at}-what-is-part-${at}) |\n`)
      .join("");
    const question = (number: number) => `## Question ${number}. What is part ${number}?\n\n`;
    const answer = "# In short\n\nA part.\n\n# In full\n\nA part of the boat.\n\n";
    const list = `# Boats\n\n| No. | Question |\n| --- | --- |\n${rows}\n${question(1)}${answer}${numbers.slice(1).map(question).join("")}`;
    expect(readList(list)).toMatchObject({
      titles: ["Boats"],
      prompts: { length: 4 },
      briefs: ["A part.", undefined, undefined, undefined],
      problems: [],
    });
  });

  it("leaves sections that introduce their questions what they are", () => {
    const question = (number: number) => `## Q${number}: What is part ${number}?\n\nPart ${number} of the boat.\n`;
    const part = (name: string) => `# ${name}\n\nThese are about it.\n`;
    const list = `${part("Hull")}\n${question(1)}\n${part("Rig")}\n${question(2)}\n${part("Deck")}\n${question(3)}\n${question(4)}`;
    expect(readList(list)).toMatchObject({ titles: ["Hull", "Rig", "Deck"], problems: [] });
  });

  it("leaves a heading between two of many a section, though nothing is said of the question above it", () => {
    const question = (number: number) => `## Q${number}: What is part ${number}?\n`;
    const list = `# Hull\n\n${[1, 2, 3, 4].map(question).join("\n")}\n# Rig\n\nHarder ones.\n\n${[5, 6, 7].map(question).join("\n")}`;
    expect(readList(list).titles).toEqual(["Hull", "Rig"]);
  });

  const rigs = ["keel of wood", "square sail", "tall mast", "long boom", "small jib", "steel hull", "deep rudder"];
  const series = (within: string) => {
    const parts = [...rigs, "wide yard", "old anchor", "new line"].map(
      (name, at) => `### Q${at + 1}. What is a ${name}?\n\nA part, the ${name}.\n\n`,
    );
    return `# Boats\n\n## Questions\n\n${parts.slice(0, 4).join("")}${within}${parts.slice(4).join("")}`;
  };

  it("leaves the only heading between questions in the answer, where it takes up words of the question", () => {
    const one = readList(series("## A long boom in use\n\nIt swings.\n\n"));
    expect(one.titles).toEqual(["Questions"]);
    expect(one.texts[3]).toBe("A part, the long boom.\n\n## A long boom in use\n\nIt swings.");
  });

  it("opens a section at one that takes up nothing, or stands right above the next question", () => {
    expect(readList(series("## Lights and flags\n\nOf these, more is asked.\n\n")).titles).toHaveLength(2);
    expect(readList(series("## A long boom in use\n\n")).titles).toHaveLength(2);
  });
});
