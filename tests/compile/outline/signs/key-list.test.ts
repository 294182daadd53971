import { describe, expect, it } from "vitest";
import { isKeyList, readKeyList } from "../../../../src/compile/outline/signs/key-list.js";

describe("readKeyList", () => {
  it("reads letters by number", () => {
    expect(readKeyList("1. B 2) A, C")).toEqual([
      { number: 1, options: "B" },
      { number: 2, options: "A, C" },
    ]);
    expect(readKeyList("1-2 BA")).toEqual([
      { number: 1, options: "B" },
      { number: 2, options: "A" },
    ]);
    expect(readKeyList("1-3：B AC D")).toEqual([
      { number: 1, options: "B" },
      { number: 2, options: "AC" },
      { number: 3, options: "D" },
    ]);
    expect(readKeyList("1 (b), 2 => A")).toEqual([
      { number: 1, options: "b" },
      { number: 2, options: "A" },
    ]);
    expect(readKeyList("1. B is right")).toBeUndefined();
  });

  it("reads three letters and more where they stand in their order", () => {
    expect(readKeyList("1.B 2.ABD")).toEqual([
      { number: 1, options: "B" },
      { number: 2, options: "ABD" },
    ]);
    expect(readKeyList("1-abc, 2-b")?.[0]?.options).toBe("abc");
    expect(readKeyList("1. BAD 2. A")).toBeUndefined();
    expect(readKeyList("1. ace 2. beg")).toBeUndefined();
  });
});

describe("isKeyList", () => {
  it("asks for several keys", () => {
    expect(isKeyList("Q1: b, Q2: c, Q3: b")).toBe(true);
    expect(isKeyList("Q1: b")).toBe(false);
    expect(isKeyList("Q1: What is b, and what is 2c?")).toBe(false);
  });
});
