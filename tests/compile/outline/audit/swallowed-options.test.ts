import { describe, expect, it } from "vitest";
import { reportSwallowedOptions } from "../../../../src/compile/outline/audit/swallowed-options.js";
import { readMarked } from "./written-list.js";

function saidOf(...lines: readonly string[]) {
  const { reading, questions, written } = readMarked(["!## What is a sail?", "", ...lines].join("\n"));
  reportSwallowedOptions(reading, questions, written());
  return reading.problems.map(({ line, message }) => `${line} ${message}`);
}
const options = ["- **a)** Oak", "- **b)** Flax", "- **c)** Iron"];

describe("reportSwallowedOptions", () => {
  it("reports what asks above options in an answer, once for all", () => {
    expect(saidOf("A cloth.", "", "**1.** ¿De qué es?", "", ...options, "", "**2.** ¿Dónde está?", ...options)).toEqual(
      ["5 This line asks above options, and so do 1 more below it, but stands in an answer: no choice was read."],
    );
    expect(saidOf("A cloth.", "", "它是什么做的？", "A. 木", "B、布", "（c）铁")).toEqual([
      "5 This line asks above options, but stands in an answer: no choice was read.",
    ]);
  });

  it.each([
    ["points with letters", ["It has parts:", ...options]],
    ["two of them", ["Of what?", ...options.slice(1)]],
    ["letters that follow nothing", ["Of what?", "b) Oak", "c) Flax", "d) Iron"]],
  ])("says nothing of %s", (_, lines) => {
    expect(saidOf(...lines)).toEqual([]);
  });
});
