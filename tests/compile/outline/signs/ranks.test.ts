import { describe, expect, it } from "vitest";
import { dropRankBefore, namesRank } from "../../../../src/compile/outline/signs/ranks.js";

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

describe("dropRankBefore", () => {
  it("takes a company or a level off the start", () => {
    expect(dropRankBefore("[Google] Explain a sail")).toBe("Explain a sail");
    expect(dropRankBefore("【高频】什么是帆？")).toBe("什么是帆？");
  });

  it.each(["[1, 2] is what?", "[Google](#a) asks", "[Sails] Explain one", "[Easy]"])("leaves %s", (prompt) => {
    expect(dropRankBefore(prompt)).toBe(prompt);
  });
});
