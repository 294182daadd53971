import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { renderHtml, renderInlineHtml, renderPlainHtml } from "../../src/export/render-html.js";
import { hostileBlocks, hostileLines } from "../helpers/hostile-bank.js";

const asTex = { formulas: "delimiters" } as const;
const asMathml = { formulas: "mathml" } as const;

describe("renderHtml", () => {
  it("writes Markdown in blocks", () => {
    expect(renderHtml("a **b**\n\n- c\n", asTex)).toBe("<p>a <strong>b</strong></p>\n<ul>\n<li>c</li>\n</ul>");
  });

  it("writes formulas for MathJax, or as MathML", () => {
    expect(renderHtml("当 $a < b_1$\n\n$$\nx\n$$", asTex)).toBe("<p>当 \\(a &#x3C; b_1\\)</p>\n\\[x\\]");
    expect(renderHtml("$x$", asMathml)).toBe("<p><math><mi>x</mi></math></p>");
  });

  it("shows TeX that is none as code", () => {
    expect(renderHtml("$\\frac{a$", asMathml)).toBe("<p><code>\\frac{a</code></p>");
  });

  it("shows tags as text", () => {
    expect(renderHtml(hostileLines.script, asTex)).toBe(
      "&#x3C;script>alert(1)&#x3C;/script>&#x3C;img src=x onerror=alert(1)>",
    );
  });

  it("links to pages and addresses alone, and to pictures", () => {
    expect(renderInlineHtml("[a](javascript:alert(1)) [b](mailto:c@d.e) ![f](https://g.h/i.png)", asTex)).toBe(
      '<a>a</a> <a href="mailto:c@d.e">b</a> <a href="https://g.h/i.png">f</a>',
    );
  });

  it.each(Object.entries({ ...hostileLines, ...hostileBlocks }))("is well-formed as XML: %s", (_, text) => {
    for (const options of [asTex, asMathml])
      expect(XMLValidator.validate(`<div>${renderHtml(text, { ...options, xml: true })}</div>`)).toBe(true);
  });
});

describe("renderInlineHtml", () => {
  it("leaves the tags off a single paragraph only", () => {
    expect(renderInlineHtml("a `b<c`", asTex)).toBe("a <code>b&#x3C;c</code>");
    expect(renderInlineHtml("a\n\nb", asTex)).toBe("<p>a</p>\n<p>b</p>");
  });
});

describe("renderPlainHtml", () => {
  it("obeys nothing but line ends", () => {
    expect(renderPlainHtml("*a* <b> $c$\nd")).toBe("*a* &#x3C;b> $c$<br>d");
    expect(renderPlainHtml("a\nb", { xml: true })).toBe("a<br />b");
  });
});
