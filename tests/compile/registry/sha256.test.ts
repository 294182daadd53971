import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/compile/registry/sha256.js";
import { anyCodePoint } from "../../helpers/any-code-point.js";

const byNode = (text: string) => createHash("sha256").update(text).digest("hex");

describe("sha256", () => {
  it("gives the digests of the standard", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("gives what Node gives for any text, also one with half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint, maxLength: 300 }), fc.nat(0xff), (text, tail) => {
        const texts = [text, `${text}\ud800`, "键值缓存".repeat(tail)];
        expect(texts.map(sha256)).toEqual(texts.map(byNode));
      }),
    );
  });
});
