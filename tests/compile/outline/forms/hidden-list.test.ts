import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const hide = (summary: string, body: string) => `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>\n\n`;

describe("a list of hidden passages", () => {
  it("has one question a passage, whatever headings and numbers stand in its answer", () => {
    const list = [
      hide(
        "1. Wozu dient ein Kran?",
        "#### Kran\n\nEr hebt Lasten.\n\n#### Wozu noch:\n\n1. **Bau:** Träger.\n\n2. **Hafen:** Kisten.",
      ),
      hide("2. Der Haken", "#### Haken\n\n1. **Stahl:** hart.\n\n2. **Form:** krumm."),
      hide("3. Wie hält ein Seil?", "## Seil\n\nDurch Reibung."),
    ].join("");
    const { titles, prompts, texts, problems } = readList(`# Kräne\n\n${list}`);
    expect(titles).toEqual(["Kräne"]);
    expect(prompts).toEqual(["Wozu dient ein Kran?", "Der Haken", "Wie hält ein Seil?"]);
    expect(texts[1]).toBe("#### Haken\n\n1. **Stahl:** hart.\n\n2. **Form:** krumm.");
    expect(problems).toEqual([]);
  });

  it("keeps the headings around its passages as sections", () => {
    const { titles, prompts } = readList(
      `## Ropes\n\n${hide("What is a knot?", "### Knot\n\nA loop.")}## Sails\n\n${hide("What is a jib?", "### Jib\n\nA sail.")}`,
    );
    expect(titles).toEqual(["Ropes", "Sails"]);
    expect(prompts).toEqual(["What is a knot?", "What is a jib?"]);
  });

  it("has sections where what is numbered holds headings that ask", () => {
    const part = (title: string, ...asked: string[]) =>
      hide(title, asked.map((text) => `### ${text}\n\nYes.`).join("\n\n"));
    const { prompts } = readList(
      `${part("1. Ropes", "What is a knot?", "What is a bight?")}${part("2. Sails", "What is a jib?", "What is a reef?")}`,
    );
    expect(prompts).toEqual(["What is a knot?", "What is a bight?", "What is a jib?", "What is a reef?"]);
  });

  it("takes a summary that requests nothing known for a question, though points of its answer ask", () => {
    const { prompts, briefs } = readList(
      [
        hide("<b>Which wind fills a sail?</b>", "One from behind."),
        hide(
          "<b>The mast shakes. Find three causes.</b>",
          "From top to bottom:\n\n1. Are the stays tight?\n2. Is the foot wet?",
        ),
        hide("<b>帆船如何停下？</b>", "顶风。"),
      ].join(""),
    );
    expect(prompts).toEqual(["Which wind fills a sail?", "The mast shakes. Find three causes.", "帆船如何停下？"]);
    expect(briefs[0]).toBe("One from behind.");
  });

  it("still leaves a hint to the question before, and questions in a part to themselves", () => {
    const asked = hide("What is a keel?", "A fin.") + hide("What is a hull?", "A shell.");
    expect(readList(asked + hide("Hint", "Look below.")).prompts).toEqual(["What is a keel?", "What is a hull?"]);
    const more = hide("More on sails", "- What is a jib?\n- What is a reef?");
    expect(readList(asked + more).prompts).not.toContain("More on sails");
  });

  it("takes no unnumbered passage for a question among numbered ones", () => {
    const asked = ["1. What is a keel?", "2. The hull", "3. What is a mast?"].map((summary) =>
      hide(summary, "A part."),
    );
    const { prompts } = readList(`${asked.join("")}${hide("Exercises", "1. Draw a boat\n2. Build one")}`);
    expect(prompts).toEqual(["What is a keel?", "The hull", "What is a mast?"]);
  });

  it("is none where few passages ask", () => {
    const { prompts, texts } = readList(
      `### What is a keel?\n\n${hide("Answer", "#### Keel\n\nA fin.")}### What is a hull?\n\n${hide("Answer", "A shell.")}`,
    );
    expect(prompts).toEqual(["What is a keel?", "What is a hull?"]);
    expect(texts).toEqual(["#### Keel\n\nA fin.", "A shell."]);
  });
});
