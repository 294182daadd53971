import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { escapeBlockStart, escapeMarkdown } from "../../src/markdown/escape-markdown.js";
import { parseText } from "../../src/markdown/parse-text.js";

const parseCommonMark = (text: string): Root => unified().use(remarkParse).parse(text);

/** Words of a document that has nothing but one paragraph of text; links of bare addresses are text, too. */
function wordsOf(tree: Root): string | undefined {
  const [paragraph, ...others] = tree.children;
  if (paragraph?.type !== "paragraph" || others.length > 0) return undefined;
  const read = (node: Nodes): string | undefined =>
    node.type === "text" ? node.value : node.type === "link" ? node.children.map(read).join("") : undefined;
  const words = paragraph.children.map(read);
  return words.includes(undefined) ? undefined : words.join("");
}

const marks = [
  ..."\\`*_{}[]()#+-.!<>&$~|:=\"'/ a1中：，\u001f",
  "https://a.b/",
  "&amp;",
  "<b>",
  "www.a.b",
  "```",
  "$$",
  "1.",
];
const line = fc
  .array(fc.constantFrom(...marks), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join("").replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");

describe("escapeBlockStart", () => {
  it.each([
    ["CommonMark", parseCommonMark],
    ["the reader of this package", parseText],
  ])("shows any line as it is, to %s", (_, parse) => {
    fc.assert(
      fc.property(line, (text) => {
        expect(wordsOf(parse(escapeBlockStart(text)))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves ordinary words readable", () => {
    const text = "1.5x 的 kv_cache (a < b & c)：O(n^2), C#, {x} | y!";
    expect(escapeBlockStart(text)).toBe("1\\.5x 的 kv_cache (a < b & c)：O(n^2), C#, {x} | y!");
  });
});

describe("escapeMarkdown", () => {
  it("shows any line as it is, behind other words", () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(wordsOf(parseCommonMark(`答：${escapeMarkdown(text)}`))).toBe(`答：${text}`);
      }),
      { numRuns: 1000 },
    );
  });
});
