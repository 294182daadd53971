import { describe, expect, it } from "vitest";
import { isSpoken, readQuotation } from "../../../../src/compile/outline/signs/quotation.js";

describe("readQuotation", () => {
  it.each([
    ['"Sail on."', "Sail on."],
    ["„Segel setzen.“", "Segel setzen."],
    ["«Hissez la voile»", "Hissez la voile"],
    ["「帆を上げる」", "帆を上げる"],
  ])("gives the words of %s", (text, words) => {
    expect(readQuotation(text)).toBe(words);
  });

  it.each(['"a" or "b"', '"Sail on." he said', "Sail on", '""', "'Sail on'", "“Sail“"])("finds none in %s", (text) => {
    expect(readQuotation(text)).toBeUndefined();
  });
});

describe("isSpoken", () => {
  it.each(['"A voyage that went wrong."', "「船が沈みかけた経験」", "« Parlez d'un naufrage »"])("hears %s", (text) => {
    expect(isSpoken(text)).toBe(true);
  });

  it.each(['"use strict"', '"any"', "A voyage that went wrong."])(
    "takes %s for a name or for words of the author",
    (text) => {
      expect(isSpoken(text)).toBe(false);
    },
  );
});
