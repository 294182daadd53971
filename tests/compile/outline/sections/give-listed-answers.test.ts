import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = "## Questions\n\n1. What is a keel?\n2. What is a mast?\n\n";

describe("giveListedAnswers", () => {
  it("gives each answer to the question of its number", () => {
    const { briefs, problems } = readList(`${asked}## Answers\n\n2. A pole.\n\n1. A fin.\n`);
    expect(briefs).toEqual(["A fin.", "A pole."]);
    expect(problems).toEqual([]);
  });

  it("gives none, and says so, where there are not as many", () => {
    const { briefs, problems } = readList(`${asked}## Answers\n\n1. A fin.\n2. A pole.\n3. A sheet.\n`);
    expect(briefs).toEqual([undefined, undefined]);
    expect(problems).toContain("unread-answers 6:1");
  });

  it("gives each list to the questions between it and the list before", () => {
    const part = (word: string) =>
      `## ${word}\n\n1. What is a ${word}?\n2. Why a ${word}?\n\n## Answers\n\n1. A ${word}.\n2. For ${word}s.\n\n`;
    expect(readList(part("keel") + part("mast")).briefs).toEqual(["A keel.", "For keels.", "A mast.", "For masts."]);
  });
});
