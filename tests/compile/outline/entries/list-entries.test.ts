import { describe, expect, it } from "vitest";
import { entriesOf } from "../entries-of.js";

const summaryOf = (text: string) =>
  entriesOf(text).map((entry) => {
    if (entry.type === "block") return [entry.node.type];
    return entry.type === "heading"
      ? [entry.type, entry.depth, entry.text, entry.asks]
      : [entry.form, entry.marker, entry.number, entry.text, entry.asks];
  });

describe("listEntries", () => {
  it("lays out headings, items and blocks", () => {
    expect(summaryOf("## *RAG* (2)\n\ntext\n\n1. What is `RAG`?\n   more\n7. Chunks\n\n- [ ] item\n\n---\n")).toEqual([
      ["heading", 2, "RAG (2)", false],
      ["paragraph"],
      ["numbered", ".", 1, "What is RAG?", true],
      ["numbered", ".", 7, "Chunks", false],
      ["bullets", "", 0, "item", false],
      ["thematicBreak"],
    ]);
  });

  it.each([
    ["1) a\n", ")", 1],
    ["１２）a\n", ")", 12],
    ["（3）a\n", "()", 3],
    ["(3) a\n", "()", 3],
    ["3、a\n", "、", 3],
    ["3．a\n", ".", 3],
    ["3：a\n", ":", 3],
  ])("reads the marker of %j", (text, marker, number) => {
    expect(summaryOf(text)).toEqual([["numbered", marker, number, "a", false]]);
  });

  it.each([
    ["**What is RAG?**\n", ["lines", "", 0, "What is RAG?", true]],
    ["**What is RAG?** {#rag}\nAn answer.\n", ["lines", "", 0, "What is RAG? {#rag}", true]],
    ["**Note**\n", ["lines", "", 0, "Note", false]],
    ["Q2: What is RAG?\n", ["lines", "", 2, "Q2: What is RAG?", true]],
    ["*Question: what is it?*\n", ["lines", "", 0, "Question: what is it?", true]],
    ["**RAG** retrieves.\n", ["paragraph"]],
    ["Quality: high.\n", ["paragraph"]],
  ])("tells whether a paragraph stands for a heading: %j", (text, entry) => {
    expect(summaryOf(text)).toEqual([entry]);
  });

  it("counts a heading with a declared count as none that asks", () => {
    expect(summaryOf("## 什么是大模型（20问）\n")).toEqual([["heading", 2, "什么是大模型（20问）", false]]);
  });

  it("reads numbers that authors write into bullets", () => {
    expect(summaryOf("- 1 What?\n- 2 Why?\n- [more](a.md)\n").map(([, , number]) => number)).toEqual([1, 2, 0]);
    expect(summaryOf("- 1. What?\n- 2. Why?\n").map(([, , number, text]) => [number, text])).toEqual([
      [1, "What?"],
      [2, "Why?"],
    ]);
    expect(summaryOf("- 8 bits or 4?\n- What else?\n- Why?\n").map(([, , number]) => number)).toEqual([0, 0, 0]);
  });

  it("keeps a table of contents in one piece", () => {
    expect(summaryOf("- [A](#a)\n- [B](#b)\n")).toEqual([["list"]]);
  });

  it("reads the prompt of an item that begins with a heading", () => {
    expect(summaryOf("1. ### What is RAG?\n\n   text\n")).toEqual([["numbered", ".", 1, "What is RAG?", true]]);
  });
});
