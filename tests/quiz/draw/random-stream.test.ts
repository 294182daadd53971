import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFraction, openStreams, shuffle } from "../../../src/quiz/draw/random-stream.js";
import { anyCodePoint } from "../../helpers/any-code-point.js";
import { chiSquare } from "./chi-square.js";

const anySeed = fc.oneof(fc.maxSafeInteger(), fc.string({ unit: anyCodePoint }));

describe("openStreams", () => {
  it("gives the same stream for the same seed, purpose and id, and another for any other", () => {
    const key = fc.tuple(anySeed, fc.constantFrom("draw" as const, "options" as const), fc.string());
    fc.assert(
      fc.property(key, key, (a, b) => {
        const first = ([seed, purpose, id]: typeof a) => drawFraction(openStreams(seed, purpose)(id));
        expect(first(a)).toBe(first([...a]));
        if (JSON.stringify(a) !== JSON.stringify(b)) expect(first(a)).not.toBe(first(b));
      }),
    );
  });

  it("takes 0, the empty text and the text 0 for three seeds", () => {
    const firsts = [0, "", "0"].map((seed) => drawFraction(openStreams(seed, "draw")("kv-cache")));
    expect(firsts).toEqual([0.588016524863394, 0.6755393751978502, 0.5890524812285672]);
  });

  it.each([Number.NaN, 0.5, Number.POSITIVE_INFINITY, 2 ** 53])("refuses the seed %d", (seed) => {
    expect(() => openStreams(seed, "draw")).toThrow(RangeError);
  });
});

describe("shuffle", () => {
  it("keeps every entry, and does not touch the list", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), anySeed, (list, seed) => {
        const before = [...list];
        const shuffled = shuffle(list, openStreams(seed, "options")("x"));
        expect(list).toEqual(before);
        expect([...shuffled].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
      }),
    );
  });

  it.each([2, 3, 4, 5, 7])("brings each of %d entries to each position equally often, over many seeds", (size) => {
    const entries = Array.from({ length: size }, (_, index) => index);
    const counts = entries.map(() => entries.map(() => 0));
    for (let seed = 0; seed < 4000; seed++) {
      for (const [position, entry] of shuffle(entries, openStreams(seed, "options")("kv-cache")).entries()) {
        const row = counts[entry] as number[];
        row[position] = (row[position] ?? 0) + 1;
      }
    }
    // One in a million for 6 degrees of freedom is 38.3; for fewer, it is less.
    for (const row of counts) expect(chiSquare(row)).toBeLessThan(38.3);
  });

  it("gives all 24 orders of four entries equally often", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 12_000; seed++) {
      const order = shuffle([0, 1, 2, 3], openStreams(`seed ${seed}`, "options")("kv-cache")).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    // One in a million for 23 degrees of freedom.
    expect(chiSquare([...counts.values()])).toBeLessThan(70.5);
  });
});

describe("drawFraction", () => {
  it("is from 0 up to and without 1, and evenly spread", () => {
    const bins = Array.from({ length: 16 }, () => 0);
    for (let id = 0; id < 16_000; id++) {
      const fraction = drawFraction(openStreams(7, "draw")(`q${id}`));
      expect(fraction >= 0 && fraction < 1).toBe(true);
      const bin = Math.floor(fraction * 16);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    // One in a million for 15 degrees of freedom.
    expect(chiSquare(bins)).toBeLessThan(56.5);
  });
});
