import { describe, expect, it } from "vitest";
import { parsePart } from "../../../src/compile/parse/parse-markdown.js";
import { plainText } from "../../../src/compile/parse/plain-text.js";
import { readList } from "../outline/read-list.js";

const read = (markdown: string) => {
  const [block] = parsePart(markdown, { line: 1, column: 1 });
  return block?.type === "paragraph" ? block : undefined;
};

describe("blanksInTags", () => {
  it("leaves blanks alone in tags what they are", () => {
    const text = "A <code>____</code> pulls, and <code>____</code> weighs.";
    expect(plainText(read(text)?.children ?? [])).toBe("A ____ pulls, and ____ weighs.");
    expect(read(text)?.children.some(({ type }) => type === "strong")).toBe(false);
  });

  it.each(["<i>a</i>__b__", "__<i>a</i>__", "<i>__a__</i>"])("leaves the marks of %j", (text) => {
    expect(read(text)?.children.some(({ type }) => type === "strong")).toBe(true);
  });

  it("keeps them in a prompt", () => {
    const summary = "A sail is a <code>____</code> and a keel a <code>____</code>";
    const { prompts, marked } = readList(`<details>\n<summary>${summary}</summary><br><b>\n\nIt is.\n</b></details>\n`);
    expect(prompts).toEqual(["A sail is a ____ and a keel a ____"]);
    expect(marked).toEqual([undefined]);
  });
});
