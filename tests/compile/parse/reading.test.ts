import { describe, expect, it } from "vitest";
import { leaveOut, placeOfWords } from "../../../src/compile/parse/reading.js";
import { readingOf } from "../outline/entries-of.js";

describe("leaveOut", () => {
  it("joins neighbours of one kind, but nothing that has words between", () => {
    const reading = readingOf("a\n\nb\nc\nd\n");
    leaveOut(reading, "comment", 1, 1);
    leaveOut(reading, "comment", 3, 3);
    leaveOut(reading, "comment", 5, 5);
    leaveOut(reading, "navigation", 6, 6);
    expect(reading.leftOut.map(({ kind, line, endLine }) => [kind, line, endLine])).toEqual([
      ["comment", 1, 3],
      ["comment", 5, 5],
      ["navigation", 6, 6],
    ]);
  });
});

describe("placeOfWords", () => {
  const source = "1. **What is _RAG_?** yes\n";
  const range = { start: 0, end: source.length };
  it.each([
    ["What is RAG?", 6],
    ["yes", 23],
    ["nothing such", undefined],
    ["", undefined],
  ])("finds where %j begins", (words, column) => {
    expect(placeOfWords(readingOf(source), words, range)?.column).toBe(column);
  });

  it.each([
    [
      "the longest start of words, not the first of them",
      "A sail (`new`) drives.\nA *sail* catches wind.\n",
      "A sail catches wind.",
      2,
    ],
    ["words between signs", "f(sail)\n\n**(sail** *is* cloth)", "(sail is cloth)", 3],
    ["the first of points that are told together", "one more\n\n- one\n- two", "one; two", 3],
  ])("finds %s", (_, source, words, line) => {
    expect(placeOfWords(readingOf(source), words, { start: 0, end: source.length })?.line).toBe(line);
  });
});
