import { describe, expect, it } from "vitest";
import { optionsIn, readList } from "../read-list.js";

const fence = (...lines: string[]) => ["```", ...lines, "```", ""].join("\n");

describe("freeFences", () => {
  it("reads a fence that holds nothing but numbered questions below a title", () => {
    const text = [
      "# Boats\n",
      "## Sails\n",
      fence("1. What is a jib?", "", "2. Describe how a sail", "   is furled.", "3. Why reef?"),
      "## Hulls\n",
      fence("4. What is a keel?", "5. Name a planing hull."),
    ].join("\n");
    expect(readList(text)).toMatchObject({
      titles: ["Sails", "Hulls"],
      prompts: [
        "What is a jib?",
        "Describe how a sail is furled.",
        "Why reef?",
        "What is a keel?",
        "Name a planing hull.",
      ],
      numbers: [1, 2, 3, 4, 5],
      problems: [],
    });
  });

  it("reads one below a heading that only says that questions follow, and has an answer beside it", () => {
    const text = `## Voiles\n\n### Questions\n\n${fence("1. Qu'est-ce qu'un foc ?", "2. Pourquoi prendre un ris ?", "3. Comment hisser ?")}\n### Answer\n\nAu vent.\n`;
    expect(readList(text).prompts).toEqual(["Qu'est-ce qu'un foc ?", "Pourquoi prendre un ris ?", "Comment hisser ?"]);
  });

  it("reads one of bullets that all ask", () => {
    const text = `## Segel\n\n${fence("- Was ist ein Mast?", "- Wozu dient ein Kiel?", "- Wer steuert?")}`;
    expect(readList(text).prompts).toEqual(["Was ist ein Mast?", "Wozu dient ein Kiel?", "Wer steuert?"]);
  });

  it("reads a fence for each question, with its options, and the key in the next", () => {
    const text = [
      "# 1",
      fence("1. A boat heels too much.", "What helps?", "A. More sail", "B. A reef", "C. A flag"),
      fence("答案:B"),
      "# 2",
      fence("2. 哪一个是帆？", "A. 龙骨", "B. 舵", "C. 主帆"),
      fence("答案是:C"),
      "# 5",
      fence("5. Which one steers?", "A. The rudder", "B. The mast", "C. The keel"),
      fence("Answer: A"),
    ].join("\n");
    const { prompts, briefs, titles, problems } = readList(text);
    expect(titles).toEqual(["a"]);
    expect(prompts).toEqual(["A boat heels too much. What helps?", "哪一个是帆？", "Which one steers?"]);
    expect(briefs).toEqual(["A reef", "主帆", "The rudder"]);
    expect(optionsIn(text)).toEqual(["More sail", "*A reef", "A flag"]);
    expect(problems).toEqual([]);
  });

  const labelled = [
    ["Q: Which sail stands at the bow?", "A) Mizzen", "B) Jib", "Answer: B", "Explanation: it is set on the forestay."],
    ["Q: Which knot makes a loop?", "A) Hitch", "B) Bowline", "Answer: B"],
    ["Q: Which side is port?", "A) Right", "B) Left", "Answer: B"],
  ];
  it.each([
    ["each in its fence", labelled.map((lines) => fence(...lines)).join("\n")],
    ["in one", fence(...labelled.flatMap((lines) => [...lines, ""]))],
    [
      "with numbers in one",
      fence(...labelled.flatMap((lines, at) => [...lines, ""].map((line) => line.replace("Q:", `${at + 1}.`)))),
    ],
    ["below titles", labelled.map((lines, at) => `### ${at + 1}. Part\n\n${fence(...lines)}`).join("\n")],
  ])("reads labelled questions with their options and keys, %s", (_, blocks) => {
    const { prompts, briefs, articles, problems } = readList(`# Sailing\n\n${blocks}`);
    expect(prompts).toEqual(["Which sail stands at the bow?", "Which knot makes a loop?", "Which side is port?"]);
    expect(briefs).toEqual(["Jib", "Bowline", "Left"]);
    expect(articles[0]?.explanation).toBe("it is set on the forestay.");
    expect(problems).toEqual([]);
  });

  it("reads a question with options and key in a fence below a heading that counts it, whatever the others are like", () => {
    const others = "### Question 2\n\nWhich sail is aft?\n\n- A. Mizzen\n- B. Jib\n\nAnswer: A\n";
    const text = `# Sails\n\n### Question 1\n\n${fence("Which stands at the bow?", "A. Mizzen", "B. Jib", "Answer: B")}\n${others}`;
    expect(readList(text)).toMatchObject({
      prompts: ["Which stands at the bow?", "Which sail is aft?"],
      briefs: ["Jib", "Mizzen"],
      problems: [],
    });
  });

  it("leaves such a question alone below one that is answered by it", () => {
    const shown = fence("Q: Which is red?", "A. Sky", "B. Rose", "Answer: B");
    const text = `## 1. How is a model asked?\n\n${shown}\n## 2. What is a shot?\n\nAn example.\n`;
    expect(readList(text).prompts).toEqual(["How is a model asked?", "What is a shot?"]);
  });

  it("leaves fences alone that answer, hold code, or name a language", () => {
    const questions = fence("1. Who sails?", "2. Where to?", "3. When?");
    expect(
      readList(`## What do you ask before a trip?\n\n${questions}\n## What is a log?\n\nA book.\n`).prompts,
    ).toEqual(["What do you ask before a trip?", "What is a log?"]);
    const output = fence("1. apple", "2. pear", "3. plum");
    expect(readList(`# Q\n\n1. What does it print?\n\n${output}\n2. Why?\n`).texts).toEqual([output.trim(), undefined]);
    expect(readList(`# Q\n\n${questions.replace("```", "```python")}\n1. What is a jib?\n`).prompts).toEqual([
      "What is a jib?",
    ]);
  });
});
