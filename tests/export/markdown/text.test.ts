import { describe, expect, it } from "vitest";
import { readMarkdownText } from "../../../src/export/markdown/text.js";
import { parseBareText, parseText } from "../../../src/markdown/parse-text.js";

const read = (text: string) => readMarkdownText(text, { parseText, parseBareText });

describe("readMarkdownText", () => {
  it("leaves Markdown as it is, and tells prose from other blocks", () => {
    expect(read("a **b** $c_1$\n\n- d")).toEqual({ source: "a **b** $c_1$\n\n- d", isProse: true, isClosed: true });
    expect(read("一句话")).toEqual({ source: "一句话", isProse: true, isClosed: true });
    expect(read("- a")).toEqual({ source: "- a", isProse: false, isClosed: true });
    expect(read("\n    code\n")).toEqual({ source: "    code", isProse: false, isClosed: true });
    expect(read("[a](https://b.c) <https://d.e>").source).toBe("[a](https://b.c) <https://d.e>");
  });

  it("tells code and formulas that never end from those that do", () => {
    for (const text of ["```\na", "~~~\na\n\nb", "$$\na", "- ```\n  a\n\n```\nb"])
      expect(read(text).isClosed).toBe(false);
    for (const text of ["```\na\n```", "$$\na\n$$", "- ```\n  a", "a ``` b"]) expect(read(text).isClosed).toBe(true);
  });

  it("escapes tags, wherever they stand", () => {
    expect(read("a <b onclick='x'>*c*</b>").source).toBe("a \\<b onclick='x'>*c*\\</b>");
    expect(read("<ul>\n- *a*\n# b\n1. c\n</ul>").source).toBe("\\<ul>\n\\- \\*a\\*\n\\# b\n1\\. c\n\\</ul>");
    expect(read("> <div>\n> a").source).toBe("> \\<div>\n> a");
    expect(read("`<b>`\n\n    <b>").source).toBe("`<b>`\n\n    <b>");
  });

  it("refuses tags and links in formulas, which other readers would obey, and no other formula", () => {
    for (const text of [
      "$<img src=x onerror=alert(1)>$",
      "$$\n<script>alert(1)</script>\n$$",
      "$$\n\n<img src=x onerror=alert(1)>\n$$",
      "$[a](javascript:alert(1))$",
      "- $</b>$",
    ])
      expect(() => read(text), text).toThrow("A formula of it has a tag or a link");
    for (const text of ["$s_{<t}$ and $a<b$", "$p(x_t \\mid x_{<t}) > 0$", "$\\langle a, b \\rangle$"])
      expect(read(text).source).toBe(text);
  });

  it("escapes links that are none to a page or an address", () => {
    expect(read("[a](javascript:b) ![c](data:d) [e](mailto:f@g.h) <vbscript:i>").source).toBe(
      "\\[a](javascript:b) !\\[c](data:d) [e](mailto:f@g.h) \\<vbscript:i>",
    );
  });

  it("writes addresses where labels of links refer to them, which would hold for other texts", () => {
    expect(read("[a] and [*b*][a]\n\n[a]: https://b.c/d e").source).toBe("[a] and [*b*][a]\n\n[a]: https://b.c/d e");
    expect(read('![a][x] and [*b*][x]\n\n[x]: https://b.c/d "e"').source).toBe(
      '![a](<https://b.c/d> "e") and [*b*](<https://b.c/d> "e")',
    );
    expect(() => read("[![a][x]][x]\n\n[x]: https://b.c")).toThrow("It defines a label for links");
  });
});
