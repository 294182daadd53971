import { describe, expect, it } from "vitest";
import { circleAt, readNumberKeys } from "../../../../src/compile/outline/signs/number-keys.js";

describe("readNumberKeys", () => {
  it.each([
    "1-2, 2-1 2-3",
    "1-2 2-1 2-3",
    "1. 2; 2. 1; 2. 3",
    "1번 ② 2번 ① 2번 ③",
    "Q1: 2, Q2: 1, Q2: 3",
    "1→2 2→1 2→3",
  ])("reads places by number: %s", (text) => {
    expect(readNumberKeys(text)).toEqual([
      { number: 1, places: [2] },
      { number: 2, places: [1] },
      { number: 2, places: [3] },
    ]);
  });

  it("reads several places of one question", () => {
    expect(readNumberKeys("1-2,3; 2. 1")).toEqual([
      { number: 1, places: [2, 3] },
      { number: 2, places: [1] },
    ]);
    expect(readNumberKeys("1 ②③, 2 ①")?.[0]?.places).toEqual([2, 3]);
  });

  it.each(["1-10, 2-3", "1. 2 masts 2. 3", "1, 2, 3"])("leaves %s alone", (text) => {
    expect(readNumberKeys(text)).toBeUndefined();
  });
});

describe("circleAt", () => {
  it("counts in circles", () => {
    expect([1, 9].map(circleAt)).toEqual(["①", "⑨"]);
  });
});
