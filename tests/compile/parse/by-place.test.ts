import { expect, it } from "vitest";
import { byPlace } from "../../../src/compile/parse/by-place.js";

it("byPlace sorts by file, line and column, as numbers", () => {
  const places = [
    { file: "b.md", line: 1, column: 1 },
    { file: "a.md", line: 10, column: 1 },
    { file: "a.md", line: 9, column: 12 },
    { file: "a.md", line: 9, column: 2 },
  ];
  expect([...places].sort(byPlace)).toEqual([...places].reverse());
});
