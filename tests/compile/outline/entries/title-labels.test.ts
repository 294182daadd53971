import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("readTitleLabels", () => {
  it("takes one heading that says Question for the title of what is listed below it", () => {
    const { titles, prompts } = readList(
      "# Boats\n\n## Question\n\n- What is a mast?\n- Sails and ropes\n- Why do boats float?\n\n## Basics\n\n- What is a keel?\n",
    );
    expect(titles).toEqual(["Question", "Basics"]);
    expect(prompts).toEqual(["What is a mast?", "Sails and ropes", "Why do boats float?", "What is a keel?"]);
  });

  it.each([
    [
      "several",
      "## Masts\n\n### Question\n\nWhy so tall?\n\nFor wind.\n\n## Keels\n\n### Question\n\nWhy so deep?\n\nFor balance.\n",
    ],
    ["one with an answer", "## Masts\n\n### Question\n\nWhy so tall?\n\n### Answer\n\nFor wind.\n"],
  ])("reads the question below such a heading where there are %s", (_, text) => {
    expect(readList(text).prompts[0]).toBe("Why so tall?");
  });

  it("opens a section at it, too, where items that ask are all that it has, and others ask beside it", () => {
    expect(
      readList(
        "# Boote\n\n## Frage\n\n- Was ist ein Mast?\n- Was ist ein Segel?\n\n## Wie bindet man Seile?\n\nMit Knoten.\n",
      ),
    ).toMatchObject({
      titles: ["Frage", "Boote"],
      prompts: ["Was ist ein Mast?", "Was ist ein Segel?", "Wie bindet man Seile?"],
      problems: [],
    });
  });

  it("reports the word where it is all that a question has", () => {
    const { problems } = readList(
      "# Boats\n\n## Question\n\n- What is a mast?\n\n## How do you tie a knot?\n\nWith a rope.\n",
    );
    expect(problems).toContain("doubtful-question 3:4");
  });
});
