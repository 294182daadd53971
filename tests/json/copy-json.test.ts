import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyJson, greatestDepth, parseJson } from "../../src/json/copy-json.js";

const nest = (depth: number) => JSON.parse("[".repeat(depth) + "]".repeat(depth)) as unknown;

describe("copyJson", () => {
  it("gives what a way through JSON gives, for any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const { copy, faults } = copyJson(value, "value");
        expect(faults).toEqual([]);
        expect(copy).toEqual(JSON.parse(JSON.stringify(value)));
        if (typeof value === "object" && value !== null) expect(copy).not.toBe(value);
      }),
      { examples: [[-0], [[{ a: -0 }]]] },
    );
  });

  it("keeps a field named __proto__ a field, and leaves out what is undefined", () => {
    const value: unknown = JSON.parse('{"__proto__":{"id":"x"}}');
    expect(JSON.stringify(copyJson(value, "value").copy)).toBe('{"__proto__":{"id":"x"}}');
    expect(copyJson({ a: undefined, b: 1 }, "value").copy).toStrictEqual({ b: 1 });
  });

  it("refuses what is nested deeper than the limit, by the beginning of its path", () => {
    expect(copyJson(nest(greatestDepth), "x").faults).toEqual([]);
    const tooDeep = "is nested too deep: at most 64 lists and objects may stand in each other";
    expect(copyJson(nest(greatestDepth + 1), "x").faults).toEqual([`x${"[0]".repeat(26)}[... ${tooDeep}`]);
    expect(copyJson(nest(100_000), "x").faults).toHaveLength(1);
    const objects = JSON.parse(`${'{"a":'.repeat(greatestDepth)}{}${"}".repeat(greatestDepth)}`) as unknown;
    expect(copyJson(objects, "x").faults).toEqual([`x${".a".repeat(39)}.... ${tooDeep}`]);
    const own: unknown[] = [];
    own.push(own);
    expect(copyJson(own, "x").faults).toHaveLength(1);
  });

  it("copies once what occurs at many places, so that few objects do not become many", () => {
    let value: unknown = "x";
    for (let depth = 0; depth < 60; depth++) value = [value, value];
    const copy = copyJson(value, "x").copy as readonly unknown[];
    expect(copy[0]).toBe(copy[1]);
  });

  it.each([
    [{ a: [1n] }, "x.a[0] must be JSON, not a bigint"],
    [{ a: () => 1 }, "x.a must be JSON, not a function"],
    [[undefined], "x[0] must be JSON, not undefined"],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what this is about.
    [[, 1], "x[0] must be JSON, not undefined"],
    [Number.NaN, "x must be a finite number, not NaN"],
    [undefined, "x must be JSON, not undefined"],
  ])("refuses what JSON has no word for (%#)", (value, fault) => {
    expect(copyJson(value, "x").faults).toEqual([fault]);
  });
});

describe("parseJson", () => {
  it("passes over one byte order mark, and no second", () => {
    expect(parseJson('\uFEFF{"a":1}')).toEqual({ a: 1 });
    expect(() => parseJson("\uFEFF\uFEFF1")).toThrow(SyntaxError);
    expect(parseJson("12")).toBe(12);
  });
});
