import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("readLetteredPairs", () => {
  it("reads a letter and a dash before questions and answers, however they are spaced", () => {
    const { prompts, texts, leftOut, problems } = readList(
      "# Boats\n\nQ - What is a mast?\n\nA - A pole.\n\nIt carries *sails*.\n\nQ-Why `oars`, and where?\n\nA-To row.\n\nQ what floats\n\nA – Wood does.\n\nHow do you moor?\n\nA- With a rope.\n",
    );
    expect(prompts).toEqual(["What is a mast?", "Why oars, and where?", "what floats", "How do you moor?"]);
    expect(texts).toEqual(["A pole.\n\nIt carries *sails*.", "To row.", "Wood does.", "With a rope."]);
    expect(leftOut).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["Russian", "В", "О", ["Что такое мачта?", "Зачем нужны вёсла?", "Как пришвартоваться?"]],
    ["Portuguese", "P", "R", ["O que é um mastro?", "Para que servem os remos?", "Como atracar?"]],
  ])("reads other letters, and answers in the next line: %s", (_, asked, told, questions) => {
    const list = questions.map((question, at) => `${asked} — ${question}\n${told} — ${at + 1} m.\n`).join("\n");
    const { prompts, texts } = readList(list);
    expect(prompts).toEqual(questions);
    expect(texts).toEqual(["1 m.", "2 m.", "3 m."]);
  });

  it("reads a question whose letter was forgotten, and an answer that goes on in the line", () => {
    const marked = ["mast", "oar", "keel", "bow"].map((word) => `Q- What is a ${word}?\n\nA- Wood.\n\n`);
    const { prompts, texts } = readList(
      `${marked.join("")}What is a stern?\n\nThe back.\n\nExplain a bow and a stern. A-One is the front.\n\nAnd so on.\n`,
    );
    expect(prompts.slice(4)).toEqual(["What is a stern?", "Explain a bow and a stern."]);
    expect(texts.slice(4)).toEqual(["The back.", "One is the front.\n\nAnd so on."]);
  });

  it("leaves prose with one letter and a dash, and dashes in the answers of other forms", () => {
    const prose =
      "A - first of all.\n\nB - then this.\n\nA - first of all.\n\nB - then this.\n\nA - first.\n\nB - then.\n";
    expect(readList(prose).prompts).toEqual([]);
    const headings = ["mast", "oar", "keel"].map((word) => `## What is a ${word}?\n\nP - is it wood?\n\nR - it is.\n`);
    expect(readList(headings.join("\n")).prompts).toEqual(["What is a mast?", "What is a oar?", "What is a keel?"]);
  });
});
