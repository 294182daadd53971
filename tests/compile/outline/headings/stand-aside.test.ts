import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const list =
  "# Boats\n\n### 1. What is a keel?\n\nA fin.\n\n### 2. What is a jib?\n\nA sail.\n\n### 3. Who steers?\n\nYou.\n\n";

describe("findClosing", () => {
  it("leaves out what stands behind a heading about the author", () => {
    const { prompts, texts, problems } = readList(
      `${list}### About me\n\n### Jane Doe\n\n- Sails since 1990\n\n### Follow me on\n\n- Radio: channel 16\n`,
    );
    expect({ last: prompts.at(-1), text: texts.at(-1), problems }).toEqual({
      last: "Who steers?",
      text: "You.",
      problems: [],
    });
  });

  it("takes what asks there", () => {
    const { prompts } = readList(`${list}### About me\n\nI sail.\n\n### Jane Doe\n\n- Who is she?\n- Why her?\n`);
    expect(prompts.slice(3)).toEqual(["Who is she?", "Why her?"]);
  });
});
