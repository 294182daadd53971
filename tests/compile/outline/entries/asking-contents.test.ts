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

  it("leaves contents out that are answered below", () => {
    const asked = ["什么是龙骨？", "肋骨有什么用？", "怎么检查船壳？", "什么是三角帆？", "如何收帆？"];
    const list = `# 船\n\n## 目录\n\n${names}\n## 正文\n\n${asked.map((prompt) => `### ${prompt}\n\n答案。\n`).join("\n")}`;
    expect(readList(list).prompts).toEqual(asked);
  });
});
