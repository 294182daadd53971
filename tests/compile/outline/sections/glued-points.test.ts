import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const parts = ["锚", "舵", "帆", "桨", "桅", "缆", "舱", "旗", "灯", "钟"];
const asked = (from: number, to: number) =>
  parts
    .flatMap((part, at) => (at + 1 < from || at + 1 > to ? [] : `${at + 1}. 什么是${part}？\n   船上的东西。\n\n`))
    .join("");
const more = Array.from({ length: 30 }, (_, at) => `${at + 11}. 第${at + 11}条船是什么？\n`).join("");

describe("findGluedPoints", () => {
  it("leaves points without a space behind their number in the answer, where the others count on around them", () => {
    const points = "2.锚链：很长。\n\n3.锚杆: 很重。\n\n4.锚爪：很尖。\n\n可以自己做。\n";
    const { prompts, numbers, problems } = readList(`# 船\n\n${asked(1, 2)}${points}${asked(3, 10)}${more}`);
    expect(prompts).toHaveLength(40);
    expect(prompts[2]).toBe("什么是帆？");
    expect(numbers[39]).toBe(40);
    expect(problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([]);
  });

  it("reads a number without a space that the next counts on from", () => {
    const text = `# 船\n\n${asked(1, 2)}3.龙骨\n\n${asked(4, 10)}${more}`;
    expect(readList(text).prompts).toContain("龙骨");
  });
});
