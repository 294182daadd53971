import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const briefOf = (below: string) =>
  readList(`### How do you reef?\n\n${below}\n\n### What is a sloop?\n\nA boat with one mast.\n`).briefs[0];

describe("spokenLines", () => {
  it.each([
    [
      "leaves a line that only sends the reader on",
      "A better explanation is given in [the manual](https://a.example).\nLower the sail to the next row of eyes.",
      "Lower the sail to the next row of eyes.",
    ],
    [
      "keeps a sentence with a link in it",
      "Lower [the sail](https://a.example) to the next row of eyes.\nTie it there.",
      "Lower the sail to the next row of eyes. Tie it there.",
    ],
    ["parts lines of code", "`lower sail`\n`tie sail`", "lower sail; tie sail"],
  ])("%s", (_, below, brief) => {
    expect(briefOf(below)).toBe(brief);
  });
});
