import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumbers, writeNumbers } from "../../../src/search/terms/number-text.js";

describe("writeNumbers", () => {
  it("gives what readNumbers reads back, after a way through JSON", () => {
    const anyNumber = fc.oneof(fc.nat(200), fc.nat(60_000), fc.nat(100_000_000));
    fc.assert(
      fc.property(fc.array(anyNumber), (numbers) => {
        const text = JSON.parse(JSON.stringify(writeNumbers(numbers))) as string;
        expect([...readNumbers(text)]).toEqual(numbers);
      }),
    );
  });

  it("writes small numbers as one character each that JSON leaves as it is", () => {
    const text = writeNumbers(Array.from({ length: 92 }, (_, number) => number));
    expect(JSON.stringify(text)).toBe(`"${text}"`);
    expect(text).toHaveLength(92);
    expect(text).not.toContain(" ");
  });
});

describe("readNumbers", () => {
  it.each([" ", '"', "\\", "\u0080", "\ud800"])("refuses %j, which stands for no number", (text) => {
    expect(() => readNumbers(text)).toThrow(expect.objectContaining({ code: "invalid-data" }));
  });
});
