import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText } from "../../../src/quiz/mark/normalise-text.js";
import { anyCodePoint } from "../../helpers/any-code-point.js";

describe("normaliseText", () => {
  it.each([
    ["ＫＶ　Ｃａｃｈｅ，２０％！", "KV Cache,20%!"],
    ["  a \n\t b  ", "a b"],
    ["分页 管理\nKV cache 的 块", "分页管理KV cache的块"],
    ["x² ﬁ É", "x² ﬁ É"],
    ["！～｟　", "!~｟"],
    ["块。 and 「 so", "块。and「so"],
    ["KV 的 cache", "KV的cache"],
  ])("turns %j into %j", (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      }),
    );
  });
});
