import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const open = [
  "# Sails",
  "",
  ...["mast", "boom", "gaff", "sprit", "keel"].map((word, at) => `${at + 1}. What is a ${word}?`),
  "",
];
const read = (...below: readonly string[]) => readList([...open, ...below, ""].join("\n"));

describe("leaveOutBehind", () => {
  it("takes a few lines behind an open list for a remark", () => {
    expect(read("Fair winds to all of you", "who have come so far.")).toMatchObject({
      briefs: [undefined, undefined, undefined, undefined, undefined],
      leftOut: ["closing-remark 9-10"],
      problems: [],
    });
  });

  it("takes a longer passage for none", () => {
    const lines = ["one", "two", "three", "four", "five", "six", "seven"].map(
      (word) => `The harbour of ${word} boats.`,
    );
    expect(read(...lines)).toMatchObject({ leftOut: ["passage 9-15"], problems: [] });
  });

  it("reports paragraphs that ask, each with its answer or without, and no offer to go on", () => {
    const below = ["What is a rope? A line of fibres.", "", "Was ist ein Anker?"];
    expect(read(...below)).toMatchObject({ leftOut: ["passage 9-11"], problems: ["unread-question 9:1"] });
    expect(read("Would you like me to add more questions?")).toMatchObject({ problems: [] });
  });

  it.each([
    [
      "in English",
      "<----- Ropes ----->",
      "1.\tReef knot",
      "Show how to tie it.",
      "2.\tBowline",
      "Show it.",
      "3.\tHitch",
      "Tie it.",
    ],
    [
      "in German",
      "<==== Knoten ====>",
      "1) Palstek",
      "Zeige ihn.",
      "2) Achtknoten",
      "Zeige ihn.",
      "3) Webleinstek",
      "Zeige ihn.",
    ],
  ])("reports lines that are numbered there: %s", (_, ...below) => {
    expect(read(...below)).toMatchObject({ problems: ["unread-question 10:1"] });
    expect(read(...below).leftOut.join()).toMatch(/^passage 9-/);
  });

  it("says nothing of two steps", () => {
    expect(read("To go on:", "1. Read again.", "2. Sleep.")).toMatchObject({ problems: [] });
  });
});
