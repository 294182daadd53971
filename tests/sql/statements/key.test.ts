import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromKey, toKey } from "../../../src/sql/statements/key.js";
import { anyCodePoint } from "../../helpers/any-code-point.js";

describe("toKey", () => {
  it("leaves ordinary ids as they are, and tells all others apart without what columns cannot hold", () => {
    expect(["paged-attention", "推理"].map(toKey)).toEqual(["paged-attention", "推理"]);
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint }), (id) => {
        expect(fromKey(toKey(id))).toBe(id);
        expect(toKey(id)).not.toContain("\0");
        expect(toKey(id)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
