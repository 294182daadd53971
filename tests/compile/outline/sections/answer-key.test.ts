import { describe, expect, it } from "vitest";
import { optionsIn, readList } from "../read-list.js";

const asked = "## Questions\n\n1. Why is attention scaled?\n2. What is a warm-up?\n\n## Answers\n\n";
const chosen =
  "## Questions\n\n1. Which scale?\n   - A. one\n   - B. two\n2. Which start?\n   - A. fast\n   - B. slow\n\n## Answers\n\n";

describe("takeAnswerKeys", () => {
  it.each([
    [
      "goes on below its number",
      "1. Because.\n\nIt would saturate.\n\n2. A slow start.\n",
      "Because.\n\nIt would saturate.",
    ],
    ["stands behind a rule", "---\n\n1. Because.\n2. A slow start.\n", "Because."],
  ])("gives questions the answers of a list that %s", (_, answers, first) => {
    const { prompts, texts, leftOut, problems } = readList(asked + answers);
    expect(prompts).toEqual(["Why is attention scaled?", "What is a warm-up?"]);
    expect(texts).toEqual([first, "A slow start."]);
    expect(leftOut).toEqual(["answer-key 6-6"]);
    expect(problems).toEqual([]);
  });

  it.each(["## Answers", "**Answers**", "**参考答案**"])(
    "gives questions the words behind numbers in bold below %j",
    (title) => {
      const text = `# Nets\n\n1. What is a warm-up?\n2. Explain momentum.\n\n${title}\n\n**1.** A slow start.\n\n**2.** A mean.\n\nIt runs on.\n`;
      expect(readList(text)).toMatchObject({
        prompts: ["What is a warm-up?", "Explain momentum."],
        texts: ["A slow start.", "A mean.\n\nIt runs on."],
        leftOut: ["answer-key 6-6"],
        problems: [],
      });
    },
  );

  it("leaves the key of one question where it stands", () => {
    const one = "#### Which is true?\n\n- 1: a\n- 2: b\n\n##### Answer: 2\n\n1. So it is.\n2. And so.\n\n";
    const { prompts, leftOut, problems } = readList(`${one}#### Which is false?\n\nNone.\n`);
    expect(prompts).toEqual(["Which is true?", "Which is false?"]);
    expect([leftOut, problems]).toEqual([[], []]);
  });

  it.each(["Answers and Explanations", "Part 2: Sample answers", "参考回答", "해설", "Đáp án"])(
    "knows %j where there are as many answers as questions, below a title that asks nothing",
    (title) => {
      const text = `# Ranking\n\n1. 什么是召回？\n2. 什么是重排？\n\n## ${title}\n\n1. 找回来。\n2. 再排序。\n`;
      expect(readList(text)).toMatchObject({
        titles: ["Ranking"],
        prompts: ["什么是召回？", "什么是重排？"],
        texts: ["找回来。", "再排序。"],
        problems: [],
      });
    },
  );

  it.each([
    ["go on", 3],
    ["begin again in each part", 1],
  ])("gives keys that headings part as they part the questions, where numbers %s", (_, third) => {
    const ask = (number: number, [prompt, ...options]: readonly string[]) =>
      `### Pregunta ${number}\n\n¿${prompt}?\n\na) ${options[0]}\nb) ${options[1]}\n\n`;
    const part = (name: string, from: number) =>
      `## ${name}\n\n${ask(from, ["Qué guarda el orden", "cola", "conjunto"])}${ask(from + 1, ["Qué no lo guarda", "cola", "conjunto"])}`;
    const keys = (from: number) => `${from}. **a** - La cola\n${from + 1}. **b** - El conjunto\n\n`;
    const key = `## CLAVE DE RESPUESTAS\n\n### Parte 1\n\n${keys(1)}### Parte 2\n\n${keys(third)}`;
    const { prompts, briefs, problems, leftOut } = readList(
      `# Datos\n\n${part("PARTE 1", 1)}${part("PARTE 2", third)}${key}`,
    );
    expect(prompts).toEqual(Array.from({ length: 2 }, () => ["¿Qué guarda el orden?", "¿Qué no lo guarda?"]).flat());
    expect(briefs).toEqual(["cola", "conjunto", "cola", "conjunto"]);
    expect(problems.filter((problem) => !problem.startsWith("duplicate-prompt"))).toEqual([]);
    expect(leftOut.filter((passage) => passage.startsWith("answer-key")).length).toBeGreaterThan(1);
  });

  it("leaves a solution of several steps to its question", () => {
    const text = "## 1. What boils an egg?\n\n1. Water?\n\n### Solution\n\n1. Fill the pot.\n2. Wait.\n";
    expect(readList(text).prompts).toEqual(["What boils an egg?"]);
    const other = "# Eggs\n\n1. What boils?\n2. What burns?\n\n## Solution\n\n1. Fill the pot.\n2. Wait.\n3. Eat.\n";
    expect(readList(other).leftOut.filter((part) => part.startsWith("answer-key"))).toEqual([]);
  });

  it("gives answers that say their questions again, without them", () => {
    const text = `# Suche

1. Was ist ein Index?
2. Wozu dient er?

## Antworten

1. **Was ist ein Index?**

   Ein Verzeichnis.

2. Wozu dient er?

   Zum Finden.
`;
    expect(readList(text)).toMatchObject({
      prompts: ["Was ist ein Index?", "Wozu dient er?"],
      texts: ["Ein Verzeichnis.", "Zum Finden."],
      problems: [],
    });
    // Another question is none of it.
    expect(readList(text.replace("2. Wozu dient er?\n\n   Z", "2. Was sonst?\n\n   Z")).texts[0]).not.toBe(
      "Ein Verzeichnis.",
    );
  });

  it("reads small letters before the words of options", () => {
    const text =
      "## Test\n\n1. Which is hot?\n\n   a) ice\n   b) fire\n\n2. Which is wet?\n\n   a) rain\n   b) sand\n\n## Key\n\n1. b) fire\n2. a) rain\n";
    expect(readList(text)).toMatchObject({ briefs: ["fire", "rain"], problems: [] });
    const words = "## Q\n\n1. What is hot?\n2. What is wet?\n\n## Answers\n\n1. fire, a) or b)\n2. rain\n";
    expect(readList(words)).toMatchObject({ briefs: ["fire, a) or b)", "rain"], problems: [] });
  });

  it("counts questions that have no numbers", () => {
    const { prompts, texts } = readList(
      "## Questions\n\n- Why is attention scaled?\n- What is a warm-up?\n\n## Answers\n\n1. Because.\n2. A slow start.\n",
    );
    expect(prompts).toEqual(["Why is attention scaled?", "What is a warm-up?"]);
    expect(texts).toEqual(["Because.", "A slow start."]);
  });

  it.each([
    ["a range and its letters", "1-2 BA\n"],
    ["letters with spaces between them", "1~2: B A\n"],
    ["letters by number", "1. B\n2. A\n"],
    ["letters in one line", "1. B 2. A\n"],
    ["letters and why", "1. B. It saturates.\n2. A. It is quick.\n"],
  ])("reads options from %s", (_, answers) => {
    expect(optionsIn(chosen + answers)).toEqual(["one", "*two"]);
    expect(readList(chosen + answers).briefs).toEqual(["two", "fast"]);
  });

  it.each([
    ["other numbers", "1. Because.\n3. A slow start.\n"],
    ["a number twice", "1. Because.\n2. A slow start.\n2. Or none.\n"],
    ["more answers", "1. Because.\n2. A slow start.\n3. Never.\n"],
  ])("gives none where there are %s", (_, answers) => {
    const { briefs, problems } = readList(asked + answers);
    expect(briefs).toEqual([undefined, undefined]);
    expect(problems).toEqual(["unread-answers 6:1"]);
  });

  it.each([
    [
      "that ask",
      "## Basics\n\n1. What is a?\n   - x\n\n## Solutions\n\n1. What is a buffer?\n   - y\n2. What is salt?\n   - z\n",
    ],
    [
      "below headings",
      "## Basics\n\n1. What is a?\n   - x\n\n## Solutions\n\n### Salts\n\n1. What is a buffer?\n   - y\n2. What is salt?\n   - z\n",
    ],
  ])("leaves questions %s in a part named Solutions what they are", (_, text) => {
    const { prompts, briefs, problems } = readList(text);
    expect(prompts).toEqual(["What is a?", "What is a buffer?", "What is salt?"]);
    expect(briefs).toEqual(["x", "y", "z"]);
    expect(problems).toEqual([]);
  });

  it("takes letters for words where there are not as many as numbers", () => {
    expect(readList(`${chosen}1-2 BAC\n`).leftOut).not.toContainEqual(expect.stringContaining("answer-key"));
  });

  it("matches answers by their order where each part counts anew", () => {
    const part = (title: string, word: string) =>
      `## ${title}\n\n1. ${word} is hot?\n   - A. ice\n   - B. fire\n2. ${word} is wet?\n   - A. rain\n   - B. sand\n\n`;
    const keys = "## Answers\n\n### Day\n\n1. B\n2. A\n\n### Night\n\n1. A\n2. B\n";
    const { briefs, leftOut, problems } = readList(part("Day", "Which") + part("Night", "What") + keys);
    expect(briefs).toEqual(["fire", "rain", "ice", "sand"]);
    expect(leftOut.every((part) => part.startsWith("answer-key"))).toBe(true);
    expect(problems).toEqual([]);
  });
});
