import { describe, expect, it } from "vitest";
import { findLooseMark, isCounted, readRomans } from "../../../../src/compile/outline/choice/loose-marks.js";

describe("findLooseMark", () => {
  it("finds a letter with a space, and a Roman number with a sign", () => {
    for (const text of ["A one", "ア　一つ", "i. one", "(i) one", "I) one"])
      expect(findLooseMark(text), text).toBeDefined();
  });

  it("finds none that is not the first, and none in a word or a number", () => {
    for (const text of ["B two", "ii. two", "Ideas", "i.5 one", "A. one"])
      expect(findLooseMark(text), text).toBeUndefined();
  });
});

describe("isCounted", () => {
  it("counts on in the same manner", () => {
    const loose = findLooseMark("(i) one");
    if (loose === undefined) throw new Error("No mark.");
    expect(["(ii) two", "(iii) three", "B two"].map((text, index) => isCounted(text, index + 1, loose))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("readRomans", () => {
  it("reads one or several", () => {
    expect([...(readRomans("iii")?.named ?? [])]).toEqual(["III"]);
    expect([...(readRomans("(i), (iii)")?.named ?? [])]).toEqual(["I", "III"]);
    expect([...(readRomans("I and II. Both.")?.named ?? [])]).toEqual(["I", "II"]);
  });

  it("reads no word", () => {
    for (const text of ["ideas", "I think so", "vi is an editor"]) expect(readRomans(text), text).toBeUndefined();
  });
});
