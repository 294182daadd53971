import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const more = (word: string) => `And more of ${word}, ${`${word} `.repeat(30).trim()}.`;
const briefOf = (prompt: string, answer: string) =>
  readList(`### ${prompt}\n\n${answer}\n\n### Who?\n\nNobody.\n`).briefs[0];

describe("tellCompared", () => {
  it.each([
    [
      "paragraphs",
      "What is the difference between a sloop and a ketch?",
      `A sloop has one mast. ${more("sails")}\n\nA ketch has two. ${more("sails")}`,
      "A sloop has one mast. A ketch has two.",
    ],
    [
      "points",
      "Sloop vs. ketch vs. yawl",
      `- Sloop: one mast. ${more("sails")}\n- Ketch: two masts. ${more("sails")}\n- Yawl: two, one small. ${more("sails")}`,
      "Sloop: one mast. Ketch: two masts. Yawl: two, one small.",
    ],
    [
      "names with points below",
      "How is a sloop different from a ketch?",
      `**Sloop**\n\n- It has one mast. ${more("sails")}\n- Fast.\n\n**Ketch**\n\n- It has two. ${more("sails")}`,
      "Sloop: It has one mast. Ketch: It has two.",
    ],
    [
      "a prompt that asks behind a colon",
      "Standing vs. running rigging: what is what?",
      `Standing rigging stays. ${more("wire")}\n\nRunning rigging moves. ${more("rope")}`,
      "Standing rigging stays. Running rigging moves.",
    ],
    [
      "paragraphs in Chinese",
      "单桅船和双桅船有什么区别？",
      `单桅船只有一根桅杆。${"帆".repeat(100)}。\n\n双桅船有两根桅杆。${"帆".repeat(100)}。`,
      "单桅船只有一根桅杆。双桅船有两根桅杆。",
    ],
    [
      "one thing whose name has the other's",
      "Difference between dinghies and sailing dinghies?",
      `Dinghies are rowed. ${more("oars")}\n\nSailing dinghies have a mast. ${more("sails")}`,
      `Dinghies are rowed. ${more("oars")}`,
    ],
  ])("tells one sentence of each, in %s", (_, prompt, answer, brief) => {
    expect(briefOf(prompt, answer)).toBe(brief);
  });

  it.each([
    [
      "a sentence about both",
      "Difference between a sloop and a ketch?",
      "A sloop has a mast less than a ketch.\n\nA ketch is slower.",
      "A sloop has a mast less than a ketch.",
    ],
    [
      "an answer that speaks of one alone",
      "Difference between a sloop and a ketch?",
      "A sloop has one mast.\n\nMore is seldom needed.",
      "A sloop has one mast.",
    ],
  ])("leaves %s", (_, prompt, answer, brief) => {
    expect(briefOf(prompt, answer)).toBe(brief);
  });
});
