import { describe, expect, it } from "vitest";
import { findEndBreaks, findWayBack } from "../../../src/compile/parse/navigation.js";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";

function inlineOf(text: string) {
  const [block] = parseMarkdown(text).blocks;
  if (block?.type !== "paragraph") throw new Error(`No paragraph in ${JSON.stringify(text)}.`);
  return block.children;
}

/** The nodes of a paragraph that are kept, by type. */
function keptOf(text: string): string | undefined {
  const nodes = inlineOf(text);
  const from = findWayBack(nodes, (label) => (label === "toc" ? "#toc" : undefined));
  return from === undefined
    ? undefined
    : nodes
        .slice(0, from)
        .map(({ type }) => type)
        .join(" ");
}

describe("findWayBack", () => {
  it.each([
    ["[Back to top](#top)", ""],
    ["<br>[⬆ Back to top](#toc)", ""],
    ["[Back to top ↑](#toc)\n<br>\n<br>", ""],
    ["**[⬆ Top](#top)** | [Next](#b)", ""],
    ["[Top](#top) · [Home](../README.md)", ""],
    ['<b><a href="#toc">↥ back to top</a></b>', ""],
    ["[Back][toc]\n\n[toc]: #toc", ""],
    ["([返回顶部](#top))", ""],
    ["[![Back to top](top.svg)](#top)", ""],
    ['<a href="#top"><img src="top.svg" alt="Back to top"></a> | [Home](a.md)', ""],
    ["[⬆ Back to the list](../README.md)", ""],
    ["A pole.\n[Back to contents](https://a.example/list#contents)", "text"],
    ["A pole.\n**[⬆ Back to Top](#top)**", "text"],
    ["A pole.<br>\n<br>[Back to top](#top)", "text"],
    ["A pole.  \n([back to top](#top))", "text"],
    ["A `pole`\n[[↑]](#top) [[↓]](#end)", "text inlineCode"],
    ["A pole. [top](#top)", "text"],
    ["A pole, and no more [↑](#top)", "text"],
    ["A <b>pole</b>\n[top](#top)", "text html text html"],
    ["See\n[the chapter](#b)\n[Back to top](#top)", "text link"],
  ])("cuts %j", (text, kept) => {
    expect(keptOf(text)).toBe(kept);
  });

  it.each([
    "A pole.",
    "[Back to top](#top) of the list",
    "[Docs](docs.md#top)",
    "[Back to top](https://a.example/top)",
    "See the [table of contents](#toc).",
    "It is at the [top](#top)",
    "As above:\n[Question 5](#q5)",
    "[Question 5](#q5)",
    "A pole.\n[Top](#top) or [end](#end)",
    "`x`\n\\...",
    "[Back][elsewhere]",
  ])("leaves %j", (text) => {
    expect(keptOf(text)).toBeUndefined();
  });
});

describe("findEndBreaks", () => {
  it.each([
    ["A beam.\n<br>", 1],
    ["A beam.<br/>\n<br />\n", 1],
    ["A **beam**<br>", 2],
    ["A beam.\n</br>", 1],
    ["A<br>beam.", undefined],
    ["<b>A</b>", undefined],
  ])("finds those of %j", (text, from) => {
    expect(findEndBreaks(inlineOf(text))).toBe(from);
  });
});
