import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("joinProperties", () => {
  it("reads a number with properties, and the question below it, as one", () => {
    const text = `**1)** **Thema:** Netze, **Stufe:** leicht

**Q:** Was ist ein Bus?

Eine Leitung.

**2)**, **Thema:** Netze, **Stufe:** schwer

**Q:** Was ist ein Rahmen?

Eine Sendung.
`;
    expect(readList(text)).toMatchObject({
      prompts: ["Was ist ein Bus?", "Was ist ein Rahmen?"],
      numbers: [1, 2],
      briefs: ["Eine Leitung.", "Eine Sendung."],
      leftOut: ["label 1-1", "label 7-7"],
    });
  });

  it("leaves a numbered line that says anything else", () => {
    const text =
      "**1)** Locks, and what they cost\n\n**Q:** What is a lock?\n\nA rule.\n\n**Q:** What is a queue?\n\nA line.\n";
    expect(readList(text).prompts).toEqual(["Locks, and what they cost", "What is a lock?", "What is a queue?"]);
  });
});
