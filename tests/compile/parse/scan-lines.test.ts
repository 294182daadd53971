import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanLines } from "../../../src/compile/parse/scan-lines.js";
import { brokenMarkdown } from "../outline/broken-markdown.js";

const filler = "text\n".repeat(70);
const cutsOf = (text: string) => scanLines(text).pieces.map(({ line }) => line);

describe("scanLines", () => {
  it("cuts at headings, but not into small pieces", () => {
    expect(cutsOf(`# A\n${filler}## B\n## C\n${filler}### D\n`)).toEqual([1, 72, 144]);
  });

  it.each([
    ["code", "```\n", "```\n"],
    ["code with a longer fence", "~~~~ md\n~~~\n", "~~~~\n"],
    ["code in a list", "- ```\n", "  ```\n"],
    ["a formula", "$$\n", "$$\n"],
    ["a comment", "<!-- a\n\n", "-->\n"],
    ["preformatted text", "<pre>\n\n", "</pre>\n"],
  ])("does not cut inside %s", (_, open, close) => {
    const inside = open + filler.replaceAll("text", "  text");
    expect(cutsOf(`${inside}# no\n${close}`)).toHaveLength(1);
    expect(cutsOf(`${inside}${close}# yes\n`)).toHaveLength(2);
  });

  it("cuts behind HTML that a blank line ends", () => {
    expect(cutsOf(`<div>\n${filler}# no\n`)).toHaveLength(1);
    expect(cutsOf(`<div>\n\n${filler}# yes\n`)).toHaveLength(2);
  });

  it.each([
    ["１）什么", "1) 什么"],
    ["  （3）  什么", "  3) 什么"],
    ["(3)what", "3) what"],
    ["12、什么", "12) 什么"],
    ["1．什么", "1) 什么"],
    ["1.什么", "1) 什么"],
    ["2：什么", "2) 什么"],
    ["１. 什么", "1) 什么"],
    ["15.\u00a0What", "15) What"],
    ["3)\u202fQu'est-ce", "3) Qu'est-ce"],
    ["7.\u3000什么", "7) 什么"],
    ["-\u00a0What", "- What"],
    ["*\u3000什么", "- 什么"],
    ["•What", "- What"],
    ["##18. What", "## 18. What"],
    ["###2、什么", "### 2、什么"],
    ["##What", "## What"],
    ["a\n##2. What", "a\n## 2. What"],
    ["a\n##Pergunta 3 (sails)", "a\n## Pergunta 3 (sails)"],
    ["a\n###Frage 12", "a\n### Frage 12"],
    ["－ 什么", "- 什么"],
    ["###2、什么", "### 2、什么"],
    ["##Locks", "## Locks"],
    ["##<a name='l'>Locks</a>", "## <a name='l'>Locks</a>"],
    ["##\u00a0Locks", "## Locks"],
    ["#3. What?", "# 3. What?"],
  ])("reads %j as %j", (line, rewritten) => {
    expect(scanLines(line).pieces.map(({ text }) => text)).toEqual([rewritten]);
  });

  it.each([
    "#tag",
    "#1. a",
    "a\n##b",
    "##",
    "##!/bin/sh",
    "1. a",
    "1) a",
    "1.5 倍",
    "10:1 的比例",
    "2024、2025",
    "1.",
    "2)",
    "2.\u00a0",
    "-\u00a0- a",
    "2\u00a0000 items",
    "    1）code",
    "a 1）b",
    "http://a",
    "#tag",
    "#!/bin/sh",
    "##a.b=c",
    "#3. Step",
  ])("leaves %j alone", (line) => {
    expect(scanLines(line)).toMatchObject({ pieces: [{ text: line }], markers: new Map() });
  });

  it("rewrites nothing in code", () => {
    expect(scanLines("```\n1、a\n```\n").markers.size).toBe(0);
  });

  it.each([
    ["---\ntitle: a\n---\n", 3],
    ["---\n# comment\ntitle: a\n---\n", 4],
    ["---\n---\n", 2],
    ["+++\na = 1\n+++\n", 3],
    ["---\r\n标题: a\r\n---\r\n", 3],
    ["---\n\n# Heading\n\n---\n", 0],
    ["---\ntitle: a\n", 0],
    ["\n---\ntitle: a\n---\n", 0],
  ])("counts the lines of front matter in %j", (text, count) => {
    expect(scanLines(text).frontMatterLines).toBe(count);
  });

  it("keeps every line, in order, with its line number and offset", () => {
    fc.assert(
      fc.property(fc.array(brokenMarkdown), fc.nat(20), (parts, lines) => {
        const text = parts.join(`\n${filler.slice(0, lines * 5)}# A\n`);
        const { pieces, markers, frontMatterLines } = scanLines(text);
        for (const [index, { text: piece, line, offset }] of pieces.entries()) {
          expect(text.slice(0, offset).split(/\r\n|\n|\r/).length).toBe(line);
          const original = text.slice(offset, pieces[index + 1]?.offset ?? text.length);
          if (markers.size === 0 && frontMatterLines === 0) expect(piece).toBe(original);
          expect(piece.split(/\r\n|\n|\r/).length).toBe(original.split(/\r\n|\n|\r/).length);
        }
      }),
    );
  });
});
