import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { MAX_MARKS } from "../../../src/compile/parse/bound-spans.js";
import { mendStrong } from "../../../src/compile/parse/mend-strong.js";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";
import { MAX_NESTING, scanLines } from "../../../src/compile/parse/scan-lines.js";
import { mathNodes, mathSyntax } from "../../../src/markdown/math-syntax.js";
import { brokenMarkdown } from "../outline/broken-markdown.js";

const outlines = new URL("../outline/outlines/", import.meta.url);
const fixtures = readdirSync(outlines)
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(new URL(name, outlines), "utf8").replace(/^\uFEFF/, ""));

/** The same parser over the whole text at once. */
function parseWhole(text: string): Root {
  const tree = unified()
    .data("micromarkExtensions", [mathSyntax])
    .data("fromMarkdownExtensions", [mathNodes])
    .use(remarkParse)
    .parse(text);
  mendStrong(tree, text);
  return tree;
}

/** Types, texts and places, as JSON. */
function shapeOf(node: Nodes): string {
  return JSON.stringify(node, (key, value: unknown) => (key === "spread" ? undefined : value));
}

/** Takes the marks away that are rewritten before parsing: then both parsers see the same text. */
function withoutLooseMarkers(text: string): string {
  let plain = text;
  for (let lines = plain.split(/(?<=\r\n|\n|\r(?!\n))/); ; lines = plain.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const { markers, frontMatterLines } = scanLines(plain);
    if (markers.size === 0 && frontMatterLines === 0) return plain;
    plain = lines.map((line, index) => (markers.has(index + 1) || index === 0 ? `x${line}` : line)).join("");
  }
}

const heading = fc
  .constantFrom("# A", "## B", "### What is [x]?", "## 1. 推理（20问）", "#### C {#c}")
  .map((text) => `${text}\n`);
const block = fc.constantFrom(
  "1) 什么是批处理？\n- 合并请求。\n",
  "text\n\n",
  "text with [x], ![y] and [a *b*][x]\n",
  "- item\n  ```\n  # code\n  ```\n",
  "- ```\n# no code\n",
  "```\n# code\n",
  "```\n",
  "~~~ md\n## code\n~~~\n",
  "<!-- a\n",
  "-->\n",
  "<div>\n",
  "<div>\n\n</div>\n\n",
  "<pre>\n# pre\n</pre>\n",
  "$$\n# formula\n",
  "$$\n",
  "[x]: #x\n",
  "[Y]:\n  <a b>\n  'title'\n",
  "> [x]: #quoted\n> # quoted\n",
  "   [z",
  "Setext\n---\n",
  "    # indented\n",
  "\n",
);
/** Long enough to be cut often. */
const document = fc
  .array(fc.tuple(heading, fc.array(block, { maxLength: 6 }), fc.nat(40)), { maxLength: 12 })
  .map((parts) => parts.map(([title, blocks, lines]) => title + blocks.join("") + "text\n\n".repeat(lines)).join(""));

describe("parseMarkdown", () => {
  it.each(
    [
      "- ",
      "> ",
      "1. ",
      "> - ",
      "**a ",
      "*a _b ",
      "[",
      "[a](b",
      "![",
      "~~a ",
      "<b>",
      "$a ",
      "* [ ] ",
      "#",
      "| ",
    ].flatMap((mark) => [
      [mark, mark.repeat(3000)],
      [`${mark}, closed`, `${mark.repeat(3000)}${[...mark.trim()].reverse().join("").repeat(3000)}`],
      [`${mark}, a line each`, Array.from({ length: 300 }, (_, depth) => `${"  ".repeat(depth)}${mark}\n`).join("")],
    ]),
  )("makes no tree that is deeper than what walks it: %j", (_, text) => {
    // Blocks and their items, and marks in them.
    const deepest = 2 * MAX_NESTING + MAX_MARKS + 10;
    let depth = 0;
    for (let open: Nodes[] = [...parseMarkdown(text).blocks]; open.length > 0; depth++)
      open = open.flatMap((node): Nodes[] => ("children" in node ? node.children : []));
    expect(depth).toBeLessThanOrEqual(deepest);
  });

  it("gives the tree of one parse, positions included, for documents that are cut", () => {
    fc.assert(
      fc.property(document, (text) => {
        const plain = withoutLooseMarkers(text);
        expect(parseMarkdown(plain).blocks).toEqual(parseWhole(plain).children);
      }),
      { numRuns: 200 },
    );
  });

  it("gives the tree of one parse for broken Markdown", () => {
    fc.assert(
      fc.property(fc.array(brokenMarkdown, { maxLength: 8 }), fc.nat(40), (parts, lines) => {
        // One parse passes over a byte order mark. To ours, which may begin anywhere in a file, none is given.
        const plain = withoutLooseMarkers(parts.join(`\n${"text\n\n".repeat(lines)}`).replace(/^\uFEFF+/, ""));
        expect(parseMarkdown(plain).blocks).toEqual(parseWhole(plain).children);
      }),
      { numRuns: 200 },
    );
  });

  it("gives the tree of one parse for all fixtures, one after another", () => {
    const closed = fixtures.filter((fixture) => !fixture.includes("unclosed"));
    const text = withoutLooseMarkers(closed.map((fixture) => fixture.replaceAll("\r\n", "\n")).join("\n\n"));
    expect(scanLines(text).pieces.length).toBeGreaterThan(5);
    expect(parseMarkdown(text).blocks).toEqual(parseWhole(text).children);
  });

  it("takes no longer for a part of a large document than for a small one", () => {
    const section = (index: number) =>
      `## ${index}. Section\n\n${Array.from({ length: 20 }, (_, item) => `${item + 1}) What?\n- That.\n`).join("")}\n`;
    for (const count of [10, 100, 1000]) {
      const { pieces } = scanLines(Array.from({ length: count }, (_, index) => section(index)).join(""));
      expect(Math.max(...pieces.map(({ text }) => text.split("\n").length))).toBeLessThan(100);
    }
  });

  it.each([
    ["items", "1. a?\n", "   1. What is b?\n      - c\n"],
    ["paragraphs", "- a?\n\n", "  b\n\n"],
    ["headings and items", "1. a?\n\n", "   ### What is b?\n\n   - c\n\n"],
    ["quotations", "1. a?\n\n", "   > b\n   > c\n\n"],
    ["quoted paragraphs", "> a\n", ">\n> b\n"],
  ])(
    "cuts %s of an item or quotation that is too long, says so, and gives the tree of one parse",
    (_, before, line) => {
      const text = `${before}${line.repeat(800)}`;
      const { blocks, limits } = parseMarkdown(`${text}\n# End\n\n2. d\n`);
      expect(limits[0]?.kind).toBe("far");
      expect(blocks.map((block) => shapeOf(block))).toEqual(
        parseWhole(`${text}\n# End\n\n2. d\n`).children.map((block) => shapeOf(block)),
      );
    },
  );

  it("says at which lines it stops to read as the parser would, in their order", () => {
    const text = `- a\n${"b\n".repeat(501)}\n# A\n\n${"a\n".repeat(1002)}\n# B\n\n${"> ".repeat(33)}a\n\n- a\n${"b\n".repeat(501)}`;
    expect(parseMarkdown(text).limits).toEqual([
      { kind: "lazy", line: 502 },
      { kind: "long", line: 1507 },
      { kind: "nesting", line: 1511 },
      { kind: "lazy", line: 2014 },
    ]);
  });

  it.each([
    ["1）什么？\n", "什么？", 3],
    ["（12）  什么？\n", "什么？", 7],
    ["１０、什么？\n", "什么？", 4],
    ["• What?\n", "What?", 3],
    ["1:What?\n", "What?", 3],
  ])("takes %j for a list item, with the place of its words", (text, words, column) => {
    const [list] = parseMarkdown(text).blocks;
    expect(list?.type).toBe("list");
    expect(list?.position).toMatchObject({ start: { line: 1, column: 1, offset: 0 } });
    const found = list === undefined ? undefined : findText(list);
    expect(found?.value).toBe(words);
    expect(found?.position?.start).toMatchObject({ line: 1, column });
    expect(found?.position?.end).toMatchObject({ line: 1, column: column + words.length });
  });

  it("leaves numbers alone that go on with a paragraph", () => {
    const [paragraph] = parseMarkdown("分两步：\n3、写缓存\n4）读缓存\n").blocks;
    expect(paragraph === undefined ? undefined : findText(paragraph)?.value).toBe("分两步：\n3、写缓存\n4）读缓存");
  });

  it("blanks front matter, and keeps the places behind it", () => {
    const { blocks, frontMatterLines } = parseMarkdown("---\ntitle: a\n---\n# A\n");
    expect(frontMatterLines).toBe(3);
    expect(blocks.map(({ type, position }) => [type, position?.start.line])).toEqual([["heading", 4]]);
  });
});

function findText(node: Nodes): Extract<Nodes, { type: "text" }> | undefined {
  if (node.type === "text") return node;
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const found = findText(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
