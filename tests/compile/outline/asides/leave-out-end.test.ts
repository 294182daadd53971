import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const list = "1. What?\n   That.\n2. Why?\n";

describe("leaveOutClosing", () => {
  it.each([
    ["behind a paragraph", "\n   So.\n...（待续）\n", "So.", "So."],
    ["behind code in a paragraph", "   - So `x`\n……\n", "So `x`", "So x"],
    ["behind words in italics", "\n   So.\n_now_\n……\n", "So.\n_now_", "So. now"],
    ["behind a line that was broken on purpose", "\n   So.\\\n...（待续）\n", "So.\\", "So."],
    ["in italics", "   - So.\n\n*to be continued*\n", "So.", "So."],
  ])("takes a closing remark off the last answer: %s", (_, below, text, brief) => {
    const { texts, briefs, leftOut } = readList(list + below);
    expect(texts).toEqual(["That.", text]);
    expect(briefs).toEqual(["That.", brief]);
    expect(leftOut).toEqual([expect.stringMatching(/^closing-remark/)]);
  });

  it("takes links to the questions beside off the end of an answer", () => {
    const beside = '<div>\n<a href="1.md">Previous question</a> | <a href="3.md">Next question</a>\n</div>';
    expect(readList(`### What is a keel?\n\nA beam.\n\n---\n\n${beside}\n`)).toMatchObject({
      texts: ["A beam."],
      leftOut: ["navigation 7-9"],
    });
  });

  it("leaves the last question open where nothing but sources follow", () => {
    const { briefs } = readList(
      `${list}\nFonte:\n\n[Barcos 1](https://a.example/1)\n\n[Barcos 2](https://a.example/2)\n`,
    );
    expect(briefs).toEqual(["That.", undefined]);
  });

  it("leaves a question without an answer where nothing but a remark follows", () => {
    expect(readList(`${list}\n*to be continued*\n`)).toMatchObject({
      briefs: ["That.", undefined],
      leftOut: ["closing-remark 5-5"],
    });
  });

  it("takes references behind the last answer off, where no answer stands at the margin", () => {
    const end = "[Reference of the harbour](https://example.org/h)\n\nReference: A Book of Sails (two sailors)\n";
    const indented = "#### Why reef?\n\n    For wind.\n\n#### What is a jib?\n\n    A sail.\n\n";
    const { texts, leftOut } = readList(`${indented}${end}`);
    expect(texts.at(-1)?.trim()).toBe("A sail.");
    expect(leftOut.slice(-2)).toEqual(["navigation 9-9", "navigation 11-11"]);
    const atMargin = indented.replaceAll("    ", "");
    expect(readList(`${atMargin}${end}`).texts.at(-1)).toContain("Reference: A Book");
  });
});
