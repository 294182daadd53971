import { describe, expect, it } from "vitest";
import { nameLetters } from "../../../../src/compile/outline/text/name-letters.js";

describe("nameLetters", () => {
  it.each([
    ["**В: Что?**\nО: То.\n\n**В: Как?**\nО: Так.\n", "**Q: Что?**\nA: То.\n\n**Q: Как?**\nA: Так.\n"],
    ["F1: Was?\n\nA1: Das.\n\nF2: Wie?\n\nA2: So.\n", "Q1: Was?\n\nA1: Das.\n\nQ2: Wie?\n\nA2: So.\n"],
    [
      "- **문:** 무엇?\n- **답:** 돛.\n\n- **문:** 왜?\n- **답:** 바람.\n",
      "- **Q:** 무엇?\n- **A:** 돛.\n\n- **Q:** 왜?\n- **A:** 바람.\n",
    ],
    // Paragraphs of an answer.
    [
      "## Sails\n\nP: Why?\nR: So.\n\nAnd so.\n\nP: How?\nR: Thus.\n\n## Masts\n\nP: Who?\nR: We.\n",
      "## Sails\n\nQ: Why?\nA: So.\n\nAnd so.\n\nQ: How?\nA: Thus.\n\n## Masts\n\nQ: Who?\nA: We.\n",
    ],
  ])("names letters that ask and answer by turns: %j", (text, named) => {
    expect(nameLetters(text)).toBe(named);
  });

  it.each([
    // Options, and letters that do not stand by turns or ask nothing.
    "A: Why?\nB: So.\n\nA: How?\nB: So.\n",
    "P: Why?\nR: So.\n\nP: How?\n\nP: What?\nR: So.\n",
    "T: Sun.\nF: Moon.\n\nT: Tide.\nF: Wave.\n",
    "S: Why?\nT: So.\nA: Thus.\nR: Good.\n\nS: How?\nT: So.\nA: Thus.\nR: Good.\n",
    // Letters of two units.
    "𝗤: Why?\n𝗔: So.\n\n𝗤: How?\n𝗔: Thus.\n",
    // Who speaks where a task is talked over.
    "## Draw a hull\n\nP: How long?\n\nR: Ten feet.\n\nIt has two masts.\n\n## Draw a sail\n\nP: How wide?\n\nR: Two yards.\n\nIt is cut square.\n",
    "## Draw a hull\n\nC: How long?\nI: Ten feet.\n\n## Draw a sail\n\nC: How wide?\nI: Two yards.\n",
    // Other questions have them below.
    "### Why?\n\nP: Or how?\nN: No.\n\n### What?\n\nP: Or when?\nN: No.\n",
  ])("leaves other letters alone: %j", (text) => {
    expect(nameLetters(text)).toBe(text);
  });
});
