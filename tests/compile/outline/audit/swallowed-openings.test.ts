import { describe, expect, it } from "vitest";
import { findOpenings } from "../../../../src/compile/outline/audit/swallowed-openings.js";
import { readMarked } from "./written-list.js";

const foundIn = (...lines: readonly string[]) =>
  findOpenings(readMarked(lines.join("\n")).written()).map(({ at }) => at.line);
const plain = ["!What is a lock?", "-", "x", "!为什么要锁？", "-", "x", "!Who locks?", "-", "x"];
const bold = ["!**1. What is a lock?**", "x", "!**Who locks?**", "x", "!**2. Why lock?**", "x"];

describe("findOpenings", () => {
  it.each([
    ["a line above its answer", [...plain, "", "When is it open?", "At noon."], [11]],
    ["a line alone", [...plain, "", "什么时候打开？"], [11]],
    ["a line in bold", [...bold, "", "**When is it open?**", "At noon."], [8]],
  ])("finds %s", (_, lines, found) => {
    expect(foundIn(...lines)).toEqual(found);
  });

  it.each([
    ["what goes on with a paragraph", [...plain, "Is that all?"]],
    ["what does not ask", [...plain, "", "It is open at noon."]],
    ["what asks deeper in", [...plain, "", "  When is it open?"]],
    ["words in bold where all questions have numbers", ["!**1. Why?**", "x", "!**2. Who?**", "x", "", "**When?**"]],
    ["words in bold that an answer goes on behind", [...bold, "", "**When is it open?** At noon."]],
    ["plain words where questions are in bold", [...bold, "", "When is it open?"]],
  ])("takes %s for none", (_, lines) => {
    expect(foundIn(...lines)).toEqual([]);
  });
});
