import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { readList } from "../read-list.js";

const note = (...lines: string[]) => `START\nBasic\n${lines.join("\n")}\nEND\n\n`;

describe("readAnkiCards", () => {
  it("reads a note as a question, its back as the answer, without tags and ids", () => {
    const { prompts, texts, problems, leftOut } = readList(
      `TARGET DECK: Rivers\n${note("What is a weir?", "Back:", "- a dam", "- across a **river**", "", "Tags: river water", "<!--ID: 1-->")}---\n\n${note("A ford", "Back: A shallow place.", "Tags: river", "<!--ID: 2-->")}`,
    );
    expect(prompts).toEqual(["What is a weir?", "A ford"]);
    expect(texts).toEqual(["- a dam\n- across a **river**", "A shallow place."]);
    expect(problems).toEqual([]);
    expect(leftOut).toEqual(["introduction 1-1", "label 2-3", "label 5-5", "label 8-11", "label 15-16", "label 19-21"]);
  });

  it("knows the fields by their place, in any language, and gives all of the front to the question", () => {
    const { sections } = readOutline({
      path: "a.md",
      text: "START\nEinfach\nVorderseite: Was ist ein Wehr?\n\nNennen Sie *zwei* Arten.\nRückseite: Eine Sperre.\n\n- fest\n- beweglich\nEND\n\nSTART\nEinfach\nVorderseite: Eine Furt\nRückseite:\nEine seichte Stelle.\nEND\n---\n",
    });
    expect(sections[0]?.questions.map((each) => [each.promptMarkdown ?? each.prompt, each.answer?.text])).toEqual([
      ["Was ist ein Wehr?\n\nNennen Sie *zwei* Arten.", "Eine Sperre.\n\n- fest\n- beweglich"],
      ["Eine Furt", "Eine seichte Stelle."],
    ]);
  });

  it("reads several that no empty line parts, below headings", () => {
    const { titles, prompts } = readList(
      "## Rivers\n\nSTART\nBasic\nA1: Weirs\nBack: Dams.\nEND\nSTART\nBasic\nA2: Fords\nBack: Shallows.\nEND\n\n## Seas\n\nSTART\nBasic\nA reef\nBack: Rocks.\nEND\n",
    );
    expect(titles).toEqual(["Rivers", "Seas"]);
    expect(prompts).toEqual(["A1: Weirs", "A2: Fords", "A reef"]);
  });

  it("reports a note that has no back", () => {
    const { prompts, problems, leftOut } = readList(
      `${note("A ford", "Back: A shallow place.")}START\nCloze\nA {c1::weir} is a dam.\nEND\n`,
    );
    expect(prompts).toEqual(["A ford"]);
    expect(problems).toEqual(["unread-question 7:1"]);
    expect(leftOut).toContain("passage 7-10");
  });

  it("reads a note without a type, and one whose end was forgotten", () => {
    const { prompts, texts, problems } = readList(
      `START\nName two fords\n\nBack:\nOne and two.\nEND\n\nSTART\nBasic\nA weir\nBack: A dam.\n\n---\n\n${note("A reef", "Back: Rocks.")}`,
    );
    expect(prompts).toEqual(["Name two fords", "A weir", "A reef"]);
    expect(texts).toEqual(["One and two.", "A dam.", "Rocks."]);
    expect(problems).toEqual([]);
  });

  it("finds the type below empty lines", () => {
    const { prompts, leftOut } = readList(
      `START\n\nBasic\nName a ford\n\nBack:\nOne.\nEND\n\n${note("A reef", "Back: Rocks.")}`,
    );
    expect(prompts).toEqual(["Name a ford", "A reef"]);
    expect(leftOut.slice(0, 2)).toEqual(["label 1-3", "label 6-6"]);
  });

  it("leaves code, and words between two lines, what they are", () => {
    const { prompts, texts } = readList(
      "### What starts a program?\n\n```\nSTART\nRUN\nBack: 1\nEND\n```\n\n### What ends it?\n\nSTART\n",
    );
    expect(prompts).toEqual(["What starts a program?", "What ends it?"]);
    expect(texts[0]).toBe("```\nSTART\nRUN\nBack: 1\nEND\n```");
  });
});
