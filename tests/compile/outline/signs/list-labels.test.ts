import { describe, expect, it } from "vitest";
import { dropListLabel, findListLabels } from "../../../../src/compile/outline/signs/list-labels.js";
import { readList } from "../read-list.js";

const drop = (texts: readonly string[]) => texts.map((text) => dropListLabel(text, findListLabels(texts)));

describe("findListLabels", () => {
  it("finds what says again and again that this is asked in interviews", () => {
    const texts = [
      "帆船面试题：什么是缩帆？",
      "帆船 面试题：绳结有几种？",
      "帆船面试题：为什么要锚？",
      "帆船面试题：潮汐几次？",
    ];
    expect(drop([...texts, "帆船面试官：风从哪来？", "锚链：多长？"])).toEqual([
      "什么是缩帆？",
      "绳结有几种？",
      "为什么要锚？",
      "潮汐几次？",
      "风从哪来？",
      "锚链：多长？",
    ]);
    expect(drop(texts)).toEqual(texts);
  });

  it("finds words that count prompts one by one, and keeps those that name something", () => {
    expect(drop(["trick 1: Sew it", "Trick 2：How is it cut?", "trick 3 : Why?"])).toEqual([
      "Sew it",
      "How is it cut?",
      "Why?",
    ]);
    for (const texts of [
      ["Layer 1: What is it?", "Layer 2: What is it?", "Layer 3: What is it?"],
      ["Case 1: What?", "Case 3: Why?", "Case 4: How?"],
      ["Case 1: Rain", "Case 2: Fog", "Case 3: What?"],
    ])
      expect(drop(texts)).toEqual(texts);
  });

  it("finds what says that the interviewer goes on asking, also with a number, whatever stands behind it", () => {
    const things = ["帆", "锚", "桨", "舵", "桅"];
    expect(drop(things.map((thing) => `追问：${thing}怎么修？`))).toEqual(things.map((thing) => `${thing}怎么修？`));
    expect(drop(["追问链一：锚断之后", "追问链二：雾里", "追问链三：靠岸"])).toEqual(["锚断之后", "雾里", "靠岸"]);
    for (const texts of [
      ["追问：锚断之后呢？", "雾里呢？"],
      ["案例一：锚断", "案例二：雾", "案例三：靠岸"],
    ])
      expect(drop(texts)).toEqual(texts);
  });

  it("takes them off in nested lists, with their links", () => {
    const items = [1, 2, 3].map((n) => `  - 案例 ${n}：[第${n}个锚为什么走？](https://example.com/${n})`);
    expect(readList(`# 锚\n\n- 锚泊\n${items.join("\n")}\n`).prompts).toEqual(
      [1, 2, 3].map((n) => `第${n}个锚为什么走？`),
    );
  });
});
