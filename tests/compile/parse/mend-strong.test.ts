import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { parseMarkdown, parsePart } from "../../../src/compile/parse/parse-markdown.js";

function strongIn(text: string): string[] {
  const found: string[] = [];
  const walk = (node: Nodes) => {
    if (node.type === "strong") {
      const { start, end } = node.position ?? {};
      const line = text.split("\n")[(start?.line ?? 1) - 1] ?? "";
      found.push(line.slice((start?.column ?? 1) - 1, (end?.column ?? 1) - 1));
    }
    if ("children" in node) for (const child of node.children) walk(child);
  };
  for (const block of parseMarkdown(text).blocks) walk(block);
  return found;
}

describe("mendStrong", () => {
  it.each([
    ["**什么是缓存？**它保存结果。\n", ["**什么是缓存？**"]],
    ["见**“脏读”**一节。\n", ["**“脏读”**"]],
    ["1. **什么是 `KV` 缓存？**历史的键。\n", ["**什么是 `KV` 缓存？**"]],
    ["一\n二**三。**四\n", ["**三。**"]],
    ["**왜?**그래서.\n", ["**왜?**"]],
    ["**什么是 `KV`**缓存。\n", ["**什么是 `KV`**"]],
    ["它**`KV`。**的\n", ["**`KV`。**"]],
    ["**bold** and **bold**\n", ["**bold**", "**bold**"]],
  ])("reads bold text beside punctuation, with its place: %j", (text, strong) => {
    expect(strongIn(text)).toEqual(strong);
  });

  it.each([
    "2 ** 3 和 2 ** 4\n",
    "\\*\\*什么？\\*\\*它\n",
    "**什么？ 它\n",
    "`**什么？**它`\n",
    "a ** 中 ** b\n",
    "**中 b ** c\n",
    "**甲。乙  \n**丙\n",
    "甲**  \n乙**\n",
  ])("leaves %j alone", (text) => {
    expect(strongIn(text)).toEqual([]);
  });
});

describe("parsePart", () => {
  it.each(["What is a cache?", "What *is* a `cache`?", "1. What?", "什么是缓存？", "a | b", "- a", "## A", "a: b"])(
    "gives %j at its place in the document",
    (text) => {
      const [block] = parsePart(text, { line: 7, column: 5 });
      const [whole] = parseMarkdown(text).blocks;
      expect(block?.type).toBe(whole?.type);
      expect(block?.position).toMatchObject({
        start: { line: 7, column: 5 },
        end: { line: 7, column: 4 + (whole?.position?.end.column ?? 0) },
      });
    },
  );
});
