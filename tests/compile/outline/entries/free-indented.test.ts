import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const list = (answers: readonly string[]) =>
  answers.map((answer, index) => `### What is sail ${"ABC".charAt(index)}?\n\n    ${answer}\n\n`).join("");

describe("freeIndented", () => {
  it("reads sentences that are indented all through a list as prose", () => {
    const { briefs } = readList(
      list([
        "It is a large sail in front of the mast and fills\n    in light winds. It is light.",
        "It is a small sail for storms, which the crew sets\n    when nothing else holds.",
        "It is the sail behind the mast, on a boom that swings\n    from side to side.",
      ]),
    );
    expect(briefs[0]).toBe("It is a large sail in front of the mast and fills in light winds. It is light.");
    expect(briefs[1]).toBe("It is a small sail for storms, which the crew sets when nothing else holds.");
  });

  it("leaves words that may be anything as code", () => {
    const words = "indented\n      code\n\n    indented\n      code";
    const { texts } = readList(list([words, words, words]).replaceAll("?\n\n    ", "?\n\nAs it is.\n\n    "));
    expect(texts[0]).toBe(`As it is.\n\n    ${words}`);
  });
});
