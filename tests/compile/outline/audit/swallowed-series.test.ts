import { describe, expect, it } from "vitest";
import { findSeries } from "../../../../src/compile/outline/audit/swallowed-series.js";
import { readMarked } from "./written-list.js";

const foundIn = (...lines: readonly string[]) =>
  findSeries(readMarked(lines.join("\n")).written()).map(({ at, why }) => `${at.line} ${why}`);

describe("findSeries", () => {
  it.each([
    [
      "numbers in brackets",
      ["!**【2-1】锁是什么？**", "!**【2-2】为什么？**", "!**【2-3】谁用锁？**", "x", "**【3-1】谈谈锁的一生**"],
      5,
    ],
    [
      "a label with a number",
      ["!Aufgabe 1: Was ist das?", "!Aufgabe 2: Warum?", "!Aufgabe 4: Wer?", "Aufgabe 9: Der Rest"],
      4,
    ],
    [
      "letters behind the number",
      ["!## (1-a) What?", "!## (1-b) Why?", "!## (2-a) Who?", "### (2-b) Kinds of fees"],
      4,
    ],
  ])("finds what has the label of the questions: %s", (_, lines, line) => {
    expect(foundIn(...lines)).toEqual([`${line} has the label that questions of this list have`]);
  });

  it("finds a series that asks, of which none was read", () => {
    const lines = ["* Задача 1: Что это?", "!**Зачем это?**", "* Задача 2: Из чего это?", "* Задача 3: Конец"];
    expect(foundIn(...lines)).toEqual([
      "1 is one of a series that asks",
      "3 is one of a series that asks",
      "4 is one of a series that asks",
    ]);
  });

  it.each([
    ["steps that ask nothing", ["!## What?", "Step 1: open", "Step 2: read", "Step 3: close"]],
    [
      "steps that were taken for questions",
      ["!### Step 1: open", "!### Step 2: read", "!### Step 3: close", "### Step 4: end"],
    ],
    ["two of them", ["!## What?", "Case 1: What then?", "Case 2: What then?"]],
    ["counting that leaps", ["!## What?", "Case 1: What?", "Case 5: What?", "Case 2: What?"]],
  ])("takes %s for none", (_, lines) => {
    expect(foundIn(...lines)).toEqual([]);
  });
});
