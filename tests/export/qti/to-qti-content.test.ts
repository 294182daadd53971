import { describe, expect, it } from "vitest";
import type { ElementContent } from "xast";
import { toXml } from "xast-util-to-xml";
import { isInline, plain, qtiTexts } from "../../../src/export/qti/content.js";
import { readXhtml } from "../../../src/export/qti/read-xhtml.js";

const { blocks, inline } = qtiTexts(undefined);
const written = (nodes: ElementContent[]) => toXml(nodes, { closeEmptyElements: true, tightClose: true });

describe("blocks", () => {
  it("writes the XHTML of QTI", () => {
    expect(written(blocks("a **b** *c* `d`\n\n- e\n- f\n\n> g\n\n---"))).toBe(
      "<p>a <strong>b</strong> <em>c</em> <code>d</code></p>\n<ul>\n<li>e</li>\n<li>f</li>\n</ul>\n<blockquote>\n<p>g</p>\n</blockquote>\n<hr/>",
    );
  });

  it("writes the numbers of a list that does not begin at one", () => {
    expect(written(blocks("3. a\n4. b\n"))).toBe("\n<div>3. a</div>\n<div>4. b</div>\n");
    expect(written(blocks("3. a\n\n   b\n\n4. c\n"))).toBe(
      "\n<div><p>3. a</p>\n<p>b</p>\n</div>\n<div><p>4. c</p>\n</div>\n",
    );
  });

  it("gives every table a body, and keeps the alignment of its cells", () => {
    expect(written(blocks("| a |\n| -: |\n| 1 |"))).toBe(
      '<table>\n<thead>\n<tr>\n<th align="right">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="right">1</td>\n</tr>\n</tbody>\n</table>',
    );
    expect(written(blocks("| a |\n| - |"))).toBe("<table>\n<tbody>\n<tr>\n<th>a</th>\n</tr>\n</tbody>\n</table>");
  });

  it("puts what stands loose in a quotation into paragraphs", () => {
    expect(written(blocks("> <b>a</b>\n>\n> $$\n> x\n> $$"))).toMatch(
      /^<blockquote>\n<p>&#x3C;b>a&#x3C;\/b><\/p>\n<p><math .*<\/math><\/p>\n<\/blockquote>$/,
    );
  });

  it("leaves of a link that leads nowhere safe its words", () => {
    expect(written(inline("[a](javascript:alert(1)) [b](https://example.com/?c=1&d=2)"))).toBe(
      'a <a href="https://example.com/?c=1&#x26;d=2">b</a>',
    );
  });

  it("writes in MathML 2 what is newer", () => {
    expect(written(inline("$\\boxed{x}$"))).toMatch(/<mstyle [^>]*scriptlevel="0"/);
    expect(written(inline("$x\\\\y$"))).toContain('<mspace linebreak="newline"/>');

    expect(written(inline("$\\mathrm{max}$"))).toContain('<mpadded lspace="0em"><mi>max</mi>');
  });

  it("refuses what neither QTI nor MathML 2 has", () => {
    expect(() => inline('[a](https://example.com "b")')).toThrow('QTI has no "title" of <a>.');
    expect(() => inline("$\\raisebox{1em}{x}$")).toThrow('QTI has no "voffset" of <mpadded>.');
  });
});

describe("plain", () => {
  it("obeys nothing but line ends", () => {
    expect(written(plain("*a*\n<b> &amp; $c$"))).toBe("*a*<br/>&#x3C;b> &#x26;amp; $c$");
  });
});

describe("isInline", () => {
  it("tells lines from blocks", () => {
    expect(["a `b` $c$", "a\n\nb", "```\na\n```", "$$\na\n$$"].map((text) => isInline(inline(text)))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("readXhtml", () => {
  it("reads tags, attributes and references", () => {
    expect(readXhtml('a &#x26; &lt;<b c="&quot;d>">e</b><br />')).toEqual([
      { type: "text", value: "a & <" },
      { type: "element", name: "b", attributes: { c: '"d>' }, children: [{ type: "text", value: "e" }] },
      { type: "element", name: "br", attributes: {}, children: [] },
    ]);
  });

  it.each(["<a>", "</a>", "<a></b>", "<a b>", "a < b", "<!-- a -->", "&nbsp;"])(
    "rejects what is not ours: %s",
    (text) => {
      expect(() => readXhtml(text)).toThrow();
    },
  );
});
