import { describe, expect, it } from "vitest";
import { cutAsked, cutCounted } from "../../../../src/compile/outline/forms/asked-cells.js";
import { beginReading } from "../../../../src/compile/outline/outline-reading.js";

const readCell = (cell: string) => beginReading("a.md", cell, cell, new Set());

describe("cutAsked", () => {
  it.each([
    ["What is a mast? <br> What is a keel?", ["What is a mast?", "What is a keel?"]],
    ["1. What is a mast?<br/>2. Explain the keel.", ["What is a mast?", "Explain the keel."]],
    ["- **Why?**<br>- How?<br>", ["**Why?**", "How?"]],
    ["桅杆是什么？<br>龙骨呢？", ["桅杆是什么？", "龙骨呢？"]],
    [
      "What is a mast? {#mast}<br>How deep is a keel? {#keel}",
      ["What is a mast? {#mast}", "How deep is a keel? {#keel}"],
    ],
    ["What is a mast?<br>桅杆是什么？", ["What is a mast?<br>桅杆是什么？"]],
    ["What is a mast?<br>It carries sails.", ["What is a mast?<br>It carries sails."]],
    ["Of which are masts made?<br>1. Wood<br>2. Steel", ["Of which are masts made?<br>1. Wood<br>2. Steel"]],
    ["What does `a?<br>b?` show?", ["What does `a?<br>b?` show?"]],
    ["What is a mast?<br>", ["What is a mast?<br>"]],
  ])("cuts %s at its questions", (cell, parts) => {
    const found = cutAsked(readCell(cell), { start: 0, end: cell.length });
    expect(found.map(({ start, end }) => cell.slice(start, end))).toEqual(parts);
  });
});

describe("cutCounted", () => {
  it.each([
    ["1. Wood<br>2. Lead", ["Wood", "Lead"]],
    ["Wood<br>Lead", undefined],
    ["1. Wood<br>2. Lead<br>3. Sand", undefined],
  ])("cuts %s into two that are numbered", (cell, parts) => {
    const found = cutCounted(readCell(cell), { start: 0, end: cell.length }, 2);
    expect(found?.map(({ start, end }) => cell.slice(start, end))).toEqual(parts);
  });
});
