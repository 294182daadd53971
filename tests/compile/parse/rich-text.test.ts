import type { Paragraph } from "mdast";
import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { parsePart } from "../../../src/compile/parse/parse-markdown.js";
import { plainText } from "../../../src/compile/parse/plain-text.js";
import { richText } from "../../../src/compile/parse/rich-text.js";

function richOf(markdown: string, text?: string): string | undefined {
  const { children } = parsePart(markdown, { line: 1, column: 1 }, [])[0] as Paragraph;
  return richText(children, text ?? plainText(children));
}

describe("richText", () => {
  it.each([
    ["Why is `a|b` *fast* and **safe**?", "Why is `a|b` *fast* and **safe**?"],
    ["Why $a_1 * b_1$ and \\(c_1\\)?", "Why $a_1 * b_1$ and \\(c_1\\)?"],
    ['See [docs](https://e.org/a_b "t") \\*now\\*', "See [docs](<https://e.org/a_b>) \\*now\\*"],
    ["What is in ![a photo](https://e.org/b.png) here?", "What is in ![a photo](<https://e.org/b.png>) here?"],
    ["Use ``a ` b``  \nnow", "Use ``a ` b`` now"],
  ])("gives %j as Markdown of one line", (markdown, rich) => {
    expect(richOf(markdown)).toBe(rich);
  });

  it.each([["Plain words, \\*as they are\\*."], ["**All bold?**"], ["Costs $5 or $6"], ["[Here](#here)"], ["a<br>b"]])(
    "has nothing to add to %j",
    (markdown) => {
      expect(richOf(markdown)).toBeUndefined();
    },
  );

  it("cuts out the words that are wanted, with the marks around them", () => {
    expect(richOf("Q3: **Why `x` at all**? Because.", "Why x at all?")).toBe("**Why `x` at all**?");
    expect(richOf("`a` and `b`", "and b")).toBe("and `b`");
  });

  it("keeps pictures that can be shown", () => {
    expect(richOf("What is ![a](figures/a.png)?", "What is ?")).toBe("What is ![a](<figures/a.png>) ?");
    expect(richOf("What is ![a](data:image/png;base64,AA==)?", "What is ?")).toBe(
      "What is ![a](<data:image/png;base64,AA==>) ?",
    );
    expect(richOf("What is ![a](javascript:b)?", "What is ?")).toBeUndefined();
  });

  it("reads as the plain text does, whatever the words are", () => {
    expect(richOf("1\\. `x` # y", "1. x # y")).toBeUndefined();
  });
});

describe("prompts and briefs", () => {
  const list = "1. Why divide $QK^T$ by `scale`? {#a} #tag\n   - By *variance*: $d_k$.\n2. Plain? {#b}\n   - Yes.\n";
  const { data } = compileBank([{ path: "a.md", text: list }]);

  it("are plain in questions, and Markdown in articles where that says more", () => {
    expect(data.questions[0]).toMatchObject({ prompt: "Why divide $QK^T$ by scale?", brief: "By variance: $d_k$." });
    expect(data.articles[0]).toMatchObject({
      promptMarkdown: "Why divide $QK^T$ by `scale`?",
      briefMarkdown: "By *variance*: $d_k$.",
    });
    expect(data.articles[1]).not.toHaveProperty("promptMarkdown");
    expect(data.articles[1]).not.toHaveProperty("briefMarkdown");
  });

  it("are hashed as plain text: a mark of emphasis makes no revision", () => {
    const plain = compileBank([{ path: "a.md", text: list.replace("`scale`", "scale") }]);
    expect(plain.data.articles[0]?.hash).toBe(data.articles[0]?.hash);
  });
});
