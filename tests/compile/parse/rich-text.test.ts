import type { Paragraph } from "mdast";
import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { listAddresses } from "../../../src/compile/parse/addresses.js";
import { parsePart } from "../../../src/compile/parse/parse-markdown.js";
import { plainText } from "../../../src/compile/parse/plain-text.js";
import { richText } from "../../../src/compile/parse/rich-text.js";

function richOf(markdown: string, text?: string): string | undefined {
  const [first, ...others] = parsePart(markdown, { line: 1, column: 1 });
  const { children } = first as Paragraph;
  return richText(children, text ?? plainText(children), listAddresses(markdown, others));
}

describe("richText", () => {
  it.each([
    ["Why is `a|b` *fast* and **safe**?", "Why is `a|b` *fast* and **safe**?"],
    ["Why $a_1 * b_1$ and \\(c_1\\)?", "Why $a_1 * b_1$ and \\(c_1\\)?"],
    ['See [docs](https://e.org/a_b "t") \\*now\\*', "See [docs](<https://e.org/a_b>) \\*now\\*"],
    ["What is in ![a photo](https://e.org/b.png) here?", "What is in ![a photo](<https://e.org/b.png>) here?"],
    ["Use ``a ` b``  \nnow", "Use ``a ` b`` now"],
    ["Is `Set` a *Collection<T>*?", "Is `Set` a *Collection\\<T>*?"],
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

  it.each([
    ["See [the docs][D] and [d]", "See [the docs](<https://e.org>) and [d](<https://e.org>)"],
    ["What is in ![a photo][p] here?", "What is in ![a photo](<figures/a%20b.png>) here?"],
    ["See [![a photo][p]][d] here", "See [![a photo](<figures/a%20b.png>)](<https://e.org>) here"],
    ["Use `x` [here][h] and [there](#there)", "Use `x` here and there"],
    ["Use `x` and ![a][s]", "Use `x` and"],
  ])("gives the labels of %j their addresses", (markdown, rich) => {
    const addresses = "[d]: https://e.org\n[p]: <figures/a b.png>\n[h]: #here\n[s]: javascript:b";
    expect(richOf(`${markdown}\n\n${addresses}`)).toBe(rich);
  });

  it("leaves addresses out that are too long to be taken along", () => {
    const long = `https://e.org/${"a".repeat(2000)}`;
    expect(richOf(`See \`x\` in [docs][d] and ![a][d]\n\n[d]: ${long}`)).toBe("See `x` in docs and");
  });

  it("reads as the plain text does, whatever the words are", () => {
    expect(richOf("1\\. `x` # y", "1. x # y")).toBeUndefined();
  });
});

describe("prompts and briefs that name labels", () => {
  const rag = "What is [RAG](<https://e.org/rag>)?";
  const addresses = "[r]: https://e.org/rag\n[rag]: https://e.org/rag\n";

  it.each([
    ["an item", "1. What is [RAG][r]?\n   - A [b][r] of *c*.\n"],
    ["a heading", "## What is [RAG]?\n\nA [b][r] of *c*.\n"],
    ["a heading in HTML", "<h2>What is [RAG]?</h2>\n\nA [b][r] of *c*.\n"],
    ["a bold line", "**What is [RAG]?**\nA [b][r] of *c*.\n"],
    ["a row", "| Question | Answer |\n| - | - |\n| What is [RAG][r]? | A [b][r] of *c*. |\n"],
    ["a summary", "<details><summary>What is [RAG][r]?</summary>\n\nA [b][r] of *c*.\n\n</details>\n"],
    ["a callout", "> [!question] What is [RAG]?\n> A [b][r] of *c*.\n"],
    ["a card", "What is [RAG]?\n?\nA [b][r] of *c*.\n"],
  ])("of %s read alone", (_form, list) => {
    // Below another question, so that the addresses stand elsewhere.
    const { data } = compileBank([{ path: "a.md", text: `${list}\n# End\n\n${addresses}` }]);
    expect(data.questions).toMatchObject([{ prompt: "What is RAG?", brief: "A b of c." }]);
    expect(data.articles[0]).toMatchObject({
      promptMarkdown: rag,
      briefMarkdown: "A [b](<https://e.org/rag>) of *c*.",
    });
  });

  it("of a card and of follow-ups read alone", () => {
    const card = `# What is [RAG]?\n\nA [b][r].\n\n## Explanation\n\nSo.\n\n${addresses}`;
    const { data } = compileBank([{ path: "questions/one/rag.md", text: card }]);
    expect(data.articles[0]).toMatchObject({ promptMarkdown: rag, briefMarkdown: "A [b](<https://e.org/rag>)." });
    const list = `1. What is a?\n\n   b\n\n   追问：\n\n   1. What is [RAG][r]?\n      - c\n\n${addresses}`;
    expect(compileBank([{ path: "a.md", text: list }]).data.articles[0]?.followUps).toEqual([
      { prompt: rag, answer: "- c" },
    ]);
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
