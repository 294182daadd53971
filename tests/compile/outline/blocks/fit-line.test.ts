import { describe, expect, it } from "vitest";
import { fitLine } from "../../../../src/compile/outline/blocks/fit-line.js";

const padded = (words: string, length: number) =>
  `${words}${" and more".repeat(Math.ceil((length - words.length) / 9))}.`;
const [keel, mast, sail] = [padded("A keel holds", 190), padded("A mast stands", 190), padded("A sail pulls", 190)];
const all = `${keel} ${mast} ${sail}`;

describe("fitLine", () => {
  it.each([
    ["leaves what has room", `${keel} ${mast}`, "What is a keel?", `${keel} ${mast}`],
    ["tells what one thing is by the first whole sentences", all, "What is a keel?", `${keel} ${mast}`],
    ["takes a word that stands for the thing", `It is one. ${all}`, "Define keelson.", `It is one. ${keel} ${mast}`],
    ["keeps a first sentence that has no room", padded("It", 500), "What is a keel?", padded("It", 500)],
    [
      "ends before what only announces",
      `${keel} ${padded("It is a beam", 120)} Here is an example. ${mast}`,
      "What is a keel?",
      `${keel} ${padded("It is a beam", 120)}`,
    ],
  ])("%s", (_, text, prompt, told) => {
    expect(fitLine(text, prompt)).toBe(told);
  });

  it.each([
    ["another sentence than the first may tell what it is", `${mast} ${keel} ${sail}`, "What is a keel?"],
    ["things are compared", all, "What is the difference between a keel and a mast?"],
    ["several things are named", all, "What is a keel and a mast?"],
    ["a prompt asks twice", all, "What is a keel? What does it weigh?"],
    ["ways are asked for", all, "How does a keel work?"],
    ["what is said first is counted", `There are two: ${all}`, "What is a keel?"],
    ["more than a name is asked about", all, "What is the effect of a keel on speed?"],
  ])("leaves all where %s", (_, text, prompt) => {
    expect(fitLine(text, prompt)).toBe(text);
  });

  it("ends a long passage with the sentence nearest to a bound", () => {
    expect(fitLine(`${all} ${all}`, "How does a keel work?")).toBe(`${all} ${keel} ${mast}`);
  });

  it("counts Han as two, and cuts no brackets", () => {
    const [first, second] = [`龙骨（重。${"稳".repeat(160)}）在船底。`, `桅杆${"高".repeat(120)}。`];
    expect(fitLine(first + second, "什么是龙骨？")).toBe(first);
    expect(fitLine(first + second, "龙骨为什么重？")).toBe(first + second);
  });
});
