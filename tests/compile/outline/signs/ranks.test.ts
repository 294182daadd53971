import { describe, expect, it } from "vitest";
import { namesRank } from "../../../../src/compile/outline/signs/ranks.js";

describe("namesRank", () => {
  it.each(["Easy", "🟢 Easy", "⭐⭐", "Google, Meta", "字节、某厂", "asked at Ahoy", "mid-level", "高频"])(
    "knows %s",
    (words) => {
      expect(namesRank(words)).toBe(true);
    },
  );

  it.each(["", "sails", "hardly", "Google's sails", "Ahoy, Shanty"])("does not know %j", (words) => {
    expect(namesRank(words)).toBe(false);
  });
});
