import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion } from "../../../src/quiz/draw/apportion.js";

const anyWeights = fc
  .array(fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1e300, noNaN: true })), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0));

describe("apportion", () => {
  it.each([
    [20, [1, 1, 1, 1, 1, 1], [4, 4, 3, 3, 3, 3]],
    [10, [1, 1, 1], [4, 3, 3]],
    [10, [0.5, 0.3, 0.2], [5, 3, 2]],
    [10, [0.62, 0.38], [6, 4]],
    [5, [0, 1], [0, 5]],
    [10, [0, 1, 0, 1, 1], [0, 4, 0, 3, 3]],
    [1, [2, 3], [0, 1]],
    [0, [1, 1], [0, 0]],
    [7, [1e308, 1e308], [4, 3]],
  ])("splits %d by %j", (total, weights, parts) => {
    expect(apportion(total, weights)).toEqual(parts);
  });

  it("adds up, and is never off by one or more, for any weights", () => {
    fc.assert(
      fc.property(fc.nat(500), anyWeights, (total, weights) => {
        const parts = apportion(total, weights);
        expect(parts.reduce((so, part) => so + part, 0)).toBe(total);
        const largest = Math.max(...weights);
        const sum = weights.reduce((so, weight) => so + weight / largest, 0);
        for (const [index, part] of parts.entries()) {
          const quotient = (total * ((weights[index] ?? 0) / largest)) / sum;
          expect(Math.abs(part - quotient)).toBeLessThan(1 + 1e-6);
          if (weights[index] === 0) expect(part).toBe(0);
        }
      }),
    );
  });
});
