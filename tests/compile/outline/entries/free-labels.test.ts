import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("freeLabels", () => {
  it("reads a label below other lines of a paragraph, where it opens the questions of the file", () => {
    const text =
      "Question: What is a jib?\nAnswer: A sail.\n\nQuestion: Tie a bowline.\nAnswer:\n\nmake a loop\nQuestion: What is a keel?\nAnswer: A beam.\n";
    const { prompts, briefs, problems } = readList(text);
    expect(prompts).toEqual(["What is a jib?", "Tie a bowline.", "What is a keel?"]);
    expect(briefs).toEqual(["A sail.", "make a loop", "A beam."]);
    expect(problems).toEqual([]);
  });

  it("reads a line right above the label as the title of a section", () => {
    const text =
      "帆\n问：什么是主帆？\n答：最大的帆。\n\n问：为什么缩帆？\n答：风大。\n\n船体\n问：什么是龙骨？\n答：一根梁。\n";
    expect(readList(text)).toMatchObject({
      titles: ["帆", "船体"],
      prompts: ["什么是主帆？", "为什么缩帆？", "什么是龙骨？"],
      briefs: ["最大的帆。", "风大。", "一根梁。"],
    });
  });

  it("leaves a label alone that opens no questions of the file, or only some", () => {
    const lists =
      "1. How does an interview go?\n\nFirst they ask.\nQuestion: Who are you?\nThen you ask.\n\n2. What next?\n";
    expect(readList(lists).prompts).toEqual(["How does an interview go?", "What next?"]);
    const mixed =
      "Q: What is a dialogue?\nA: Talk:\nQ: Who sails?\n\nFrage: Was ist ein Mast?\nAntwort: Ein Pfahl.\n\nQ: And a sail?\nA: Cloth.\n";
    expect(readList(mixed).prompts).not.toContain("Talk:");
  });
});
