import { describe, expect, it } from "vitest";
import { countIndent, widthOf } from "../../../src/compile/parse/columns.js";

describe("columns", () => {
  it.each([
    ["", 0],
    ["  ", 2],
    ["\t", 4],
    [" \t", 4],
    ["\t ", 5],
  ])("takes %j for %i wide", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it.each([
    ["\tword", 4, 1],
    ["  word", 4, 2],
    ["\t\tword", 4, 1],
    ["     word", 4, 4],
    ["\tword", 2, 0],
    ["", 4, 0],
  ])("counts the indentation of %j within %i", (line, columns, count) => {
    expect(countIndent(line, columns)).toBe(count);
  });
});
