import { describe, expect, it } from "vitest";
import { cutItems } from "../../../../src/compile/outline/forms/cell-list.js";
import { beginReading } from "../../../../src/compile/outline/outline-reading.js";

describe("cutItems", () => {
  it.each([
    ["- mast<br>- keel", ["- mast", "- keel"]],
    ["1. mast <br/> 2. keel<br>that is deep", ["1. mast", "2. keel<br>that is deep"]],
    ["Parts:<br>- mast<br>- keel", ["Parts:", "- mast", "- keel"]],
    ["Parts:<br>- mast", ["Parts:<br>- mast"]],
    ["mast<br>keel", ["mast<br>keel"]],
    ["- mast", ["- mast"]],
  ])("cuts %s before its items", (cell, parts) => {
    const reading = beginReading("a.md", cell, cell, new Set());
    const found = cutItems(reading, { start: 0, end: cell.length });
    expect(found.map(({ start, end }) => cell.slice(start, end))).toEqual(parts);
  });
});
