import { describe, expect, it } from "vitest";
import { planHeadings } from "../../../../src/compile/outline/headings/plan-headings.js";
import { splitSections } from "../../../../src/compile/outline/sections/split-sections.js";
import { entriesOf, readingOf } from "../entries-of.js";
import { readList } from "../read-list.js";

function split(text: string) {
  const entries = entriesOf(text);
  return splitSections(readingOf(text), entries, planHeadings(entries), () => undefined).map(
    ({ heading, questions, passage }) => ({
      heading: heading?.text,
      questions: questions.map(({ entry, answer }) => [entry.text, ...answer.map(({ type }) => type)]),
      passage: passage.map(({ type }) => type),
    }),
  );
}

describe("splitSections", () => {
  it("gives every question the blocks up to the next", () => {
    expect(split("intro\n\n# A\ntext\n\n1) What?\n- a\n- b\n\ntext\n\n2) Why?\n# B\n1) How?\n")).toEqual([
      { heading: undefined, questions: [], passage: ["paragraph"] },
      { heading: "A", questions: [["What?", "list", "list", "paragraph"], ["Why?"]], passage: ["paragraph"] },
      { heading: "B", questions: [["How?"]], passage: [] },
    ]);
  });

  it("takes a numbered list that starts again for an answer, unless it asks", () => {
    expect(split("1. What?\n\ntext\n\n1. this\n2. that\n\ntext\n\n2. Why?\n")[0]?.questions).toEqual([
      ["What?", "paragraph", "list", "list", "paragraph"],
      ["Why?"],
    ]);
    expect(split("1. What?\n\ntext\n\n1. Why?\n2. How?\n")[0]?.questions).toHaveLength(3);
  });

  it("takes another way to number for an answer", () => {
    const [section] = split("1) What?\n1. Is this?\n2. Is that?\n2) Why?\n");
    expect(section?.questions).toEqual([["What?", "list", "list"], ["Why?"]]);
  });

  it("opens no section at the heading of an answer", () => {
    expect(split("# T\n###### What?\n#### Answer: D\n###### Why?\n")).toHaveLength(1);
  });

  const answered = "# Boote\n\n## Warum Boote?\n\nZum Fahren.\n\n## Was ist ein Kiel?\n\nEin Balken.\n\n";
  const items = "- Was ist ein Mast?\n- Was ist ein Segel?\n- Was ist ein Ruder?\n";

  it.each([
    ["has code right below it", 11, "## Bringen Sie das zum Laufen:\n\n```js\nrow();\n```\n\n"],
    ["asks, and has text", 13, "# Wasser\n\n## Explain the tides.\n\nThe moon.\n\n"],
  ])("reports a heading as high as questions that %s, and became the title of items that ask", (_, line, title) => {
    const { problems } = readList(`${answered}${title}${items}`);
    expect(problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([`unread-question ${line}:1`]);
  });

  it("leaves questions as high as titles below the one that has a line that asks, too, where other titles stand as high", () => {
    const part = (title: string, first: string, second: string) =>
      `## ${title}\n\n## What is a ${first}?\n\nA part.\n\n## What is a ${second}?\n\nA part.\n\n`;
    const mixed = part("Rigs", "mast", "sail").replace(
      "## What is a mast?",
      "**What is a mast?**\n\nA part.\n\n**What is a yard?**",
    );
    const { titles } = readList(`# Boats\n\n${part("Hulls", "keel", "rib")}${part("Decks", "hatch", "bitt")}${mixed}`);
    expect(titles).toEqual(["Hulls", "Decks", "Rigs"]);
  });

  it("reports none that only introduces them", () => {
    const { titles, problems } = readList(`${answered}## Takelage\n\nAlles über Deck.\n\n${items}`);
    expect(titles).toEqual(["Boote", "Takelage"]);
    expect(problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([]);
  });

  it("takes steps below a title that names an answer for no questions", () => {
    const text =
      "## Crew\n\n1. Who steers?\n2. Who cooks?\n\n## Sample answer of a mate\n\n1. I looked at the map.\n2. I woke the crew.\n";
    const { prompts, problems } = readList(text);
    expect(prompts).toEqual(["Who steers?", "Who cooks?"]);
    expect(problems).toEqual(["section-without-questions 6:1"]);
    const asked = "## Crew\n\n1. Who steers?\n\n## Model answer exam\n\n1. Who cooks?\n2. The reef\n";
    expect(readList(asked).prompts).toEqual(["Who steers?", "Who cooks?", "The reef"]);
  });

  it.each([
    ["nothing where those count from one", "1.", []],
    ["a long title, which may be one of them", "", ["unread-question 3:1"]],
  ])("reports %s above questions as high", (_, mark, expected) => {
    const questions = ["¿Qué es un mástil?", "¿Qué es una vela?", "¿Qué es un timón?"].map(
      (prompt, at) => `## ${mark === "" ? "" : `${at + 1}. `}${prompt}\n\nUna parte.\n`,
    );
    const { problems } = readList(`# Barcos\n\n## Las preguntas y sus respuestas en orden\n\n${questions.join("\n")}`);
    expect(problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual(expected);
  });
});
