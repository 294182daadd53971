import { describe, expect, it } from "vitest";
import { renderMathml } from "../../src/html/render-mathml.js";

const inline = { display: false, xml: false };

describe("renderMathml", () => {
  it("writes a formula, in pieces that lines may break between", () => {
    expect(renderMathml("a=b", inline)).toBe("<math><mrow><mi>a</mi><mo>=</mo></mrow><mrow><mi>b</mi></mrow></math>");
  });

  it("writes one on lines of its own, as a block", () => {
    expect(renderMathml("a", { display: true, xml: false })).toMatch(/^<math display="block".*<mi>a<\/mi><\/math>$/);
  });

  it("names its namespace in XML", () => {
    expect(renderMathml("a", { display: false, xml: true })).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>a</mi></math>',
    );
  });

  it.each([
    ["unfinished", "\\frac{a"],
    ["unknown", "\\nosuch"],
    ["a link", "\\href{https://a.b}{c}"],
    ["a link within the page", "\\ref{a}"],
    ["a class", "\\class{a}{b}"],
    ["a picture", "\\includegraphics{https://a.b/c.png}"],
    ["an endless macro", "\\def\\a{\\a\\a}\\a"],
    ["nothing to see", "\\def\\a{b}"],
  ])("gives nothing for %s", (_, tex) => {
    expect(renderMathml(tex, inline)).toBeUndefined();
  });

  it("escapes words", () => {
    expect(renderMathml("\\text{<b>\\&</b>}", inline)).toBe("<math><mtext>&lt;b&gt;&amp;&lt;/b&gt;</mtext></math>");
  });

  it("makes nothing larger than a page", () => {
    expect(renderMathml("\\rule{9999em}{9999em}", inline)).not.toContain("9999");
  });
});
