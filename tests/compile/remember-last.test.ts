import { describe, expect, it } from "vitest";
import { rememberLast } from "../../src/compile/remember-last.js";

describe("rememberLast", () => {
  const make = () => {
    let made = 0;
    return rememberLast((_: object, ...values: readonly unknown[]) => ({ made: ++made, values }));
  };

  it("gives the same for the same object and values, each object having its own", () => {
    const of = make();
    const [one, other] = [{}, {}];
    const first = of(one, "a", Number.NaN);
    expect(of(other, "a", Number.NaN)).toEqual({ made: 2, values: ["a", Number.NaN] });
    expect(of(one, "a", Number.NaN)).toBe(first);
  });

  it("makes it again when a value differs, and keeps the last alone", () => {
    const of = make();
    const one = {};
    of(one, "a", undefined);
    expect(of(one, "b", undefined).made).toBe(2);
    expect(of(one, "a", undefined).made).toBe(3);
  });
});
