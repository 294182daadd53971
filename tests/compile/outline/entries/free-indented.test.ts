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

  it("reads numbered lines that count on as items, whatever stands in them", () => {
    const lines = ["What is a jib?", "How does furl() differ from reef()?", "Why = and not ==?", "What is a keel?"];
    const { prompts, numbers, texts } = readList(
      lines.map((line, at) => `\t${at + 1}.\t${line}\nIt is part ${at + 1}.\n`).join("\n"),
    );
    expect(numbers).toEqual([1, 2, 3, 4]);
    expect(prompts).toEqual(lines);
    expect(texts).toEqual(["It is part 1.", "It is part 2.", "It is part 3.", "It is part 4."]);
  });

  it("leaves code alone that begins with a number", () => {
    const codes = ["1. load\n    2. store", "1. jump", "1. halt"];
    const list = codes.map((code, at) => `### What is part ${at + 1}?\n\nThis:\n\n    ${code}\n`).join("\n");
    expect(readList(list).texts[0]).toBe("This:\n\n    1. load\n    2. store");
  });
});
