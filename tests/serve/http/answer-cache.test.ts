import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnswerCache } from "../../../src/serve/http/answer-cache.js";

describe("createAnswerCache", () => {
  it("gives what was kept last under an address, and forgets what was not asked for the longest", () => {
    const cache = createAnswerCache(12);
    cache.keep("a", { body: "12345" });
    cache.keep("b", { body: "12345" });
    expect(cache.find("a")).toEqual({ body: "12345" });
    cache.keep("c", { body: "12345" });
    expect(["a", "b", "c"].map((address) => cache.find(address)?.body)).toEqual(["12345", undefined, "12345"]);
    cache.keep("a", { body: "other" });
    expect(cache.find("a")).toEqual({ body: "other" });
    expect(cache.find("c")).toEqual({ body: "12345" });
  });

  it("never has more than its size, whatever is kept", () => {
    const addresses = ["", "a", "bb", "ccc"];
    const steps = fc.array(fc.tuple(fc.constantFrom(...addresses), fc.string({ maxLength: 12 })));
    fc.assert(
      fc.property(steps, fc.nat({ max: 20 }), (kept, size) => {
        const cache = createAnswerCache(size);
        for (const [address, body] of kept) cache.keep(address, { body });
        const found = addresses.flatMap((address) => {
          const entry = cache.find(address);
          return entry === undefined ? [] : address.length + entry.body.length;
        });
        expect(found.reduce((sum, own) => sum + own, 0)).toBeLessThanOrEqual(size);
        const last = kept.at(-1);
        if (last !== undefined && last[0].length + last[1].length <= size)
          expect(cache.find(last[0])).toEqual({ body: last[1] });
      }),
    );
  });
});
