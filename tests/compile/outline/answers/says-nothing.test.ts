import { describe, expect, it } from "vitest";
import { isLinkOnly } from "../../../../src/compile/outline/answers/says-nothing.js";
import { parseMarkdown } from "../../../../src/compile/parse/parse-markdown.js";
import { readList } from "../read-list.js";

describe("isLinkOnly", () => {
  it.each([
    ["[a](b.md)", true],
    ["- [a](b.md)\n- [c](d.md)", true],
    ["> [Click for the answer](b.md)", true],
    ["See 👉 **[Answer](b.md)**", true],
    ["[a](b.md)<br>", true],
    ["See [masts](b.md)", true],
    ["A mast, see [masts](b.md)", false],
    ["> A mast, see [Answer](b.md)", false],
    ["![a](b.png)", false],
  ])("says of %j: %j", (text, expected) => {
    expect(isLinkOnly(parseMarkdown(text).blocks[0] as never, false)).toBe(expected);
  });
});

describe("saysNothing", () => {
  it("says so of code without a line, whose question is open", () => {
    const { briefs, leftOut } = readList(
      "### What is a sail?\n\n```\n```\n\n### What is a mast?\n\n```js\n\n```\n\n### What is a knot?\n\n```sh\ntie\n```\n",
    );
    expect(briefs).toEqual([undefined, undefined, "tie"]);
    expect(leftOut).toEqual(["navigation 3-4", "navigation 8-10"]);
  });

  it("says so of line breaks behind a label", () => {
    const { briefs } = readList(
      "### What is a sail?\n\n**Answer**\n\n<br><br>\n\n### What is a mast?\n\n**Answer**\n\nA pole.\n",
    );
    expect(briefs).toEqual([undefined, "A pole."]);
  });

  it("says so of a link beside a promise", () => {
    const { briefs } = readList(
      "### 돛은 무엇인가요?\n\n- [돛.md](./sail.md) 참고\n\n(TODO: 나중에 수정)\n\n### 닻은 무엇인가요?\n\n무거운 쇠.\n",
    );
    expect(briefs).toEqual([undefined, "무거운 쇠."]);
  });

  it.each(["**핵심답변**", "**Short answer:**", "**Respuesta corta**", '<div align="center">* * *</div>'])(
    "says so of %j, with nothing below it",
    (label) => {
      expect(readList(`### What is a sail?\n\n${label}\n\n### What is a mast?\n\nA pole.\n`).briefs).toEqual([
        undefined,
        "A pole.",
      ]);
    },
  );

  it.each([
    "See above.",
    "同上",
    "参见第 3 题",
    "(Refer to question 3)",
    "N/A",
    "> TODO",
    "🚧 WIP",
    "PRs welcome",
    "*Same as the previous question*",
  ])("says so of %j, which sends back or promises", (words) => {
    for (const list of [
      "### What is a sail?\n\n%\n\n### What is a mast?\n\nA pole.\n",
      "1. What is a sail?\n   %\n2. What is a mast?\n   A pole.\n",
    ])
      expect(readList(list.replace("%", words)).briefs).toEqual([undefined, "A pole."]);
  });

  it("says so of none that is an answer", () => {
    const answers = ["See the sky above.", "**Water**", "This is the answer.", "`*`", '<div align="center">42</div>'];
    const text = answers.map((answer, at) => `### What is in box ${"abcde"[at]}?\n\n${answer}\n`).join("\n");
    expect(readList(text).briefs).toEqual(["See the sky above.", "Water", "This is the answer.", "*", "42"]);
  });

  it("takes dots for no answer", () => {
    const { briefs, leftOut } = readList(
      "- What is a keel?\n  - A fin.\n- What is a mast?\n  - ...\n- What is a jib?\n  - A sail.\n",
    );
    expect(briefs).toEqual(["A fin.", undefined, "A sail."]);
    expect(leftOut).toEqual(["label 4-4"]);
  });
});
