import { describe, expect, it } from "vitest";
import { mendBrief } from "../../../../src/compile/outline/blocks/mend-brief.js";

describe("mendBrief", () => {
  it.each([
    ['"A mast is a pole.', "A mast is a pole."],
    ["“Ein Mast ist ein Pfahl.", "Ein Mast ist ein Pfahl."],
    ["「桅杆是一根杆。", "桅杆是一根杆。"],
    ['A mast is a pole."', "A mast is a pole."],
    ["With a file: pipeline {", "With a file: pipeline"],
    ["// A mast is a pole.", "A mast is a pole."],
  ])("mends %j", (brief, mended) => {
    expect(mendBrief(brief)).toBe(mended);
  });

  it.each([
    '"A mast" is a pole.',
    'A disk of 3.5"',
    'It says "mast',
    "«Мачта» и «парус»",
    "//",
    "a // b",
    "{",
    "sail(() => {",
  ])("leaves %j", (brief) => {
    expect(mendBrief(brief)).toBe(brief);
  });
});
