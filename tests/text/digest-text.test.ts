import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestText } from "../../src/text/digest-text.js";
import { anyCodePoint } from "../helpers/any-code-point.js";

describe("digestText", () => {
  it("is FNV-1a of 64 bits", () => {
    const slow = (text: string) => {
      let hash = 0xcbf29ce484222325n;
      for (let at = 0; at < text.length; at++)
        hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
      return hash.toString(16).padStart(16, "0");
    };
    fc.assert(fc.property(fc.string({ unit: anyCodePoint }), (text) => digestText(text) === slow(text)));
    // As its authors give it.
    expect(digestText("foobar")).toBe("85944171f73967e8");
  });
});
