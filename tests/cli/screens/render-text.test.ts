import { describe, expect, it } from "vitest";
import { renderLine, renderText } from "../../../src/cli/screens/render-text.js";

const plain = (markdown: string, columns = 40) => renderText(markdown, { columns, hasColor: false });

describe("renderText", () => {
  it("wraps paragraphs, and joins lines of the source: with a space, but not between Chinese characters", () => {
    expect(plain("one two\nthree", 20)).toBe("one two three\n");
    expect(plain("一二\n三四\nab", 20)).toBe("一二三四 ab\n");
    expect(plain("one two three\n\nfour", 8)).toBe("one two\nthree\n\nfour\n");
    expect(plain("")).toBe("");
  });

  it("leaves no asterisks without colour, and writes styles with it", () => {
    expect(plain("**bold** and *soft* and `code`")).toBe("bold and soft and `code`\n");
    expect(renderText("**bold** and *soft* and `code`", { columns: 40, hasColor: true })).toBe(
      "\u001b[1mbold\u001b[22m and \u001b[3msoft\u001b[23m and \u001b[36mcode\u001b[39m\n",
    );
  });

  it("hangs items of lists from their markers, also of lists in lists", () => {
    expect(plain("- one two three\n  - four five six\n- seven", 11)).toBe(
      "- one two\n  three\n  - four\n    five\n    six\n- seven\n",
    );
    expect(plain("9. nine\n10. ten ten ten", 11)).toBe(" 9. nine\n10. ten ten\n    ten\n");
    expect(plain("- one\n\n- two")).toBe("- one\n\n- two\n");
  });

  it("leaves code as it is behind a bar, whatever its width", () => {
    expect(plain("```py\nif x:\n    return *y*  # long long long\n\nend\n```", 10)).toBe(
      "  │ if x:\n  │     return *y*  # long long long\n  │\n  │ end\n",
    );
  });

  it("marks quotes, headings and rules", () => {
    expect(plain("# Title\n\n> one two three\n> four\n\n---", 12)).toBe(
      "Title\n\n> one two\n> three four\n\n────────────\n",
    );
  });

  it("sets tables in columns by what a terminal shows", () => {
    expect(plain("| 名称 | n |\n| --- | --: |\n| 显存 | 1 |\n| GPU | 100 |")).toBe(
      "名称    n\n────  ───\n显存    1\nGPU   100\n",
    );
  });

  it("wraps the cells of a table that is too wide, and makes a list of it where that is not enough", () => {
    const table = "| a | what it is |\n| --- | --- |\n| x | one two three four five six |";
    expect(plain(table, 20)).toBe("a  what it is\n─  ─────────────────\nx  one two three\n   four five six\n");
    expect(plain("| long heading | another heading |\n| --- | --- |\n| one | two |", 12)).toBe(
      "long\n  heading:\n  one\nanother\n  heading:\n  two\n",
    );
  });

  it("aligns cells to the middle, leaves absent ones empty, and names them in lists", () => {
    const table = "| a | b |\n| :-: | --- |\n| x |\n| yyyyy | z |";
    expect(plain(table)).toBe("  a    b\n─────  ─\n  x\nyyyyy  z\n");
    expect(plain("| long heading | another |\n| --- | --- |\n| x |", 12)).toBe("long\n  heading: x\nanother:\n");
  });

  it("keeps line breaks, HTML and paragraphs in items as they are", () => {
    expect(plain("a  \nb <sub>2</sub>")).toBe("a\nb <sub>2</sub>\n");
    expect(plain("<think>\nwell\n</think>")).toBe("<think>\nwell\n</think>\n");
    expect(plain("1. a\n\n   b\n2. c")).toBe("1. a\n\n   b\n\n2. c\n");
  });

  it("names pictures by what they show, with their addresses", () => {
    expect(plain("![a graph](graph.png), ![](x.png) and ![it][g]\n\n[g]: https://example.com/g", 80)).toBe(
      "[a graph] <graph.png>, [] <x.png> and [it] <https://example.com/g>\n",
    );
  });

  it("gives links their addresses, once", () => {
    expect(plain("[docs](https://example.com/a) and https://example.com/b", 80)).toBe(
      "docs <https://example.com/a> and https://example.com/b\n",
    );
    expect(plain("[docs][d] and [none][x]\n\n[d]: https://example.com", 80)).toBe(
      "docs <https://example.com> and [none][x]\n",
    );
  });

  it("writes formulas as text, and those on lines of their own on lines of their own", () => {
    expect(plain("about $x_1^2$\n\n$$\n\\frac{a}{b}\n$$")).toBe("about x₁²\n\n    a/b\n");
  });

  it("lets nothing of a text move the cursor", () => {
    const text = plain("a\u001b[2Jb `c\u0007` &#27;[1m\n\n```\n\u009b2J\n```\n\n<b>\u001b</b>");
    expect(text).toContain("a\\u001b[2Jb `c\\u0007`");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe("renderLine", () => {
  it("gives one line, without a break at its end", () => {
    expect(renderLine("about **$x_1$**\nand `y`", { hasColor: false })).toBe("about x₁ and `y`");
    expect(renderLine("one\n\n- two", { hasColor: false })).toBe("one two");
    expect(renderLine("", { hasColor: false })).toBe("");
    expect(renderLine("a  \nb\n\n---", { hasColor: false })).toBe("a b");
  });

  it("leaves nothing out, and joins no two words", () => {
    const line = (markdown: string) => renderLine(markdown, { hasColor: false });
    expect(line("- one\n\n  two\n- three")).toBe("one two three");
    expect(line("| a | b |\n| --- | --- |\n| x | y |")).toBe("a b x y");
    expect(line("> See:\n>\n>     x = 1")).toBe("See: │ x = 1");
    expect(line("<think>")).toBe("<think>");
    expect(line("<div>\nwell\n</div>")).toBe("<div> well </div>");
  });
});
