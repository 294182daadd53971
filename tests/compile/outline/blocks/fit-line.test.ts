import { describe, expect, it } from "vitest";
import { fitLine } from "../../../../src/compile/outline/blocks/fit-line.js";

const padded = (words: string, length: number) =>
  `${words}${" and more".repeat(Math.ceil((length - words.length) / 9))}.`;
const [keel, mast, sail] = [padded("A keel holds", 150), padded("A mast stands", 150), padded("A sail pulls", 150)];

describe("fitLine", () => {
  it.each([
    ["leaves what has room", `${keel} ${mast}`, "What is a keel?", `${keel} ${mast}`],
    ["keeps the first whole sentences", `${keel} ${mast} ${sail}`, "What is a keel?", `${keel} ${mast}`],
    ["keeps a first sentence that has no room", padded("It", 500), "Why?", padded("It", 500)],
    ["ends before what only announces", `${keel} Here is an example. ${mast} ${sail}`, "What is a keel?", `${keel}`],
    [
      "goes on until all that is compared was named",
      `${keel} ${keel} ${keel} ${mast} ${sail}`,
      "What is the difference between a keel and a mast?",
      `${keel} ${keel} ${keel} ${mast}`,
    ],
    [
      "speaks of what is asked second",
      `${keel} ${mast} It weighs much, to keep the ship upright. ${sail}`,
      "What is a keel, and how much does it weigh?",
      `${keel} ${mast} It weighs much, to keep the ship upright.`,
    ],
  ])("%s", (_, text, prompt, told) => {
    expect(fitLine(text, prompt)).toBe(told);
  });

  it("counts Han as two, and cuts no brackets", () => {
    const [first, second] = [`龙骨（重。${"稳".repeat(80)}）在船底。`, `桅杆${"高".repeat(120)}。`];
    expect(fitLine(first + second, "什么是龙骨？")).toBe(first);
  });
});
