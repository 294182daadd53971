import { describe, expect, it } from "vitest";
import { reportAskingRuns } from "../../../../src/compile/outline/audit/asking-runs.js";
import { readList } from "../read-list.js";
import { readMarked } from "./written-list.js";

function saidOf(...lines: readonly string[]) {
  const { reading, written } = readMarked(["!## What is a lock?", ...lines].join("\n"));
  reportAskingRuns(reading, written());
  return reading.problems.map(({ code, line, column, message }) => `${code} ${line}:${column} ${message}`);
}
const three = "This line asks, and so do 2 more below it, but they were taken for an answer.";

describe("reportAskingRuns", () => {
  it.each([
    [
      "paragraphs",
      ["- [ ] TODO", "", "static 有什么用？", "", "const 呢？", "", "extern 呢？"],
      `unread-question 4:1 ${three}`,
    ],
    ["points of a quotation", ["> Frequent", "", "> - Why?", "> - How?", "> - Who?"], `unread-question 4:1 ${three}`],
    [
      "lines of a paragraph, by their first words",
      ["Как открыть файл", "Что покажет ls", "tar и zip", "ls и find", "Что такое порт"],
      `unread-question 2:1 ${three}`,
    ],
  ])("reports %s that ask one after the other", (_, lines, said) => {
    expect(saidOf(...lines)).toEqual([said]);
  });

  it.each([
    ["two lines", ["Why?", "How?", "So."]],
    ["points of an answer", ["- Why?", "- How?", "- Who?"]],
    ["lines with an answer between", ["Why?", "", "So.", "How?", "", "So.", "Who?"]],
    ["properties", ["介绍：双向", "模型：甲", "介绍：单向", "模型：乙", "介绍：混合"]],
    ["lines that go on", ["Explain it,", "explain it,", "explain it,", "explain it,", "and that is all"]],
    ["what each thing is", ["Plan", "What => chart", "How => list", "Why => note", "Who => crew"]],
    ["a dialogue", ["A: Why?", "B: Why not?", "Max: Who is it?"]],
    ["lines of several answers", ["Why?", "!## Who?", "Why?", "!## Where?", "Why?"]],
  ])("says nothing of %s", (_, lines) => {
    expect(saidOf(...lines)).toEqual([]);
  });
});

describe("reportAskingRuns in a list that counts", () => {
  const counted = (numbers: readonly number[]) => {
    const questions = numbers.map((number) => `!### Q${number}. What is part ${number} of a boat?\n\nA part.\n`);
    questions[3] += "\nWhat if it rains?\n\nWhat if it snows?\n\nAnd what if it hails?\n";
    const { reading, written } = readMarked(questions.join("\n"));
    reportAskingRuns(reading, written());
    return reading.problems.map(({ code, line }) => `${code} ${line}`);
  };
  const numbers = Array.from({ length: 22 }, (_, at) => at + 1);

  it("takes what asks between two numbers that follow one another for rhetoric", () => {
    expect(counted(numbers)).toEqual([]);
  });

  it("reports it where a number is missing", () => {
    expect(counted(numbers.map((number) => (number > 4 ? number + 1 : number)))).toEqual(["unread-question 17"]);
  });
});

describe("reportUnmarked", () => {
  it("says nothing of lines that are reported one by one", () => {
    const exercises = ["dans quel réseau est 10.1.1.1 ?", "combien d'hôtes dans un /22 ?", "que montre les routes ?"]
      .map(
        (asked, at) =>
          `**Exercice ${at * 2 + 1}** : ${asked}\n<details>\n<summary>Réponse</summary>\nCela.\n</details>\n`,
      )
      .join("\n");
    const { problems } = readList(
      `# Réseau\n\n## Questions\n\n### Modèle OSI\n\nSept couches.\n\n### Ports\n\nDes nombres.\n\n## Exercices\n\n${exercises}`,
    );
    const unread = problems.filter((problem) => problem.startsWith("unread-question"));
    expect(unread).toEqual(["unread-question 15:1", "unread-question 21:1", "unread-question 27:1"]);
  });
});
