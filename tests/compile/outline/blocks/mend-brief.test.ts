import { describe, expect, it } from "vitest";
import { mendBrief } from "../../../../src/compile/outline/blocks/mend-brief.js";

describe("mendBrief", () => {
  it.each([
    ['"A mast is a pole.', 'It holds sails."', "A mast is a pole."],
    ["“Ein Mast ist ein Pfahl.", "Er trägt Segel.”", "Ein Mast ist ein Pfahl."],
    ["「桅杆是一根杆。", "它挂帆。」", "桅杆是一根杆。"],
    ['A mast is a pole."', '"It holds sails.', "A mast is a pole."],
    ["With a file: pipeline {", "}", "With a file: pipeline"],
  ])("mends %j, beside %j", (brief, rest, mended) => {
    expect(mendBrief(brief, `${brief}\n${rest}`)).toBe(mended);
    expect(mendBrief(brief, brief)).toBe(brief);
  });

  it.each([
    '"A mast" is a pole.',
    '"A mast" is a pole of 3"',
    'A disk of 3.5"',
    'It says "mast',
    "«Мачта» и «парус»",
    "// A mast is a pole.",
    "a // b",
    "{",
    "sail(() => {",
  ])("leaves %j", (brief) => {
    expect(mendBrief(brief, `${brief}\nA mast.`)).toBe(brief);
  });
});
