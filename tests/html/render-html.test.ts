import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import {
  renderHtml,
  renderInlineHtml,
  renderLineHtml,
  renderPlainHtml,
  toLink,
  writeNodes,
} from "../../src/html/render-html.js";
import { hostileBlocks, hostileLines } from "../helpers/hostile-bank.js";

const asTex = { formulas: "delimiters" } as const;
const asMathml = { formulas: "mathml" } as const;

describe("renderLineHtml", () => {
  it("writes the Markdown of a line, and the plain text where there is none or it is more than a line", () => {
    expect(renderLineHtml("a b", "a **b**", asTex)).toBe("a <strong>b</strong>");
    expect(renderLineHtml("a b", undefined, asTex)).toBe("a b");
    expect(renderLineHtml("a b", "a\n\n- b", asTex)).toBe("a b");
    expect(renderLineHtml("a\nb", undefined, asTex)).toBe("a<br>b");
  });

  it("leaves no plain words that MathJax would take for a formula", () => {
    expect(renderLineHtml("\\(a\\) costs $$5", undefined, asTex)).toBe("\\<span>(a\\) costs $</span><span>$5</span>");
    expect(renderLineHtml("\\(a\\)", undefined, asMathml)).toBe("\\(a\\)");
  });
});

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

  it("shows pictures that are found, and names others by their words or their files", () => {
    const findPicture = (url: string) => (url === "here.png" ? "data:image/png;base64,AA==" : undefined);
    const write = (markdown: string) => renderInlineHtml(markdown, { ...asTex, findPicture });
    const src = 'src="data:image/png;base64,AA=="';
    expect(write('![A graph](here.png "Of loss")')).toBe(`<img ${src} alt="A graph" title="Of loss">`);
    expect(write("![](here.png)")).toBe(`<img ${src} alt="">`);
    expect(write("![it][g]\n\n[g]: here.png")).toBe(`<img ${src} alt="it">`);
    expect(write("![A graph](there.png), ![](there.png)")).toBe("A graph [there.png], [there.png]");
    expect(write("![](https://a.b/c.png)")).toBe('<a href="https://a.b/c.png">https://a.b/c.png</a>');
    expect(renderInlineHtml("![it][g]\n\n[g]: there.png", asTex)).toBe("it [there.png]");
    expect(renderInlineHtml("![nothing]()", asTex)).toBe("<a>nothing</a>");
  });

  it("links nowhere within the page that it does not know", () => {
    expect(renderInlineHtml("[a](b.md) [c](//d.e) [f](#g)", asTex)).toBe("<a>a</a> <a>c</a> <a>f</a>");
  });

  it("shows TeX as code that leads elsewhere, or changes the formulas after it", () => {
    for (const tex of [
      "\\href{https://a.b}{x}",
      "\\def\\frac{x}y",
      "\\newcommand{\\a}{b}c",
      "\\class{a}{b}",
      "\\require{html}",
    ])
      expect(renderHtml(`$${tex}$`, asTex)).toBe(`<p><code>${tex}</code></p>`);
  });

  it("leaves no words that MathJax would take for a formula, but in code", () => {
    expect(renderHtml("\\\\(a\\\\) \\\\[b\\\\] `\\(c\\)`", asTex)).toBe(
      "<p>\\<span>(a\\) \\</span><span>[b\\]</span> <code>\\(c\\)</code></p>".replace(
        "</span> <code>",
        " </span><code>",
      ),
    );
    expect(renderHtml("\\\\(a\\\\)", asMathml)).toBe("<p>\\(a\\)</p>");
  });

  it("keeps cells beyond those of the first row", () => {
    const cells = [...renderHtml("| a |\n| - |\n| b | c |", asTex).matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(
      ([, cell]) => cell,
    );
    expect(cells).toEqual(["a", "", "b", "c"]);
  });

  it("has no angle bracket in an attribute, and no end of a CDATA section in XML", () => {
    expect(renderInlineHtml('[a](https://b.c "d<e>")', asTex)).toBe(
      '<a href="https://b.c" title="d&#x3C;e&#x3E;">a</a>',
    );
    expect(renderInlineHtml("]]>", { ...asTex, xml: true })).toBe("]]&#x3E;");
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

  it("leaves no words that MathJax would take for a formula", () => {
    expect(renderPlainHtml("\\(a\\) $$b$$")).toBe("\\<span>(a\\) $</span><span>$b$</span><span>$</span>");
  });
});

describe("toLink", () => {
  it("leads to pages and addresses alone", () => {
    expect(writeNodes([toLink("https://a.b/?c=1&d", "e")])).toBe('<a href="https://a.b/?c=1&#x26;d">e</a>');
    expect(writeNodes([toLink("javascript:alert(1)")])).toBe("<a>javascript:alert(1)</a>");
  });
});
