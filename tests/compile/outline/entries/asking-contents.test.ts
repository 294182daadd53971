import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const names =
  "- 船体\n  - 结构\n    - 什么是龙骨？\n    - 肋骨有什么用？\n    - [船壳](https://hulls.example)\n    - 怎么检查船壳？\n- 帆\n  - 什么是三角帆？\n  - 如何收帆？\n  - 主帆的材料\n";

describe("readAskingContents", () => {
  it("reads contents of bullets that ask as the list, where nothing below answers them", () => {
    const { titles, prompts } = readList(
      `# 船\n\n很多问题。\n\n## 目录\n\n${names}\n表：\n\n| a | b |\n|---|---|\n| c | d |\n`,
    );
    expect(titles).toEqual(["船体", "帆"]);
    expect(prompts).toEqual([
      "什么是龙骨？",
      "肋骨有什么用？",
      "怎么检查船壳？",
      "什么是三角帆？",
      "如何收帆？",
      "主帆的材料",
    ]);
  });

  it("reads links with the name of those that ask, and takes a bullet above a link beside topics for a topic", () => {
    const more =
      "- 海\n  - 航海题：潮汐是什么？\n  - [航海题：测量深度](https://depth.example)\n  - [海图](https://charts.example)\n  - 怎么测风？\n  - 什么是浪？\n";
    const topic = `${names.replace("  - 结构\n", "  - 材料  \n    [木头就够了](https://wood.example)\n  - 结构\n")}${more}`;
    const { prompts, leftOut } = readList(`# 船\n\n很多问题。\n\n## 目录\n\n${topic}`);
    expect(prompts).toEqual([
      "什么是龙骨？",
      "肋骨有什么用？",
      "怎么检查船壳？",
      "什么是三角帆？",
      "如何收帆？",
      "主帆的材料",
      "航海题：潮汐是什么？",
      "航海题：测量深度",
      "怎么测风？",
      "什么是浪？",
    ]);
    expect(leftOut).toContain("title 8-10");
  });

  it("leaves contents out that are answered below", () => {
    const asked = ["什么是龙骨？", "肋骨有什么用？", "怎么检查船壳？", "什么是三角帆？", "如何收帆？"];
    const list = `# 船\n\n## 目录\n\n${names}\n## 正文\n\n${asked.map((prompt) => `### ${prompt}\n\n答案。\n`).join("\n")}`;
    expect(readList(list).prompts).toEqual(asked);
  });
});
