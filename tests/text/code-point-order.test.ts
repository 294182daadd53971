import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byCodePoint } from "../../src/text/code-point-order.js";
import { anyCodePoint } from "../helpers/any-code-point.js";

describe("byCodePoint", () => {
  it("puts capitals before small letters, and letters before Chinese characters, in every locale", () => {
    expect(["推理", "b", "a", "B", "ä", "1"].sort(byCodePoint)).toEqual(["1", "B", "a", "b", "ä", "推理"]);
  });

  it("is an order", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint }), fc.string({ unit: anyCodePoint }), (a, b) => {
        expect(byCodePoint(a, b) + byCodePoint(b, a)).toBe(0);
        expect(byCodePoint(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
