import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const link = (text: string, at: number) => `- [${text}](https://ships.example/${at})\n`;
const asked = ["龙骨有什么用", "如何打平结", "为什么要缩帆", "什么是吃水"].map(link).join("");

describe("findCollections", () => {
  it.each(["航海高频面试题", "航海面试题目小汇总", "船体知识汇总"])("leaves out a link to %s", (text) => {
    const { prompts } = readList(`# 航海面试题\n\n## 船体\n\n${link(text, 9)}${asked}`);
    expect(prompts).toHaveLength(4);
  });

  it("keeps what has a site of its own and asks, and one of a few", () => {
    expect(readList(`# 航海面试题\n\n## 船体\n\n- 船体知识汇总\n${asked}`).prompts).toHaveLength(5);
    const few = ["龙骨有什么用", "桅杆知识汇总", "什么是吃水"].map(link).join("");
    expect(readList(`# 航海面试题\n\n## 船体\n\n${few}`).prompts).toContain("桅杆知识汇总");
  });
});
