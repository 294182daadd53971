import { describe, expect, it } from "vitest";
import { labelsIn, normalizeLabel } from "../../../src/compile/parse/known-labels.js";

describe("labelsIn", () => {
  it("lists each label once, spelled as the parser spells it", () => {
    expect(labelsIn("See [Tide  Table] and [tide\ntable], or [Straße].")).toEqual(["TIDE TABLE", "STRASSE"]);
  });

  it("leaves brackets alone that are escaped or not closed", () => {
    expect(labelsIn("\\[tide] [a [keel] [mast").filter((label) => label !== "")).toEqual(["KEEL"]);
  });
});

describe("normalizeLabel", () => {
  it("is the same for one label however it is written", () => {
    expect(normalizeLabel(" Tide\t table\n")).toBe(normalizeLabel("tide TABLE"));
  });
});
