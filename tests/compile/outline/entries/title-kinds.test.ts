import { describe, expect, it } from "vitest";
import { readKind } from "../../../../src/compile/outline/entries/title-kinds.js";
import { entriesOf } from "../entries-of.js";

const kindIn = (text: string) => entriesOf(text).map((entry) => readKind(entry));

describe("readKind", () => {
  it.each([
    ["> Rigs", { kind: "quotation", text: "Rigs", number: 0 }],
    ["// Rigs", { kind: "comment", text: "Rigs", number: 0 }],
    ["// Rigs\n// ----", { kind: "comment", text: "Rigs", number: 0 }],
    ["### Rigs ###", undefined],
    ["=== Rigs ===", { kind: "framed =", text: "Rigs", number: 0 }],
    ["一、桅杆", { kind: "counted", text: "一、桅杆", number: 1 }],
    ["*Rigs*", { kind: "marked", text: "Rigs", number: 0 }],
    ["<div>Rigs</div>", { kind: "html div", text: "Rigs", number: 0 }],
  ])("tells how %j is set off", (text, kind) => {
    expect(kindIn(text)).toEqual([kind]);
  });

  it.each([
    "> Rigs\n> and hulls",
    "// Rigs\nand hulls",
    "Rigs",
    "=== Rigs",
    "**=====**",
    "<br>",
    '<img src="a.png">',
    "I. `Rigs`",
  ])("finds no title in %j", (text) => {
    expect(kindIn(text)).toEqual([undefined]);
  });
});
