import { describe, expect, it } from "vitest";
import { takeFreeId } from "../../../src/compile/registry/free-id.js";

describe("takeFreeId", () => {
  it("gives what is wanted, or counts on from 2 to what nobody has", () => {
    const taken = new Set(["cache", "cache-3"]);
    const ids = ["cache", "index", "cache", "cache", "cache-2", "index"].map((wanted) => takeFreeId(wanted, taken));
    expect(ids).toEqual(["cache-2", "index", "cache-4", "cache-5", "cache-2-2", "index-2"]);
    expect(taken).toEqual(new Set(["cache", "cache-3", ...ids]));
  });

  it("counts in each set by itself", () => {
    const [one, other] = [new Set(["cache"]), new Set(["cache"])];
    expect([takeFreeId("cache", one), takeFreeId("cache", one), takeFreeId("cache", other)]).toEqual([
      "cache-2",
      "cache-3",
      "cache-2",
    ]);
  });
});
