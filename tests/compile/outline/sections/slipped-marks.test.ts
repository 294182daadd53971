import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const listOf = (third: string) =>
  `1. What is a jib?\n\n   A sail.\n\n2. What is a keel?\n\n   A fin.\n\n${third}\n\n4. What is a stay?\n\n   A rope.\n`;

describe("findSlippedMarks", () => {
  it.each(["3) Masts\n\n   Poles.", "3）Masts\n\n   Poles.", "(3) Masts\n\n    Poles."])(
    "takes %j between 2 and 4 for a question",
    (third) => {
      const { numbers, prompts, texts, problems } = readList(listOf(third));
      expect(numbers).toEqual([1, 2, 3, 4]);
      expect(prompts[2]).toBe("Masts");
      expect(texts[2]).toBe("Poles.");
      expect(problems).toEqual([]);
    },
  );

  it.each(["1) one\n2) two\n3) three", "2) two\n3) three", "5) five"])("leaves points: %j", (third) => {
    expect(readList(listOf(third)).prompts).toHaveLength(3);
  });
});
