import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlocks } from "../../../src/compile/card/read-card.js";
import { scanCard } from "../../../src/compile/card/scan-card.js";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";

/** Everything that is read of a card, places included; functions are asked for all that they know. */
function tell(text: string, path: string, blocks: Parameters<typeof readBlocks>[1]) {
  const { frontMatter, ...draft } = readBlocks({ path, text }, blocks, "zh");
  return JSON.parse(JSON.stringify({ ...draft, frontMatter }));
}

/** Whether the lines were enough. */
function compare(text: string, path = "questions/rag/a-card.md"): boolean {
  const scanned = scanCard(text);
  if (scanned === undefined) return false;
  expect(tell(text, path, scanned)).toEqual(tell(text, path, parseMarkdown(text)));
  return true;
}

const ownCards = readdirSync("content/questions").flatMap((folder) =>
  readdirSync(`content/questions/${folder}`).map((name) => readFileSync(`content/questions/${folder}/${name}`, "utf8")),
);

const head = "---\nnumber: 1\norigin: added\ntags: [a, b]\n---\n\n# What is `x`?\n\nA **brief**.\n";

describe("scanCard", () => {
  it("reads nearly all of our own cards", () => {
    const scanned = ownCards.filter((text) => scanCard(text) !== undefined);
    expect(scanned.length / ownCards.length).toBeGreaterThan(0.9);
  });

  it("reads some of our own cards as the parser does, with any line end", () => {
    for (const text of ownCards.filter((_, index) => index % 29 === 0)) {
      compare(text);
      compare(text.replaceAll("\n", "\r\n"));
    }
  });

  it.each([
    ["only a prompt", "# What?\n"],
    ["no end", "# What?\n\nThis.\n\n## Explanation\n\nSo."],
    [
      "prose of all kinds",
      `${head}\n## Explanation\n\nText\nof two lines:\n\n1. one\n   - two\n\n> said\n\n| a | b |\n| --- | --- |\n\n\`\`\`py\n# no heading\n\`\`\`\n\n$$\n\\sum\n$$\n\n1、一\n`,
    ],
    [
      "bold that the parser leaves alone",
      "# **什么是缓存？**它\n\n答：**“缓存”**是这个。\n\n## 问法\n\n- **什么是“缓存”？**呢\n- a * b\n",
    ],
    [
      "lists",
      `${head}\n## Key points\n\n- [must] a **b**\n\n- c \`d\`\n\n## Pitfalls\n\n- "a" b\n- “c” d\n- e\n\n## Follow-ups\n\n- a?\n  - b.\n  - c.\n- d?\n`,
    ],
    ["code", `${head}\n## Code\n\n\`\`\`python\nx = [1]\n\n  y\n\`\`\`\n`],
    [
      "a choice item",
      `${head}\n## Choice\n\nA stem:\n\n\`\`\`\n- [ ] no option\n\`\`\`\n\nWhich?\n\n- [ ] a\n  - why\n- [x] b\n- [ ] a\n- c\n`,
    ],
    ["a heading in a formula", `${head}\n## Explanation\n\n$$\n## Choice\n$$\n`],
    ["empty parts, twice and out of order", `${head}\n## Choice\n\n## Explanation\n\nx\n\n## Explanation\n`],
  ])("reads %s", (_, text) => {
    expect(compare(text)).toBe(true);
  });

  it.each([
    ["a heading that is underlined", `${head}\n## Explanation\n\na\n\nb\n---\n`],
    ["a bullet alone, which underlines", `${head}\n## Explanation\n\na\n•\n`],
    ["a heading that is indented", `${head}\n## Explanation\n\na\n ## Choice\n`],
    ["a heading in code that does not end", `${head}\n## Explanation\n\n\`\`\`\n\n## Choice\n\na\n`],
    ["a heading in HTML", `${head}\n## Explanation\n\n<div>\n## Choice\n</div>\n`],
    ["a heading in a comment", `${head}\n## Explanation\n\n- <!--\n## Choice\n-->\n`],
    ["a definition", `${head}\n## Explanation\n\n[\`x\`]: y\n`],
    ["what stands right below an item", `${head}\n## Explanation\n\n- a\n$$\nb\n$$\n`],
    ["a formula that ends in the middle of a line", `${head}\n## Explanation\n\n$$\nb$$ c\n\n## Choice\n$$\n`],
    ["a fence in a list", `${head}\n## Explanation\n\n- \`\`\`\n## Choice\n`],
    ["a list with more than lines", `${head}\n## Key points\n\n- a\n  b\n`],
    ["an unknown part", `${head}\n## Else\n\na\n`],
    ["a tab", `${head}\n## Explanation\n\n\ta\n`],
    ["two prompts", `${head}\n# Another\n`],
    ["front matter without end", "---\nnumber: 1\n\n# What?\n"],
    ["more lines than cards have", `${head}\n## Explanation\n\n${"a\n\n".repeat(200)}`],
  ])("leaves %s to the parser", (_, text) => {
    expect(scanCard(text)).toBeUndefined();
  });

  const scrap = fc.constantFrom(
    "a",
    "中文",
    "b c",
    "**d**",
    "*e*",
    "`f`",
    "$g$",
    "$$",
    "$$h$$",
    "[i](j)",
    "[k]",
    "[k]: /l",
    "\\*",
    "&amp;",
    "<b>",
    "<div>",
    "<!--",
    "-->",
    "“m” n",
    '"o" p',
    "[x] q",
    "[ ] r",
    "[must] s",
    "...",
    "|",
    "| t |",
    "#",
    "##",
    "---",
    "===",
    "```",
    "```py",
    "~~~",
    "1.",
    "1. u",
    "1)",
    "2) v",
    "1、w",
    "（1）x",
    "•",
    "- ",
    "-",
    "* ",
    "+ y",
    ">",
    "> z",
    "    ",
    "  ",
    " ",
    "。",
    "？",
    "**",
    "_",
    "!",
    "https://a.b",
    "\\",
    "\u00a0",
    "\f",
    "\ufeff",
    "﹡",
    "１．",
    '!!! question "a"',
  );
  const line = fc.oneof(
    { weight: 1, arbitrary: fc.array(scrap, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("")) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom("- ", "- ", "- ", "  - ", "  - ", "", "    - "),
          fc.constantFrom("a", "[x] b", "[ ] c", "“d” e", "中 `f`", "...", "**g**，h"),
        )
        .map((parts) => parts.join("")),
    },
    { weight: 3, arbitrary: fc.constantFrom("", "", "Words.", "中文。", "```", "| a |", "$$", " a") },
  );
  const part = fc.tuple(
    fc.constantFrom(
      "## 勘误",
      "## 勘误",
      "## 问法",
      "## 问法",
      "## 口述",
      "## Explanation",
      "## 代码",
      "## 要点",
      "## 误区",
      "## 追问",
      "## 选择题",
      "## 追问 ",
      "### a",
      " ## 详解",
      "## x",
    ),
    fc.array(line, { maxLength: 7 }),
  );
  const card = fc
    .tuple(
      fc.constantFrom("", "---\nnumber: 1\n---\n", "---\n---\n", "---\n# a\n---\n", "+++\n", "\n"),
      fc.constantFrom("# 什么？", "# 什么？", "# What **is** `a`?", "# `b`：", "# a #", "#  b", "a"),
      fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom([], ["中文 **b**。"]) },
        { weight: 1, arbitrary: fc.array(line, { maxLength: 2 }) },
      ),
      fc.array(part, { maxLength: 3 }),
      fc.constantFrom("\n", "\n", "\r\n", "\r"),
      fc.constantFrom("", "\n", "\n\n"),
    )
    .map(([before, title, brief, parts, end, last]) =>
      [before + title, "", ...brief, "", ...parts.flatMap(([heading, lines]) => [heading, "", ...lines, ""])]
        .join("\n")
        .concat(last)
        .replaceAll("\n", end),
    );

  it("reads what the parser reads, or leaves it to the parser", () => {
    let scanned = 0;
    fc.assert(
      fc.property(card, (text) => {
        if (compare(text)) scanned++;
      }),
      { numRuns: 1500 },
    );
    expect(scanned).toBeGreaterThan(50);
  });

  it("reads own cards with a mistake somewhere as the parser does, or leaves them to it", () => {
    let scanned = 0;
    const short = ownCards.filter((text) => text.length < 4000);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        line,
        fc.constantFrom(0, 1, 2),
        fc.constantFrom("\n", ""),
        (which, at, added, removed, end) => {
          const lines = (short[which % short.length] ?? "").split("\n");
          lines.splice(at % lines.length, removed, `${added}${end}`);
          if (compare(lines.join("\n"))) scanned++;
        },
      ),
      { numRuns: 100 },
    );
    expect(scanned).toBeGreaterThan(10);
  });
});
