import { describe, expect, it } from "vitest";
import { nameFields } from "../../../../src/compile/outline/text/name-fields.js";
import { readList } from "../read-list.js";

describe("nameFields", () => {
  it("keeps the length of every line", () => {
    const text =
      "## Storm\r\n\r\n**Case study question:** Why?\n\n### Gold-standard answer (60 s)\nReef.\n\n## Fog\r\n\n**Case study question:** How?\n\n### Gold-standard answer (90 s)\nWait.\n";
    const { source: named } = nameFields(text);
    expect(named).not.toBe(text);
    expect(named.split(/\r\n|\n/).map(({ length }) => length)).toEqual(
      text.split(/\r\n|\n/).map(({ length }) => length),
    );
  });

  it("takes what is called a question for the prompt, what stands above it for its task, and no weak answer for the answer", () => {
    const entry = (title: string, scenario: string, question: string, answer: string, weak: string) =>
      `## ${title}\n\n### Escenario\n${scenario}\n\n### Pregunta de entrevista\n${question}\n\n### Mejor respuesta\n${answer}\n\n### Mala respuesta\n${weak}\n`;
    const { prompts, briefs, texts, articles } = readList(
      `${entry("La tormenta", "El viento sube.", "¿Qué haces?", "Tomo rizos.", "Espero.")}\n${entry("La niebla", "No se ve nada.", "¿Qué usas?", "El radar.", "La suerte.")}`,
    );
    expect(prompts).toEqual(["¿Qué haces?", "¿Qué usas?"]);
    expect(briefs).toEqual(["Tomo rizos.", "El radar."]);
    expect(texts[0]).toBe("Tomo rizos.\n\n### Mala respuesta\nEspero.");
    expect(articles).toEqual([undefined, undefined]);
  });

  it("leaves words in bold that ask the same again and again questions", () => {
    const entry = (n: number, code: string) =>
      `### Question ${n}\n**What does this print?**\n\n\`\`\`js\n${code}\n\`\`\`\n\n- A. 1\n- B. 2\n`;
    const text = `# Quiz\n\n${[1, 2, 3, 4].map((n) => entry(n, `log(${n} % 2)`)).join("\n")}`;
    expect(readList(text).prompts).toEqual(Array(4).fill("What does this print?"));
  });

  it("takes what asks between a title and the label of its answer for the prompt", () => {
    const { prompts, briefs, problems } = readList(
      "## Question 1: Reefs\n\n*How do you reef in a gale?*\n\n### Ideal answer (1 min):\n\nEarly.\n\n## Question 2: Knots\n\n“Describe a bowline.”\n\n### Ideal answer (30 s):\n\nA loop.\n\n## Question 3: Tides\n\n*Why are there two a day?*\n\n### Ideal answer (30 s):\n\nThe moon.\n",
    );
    expect(prompts).toEqual(["How do you reef in a gale?", "Describe a bowline.", "Why are there two a day?"]);
    expect(briefs).toEqual(["Early.", "A loop.", "The moon."]);
    expect(problems).toEqual([]);
  });

  it("takes a scenario for the question where an answer follows, and no hint, nor what a solution asks", () => {
    const entry = (title: string, scenario: string, hint: string, solution: string) =>
      `## ${title}\n\n**Scenario:** ${scenario}\n\n<details>\n<summary>🔎 Hint</summary>\n\n${hint}\n\n</details>\n\n<details>\n<summary>✅ Solution</summary>\n\n${solution}\n\n</details>\n`;
    const { prompts, briefs, articles } = readList(
      `${entry("Leak", "Water comes in.", "Look below.", "Pump it out.\n\n**Why a pump?** It is fast.")}\n${entry("Fire", "The galley burns.", "Air.", "Close the hatch.")}`,
    );
    expect(prompts).toEqual(["Water comes in.", "The galley burns."]);
    expect(briefs).toEqual(["Pump it out.", "Close the hatch."]);
    expect(articles.flatMap((article) => article?.followUps ?? [])).toEqual([]);
  });

  it("takes the question of an entry rather than its scenario", () => {
    const { prompts } = readList(
      "## Leak\n\n**Scenario:** Water comes in.\n\n**Answer:** Pump.\n\n## Fire\n\n**Scenario:** The galley burns.\n\n**Question:** What first?\n\n**Answer:** Close the hatch.\n\n## Fog\n\n**Scenario:** You see nothing.\n\n**Answer:** Sound the horn.\n",
    );
    expect(prompts).toEqual(["Water comes in.", "What first?", "You see nothing."]);
  });

  it("takes the first field that asks for the question, and the same in other letters for another phrasing", () => {
    const entry = (n: number, en: string, ru: string, key: string) =>
      `## ${n}\n\n**English:**\n${en}\n\n**Русский:**\n${ru}\n\n**Options:**\n- A. sail\n- B. keel\n\n**Answer: ${key}**\n`;
    const { prompts, articles } = readList(
      [
        entry(1, "What takes the wind?", "Что берёт ветер?", "A"),
        entry(2, "What is below?", "Что внизу?", "B"),
        entry(3, "What is of cloth?", "Что из ткани?", "A"),
      ].join("\n"),
    );
    expect(prompts).toEqual(["What takes the wind?", "What is below?", "What is of cloth?"]);
    expect(articles.map((article) => article?.alsoAsked)).toEqual([
      ["Что берёт ветер?"],
      ["Что внизу?"],
      ["Что из ткани?"],
    ]);
    expect(articles.map((article) => article?.choice?.options.map(({ correct }) => correct))).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
  });

  it("leaves a name that stands before every answer out of text and brief", () => {
    const { briefs, texts } = readList(
      "### What is a jib?\n\n**🎯 In a nutshell**: A sail in front.\n\n**📖 More**: It pulls.\n\n### What is a keel?\n\n**🎯 In a nutshell**: A fin below the hull.\n\n### What is a mast?\n\n**🎯 In a nutshell**: A pole for sails.\n",
    );
    expect(briefs).toEqual(["A sail in front.", "A fin below the hull.", "A pole for sails."]);
    expect(texts[0]).toBe("A sail in front.\n\n**📖 More**: It pulls.");
  });

  it.each([
    [
      "the first of several parts",
      ["Situation", "Task", "Action", "Result"].map((name) => `**${name}:** We went on.`).join("\n\n"),
    ],
    ["a property", "**Round:** first\n\nIt is long."],
    ["a property above what asks", "**Time**: a minute\n\nIs it long?\n\n**Answer**: It is."],
    ["what stands below words of the answer", "It is long.\n\n### Longer answer\n\nIt is very long."],
  ])("keeps %s", (_, answer) => {
    const text = ["What was hard?", "What was easy?", "What was new?"].map((q) => `## ${q}\n\n${answer}\n`).join("\n");
    expect(nameFields(text)).toEqual({ source: text, written: text });
    expect(readList(text).texts[0]).toBe(answer);
  });

  it.each([
    ["**Aim**", "**Gist**", "Steer.", "- Port helm.\n- Ease the sheet."],
    ["**目的**", "**要点**", "会转向。", "- 左舵。\n- 松绳。"],
    ["**Aim**", "**Gist**", "Steer.", "1. Port helm.\n2. Ease the sheet."],
  ])("gives a field below %s the name that its author gave it, %s", (other, own, aim, answer) => {
    const entry = (q: string, above: string) => `### ${q}\n\n${above}${own}：\n${answer}\n`;
    const { texts } = readList(
      [
        entry("How does one tack?", `${other}：${aim}\n\n`),
        entry("How does one gybe?", `${other}：${aim}\n\n`),
        entry("How does one stop?", ""),
        entry("How does one moor?", ""),
        entry("How does one reef?", ""),
        entry("How does one heave to?", ""),
      ].join("\n"),
    );
    expect(texts.slice(0, 2)).toEqual([1, 2].map(() => `${other}：${aim}\n\n${own}：\n${answer}`));
    expect(texts[2]).toBe(answer);
  });

  it("does not take numbered headings for fields", () => {
    const part = (title: string) =>
      `## ${title}\n\n### Question 1\n\nWhy ${title}?\n\n**Answer:** So.\n\n### Question 2\n\nHow ${title}?\n\n**Answer:** Thus.\n\n`;
    const answered = ["hulls", "rigs", "knots"].map(part).join("");
    expect(nameFields(answered)).toEqual({ source: answered, written: answered });
    expect(readList(answered).titles).toEqual(["hulls", "rigs", "knots"]);
    const text =
      "## Part one\n\n### Question 1\n\nWhy?\n\n### Question 2\n\nHow?\n\n## Part two\n\n### Question 1\n\nWhen?\n\n### Question 2\n\nWho?\n";
    expect(nameFields(text)).toEqual({ source: text, written: text });
  });
});
