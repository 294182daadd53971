import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";

function answerTo(text: string) {
  const { sections, leftOut } = readOutline({ path: "a.md", text: `1. What?\n${text}` }, { shape: "numbered" });
  const answer = sections[0]?.questions[0]?.answer;
  return { brief: answer?.brief, text: answer?.text, isLong: answer?.isLong, left: leftOut.map(({ kind }) => kind) };
}

describe("readAnswer", () => {
  it.each([
    ["a lone bullet", "- That.\n", "That.", "That."],
    ["several bullets", "- This.\n- That.\n", "This.", "- This.\n- That."],
    ["a paragraph with markup", "\n   *This* and\n   that.\n", "This and that.", "*This* and\nthat."],
    ["prose behind a heading", "\n   #### Detail\n\n   That.\n", "That.", "#### Detail\n\nThat."],
    ["prose behind code", "\n```\ncode\n```\n\nThat.\n", "That.", "```\ncode\n```\n\nThat."],
    ["a picture without words", "\n   ![](parts/mast.png)\n", "mast.png", "![](parts/mast.png)"],
    ["the same in HTML", '\n   <img src="parts/mast.png"/>\n', "mast.png", '<img src="parts/mast.png"/>'],
    [
      "what a quoted label announces above a block",
      "\n> **Answer:** That.\n\n```\ncode\n```\n",
      "That.",
      "That.\n\n```\ncode\n```",
    ],
    ["code alone", "\n```\ncode\n```\n", "code", "```\ncode\n```"],
    ["the option that a label names", "\n- A: x\n- B: y\n\n**Answer: B**\n", "y", "- A: x\n- B: y\n\n**Answer: B**"],
    ["no brief of options without an answer", "\n- A: x\n- B: y\n", undefined, undefined],
    [
      "short points together",
      "   1. fine-tuning\n   2. a reward model\n",
      "fine-tuning; a reward model",
      "1. fine-tuning\n2. a reward model",
    ],
    [
      "code behind its comment",
      "\n```python\n# for tests\nseed(0)\n```\n",
      "seed(0)",
      "```python\n# for tests\nseed(0)\n```",
    ],
  ])("reads %s", (_, source, brief, text) => {
    expect(answerTo(source)).toMatchObject({ brief, text });
  });

  it("leaves its label out", () => {
    expect(answerTo("   Answer: that.\n")).toMatchObject({ brief: "that.", text: "that.", isLong: false });
    expect(answerTo("   **Answer:** that.\n")).toMatchObject({ brief: "that.", text: "that.", isLong: false });
    expect(answerTo("\n   **答案：**\n\n   先检索。\n")).toMatchObject({ text: "先检索。", left: ["label"] });
  });

  it.each([
    ["alone", "\n   **Answer**\n", undefined, ["label"]],
    ["a heading", "\n   #### Answer\n\n   That.\n", "That.", ["label"]],
    ["two of them", "\n   **答案**\n\n   **解析**\n\n   先检索。\n", "先检索。", ["label"]],
    ["in a bullet with the answer", "   - **Answer**\n\n     That.\n\n     More.\n", "That.\n\nMore.", ["label"]],
    ["in an item around bullets", "   1. **Answer:**\n      - That.\n\n   More.\n", "- That.\n\nMore.", ["label"]],
    ["no label, in a bullet with text", "   - Note\n\n     That.\n", "- Note\n\n  That.", []],
    ["behind the answer", "\n   That.\n\n   **Answer**\n", "That.\n\n**Answer**", []],
  ])("leaves out what only announces it: %s", (_, source, text, left) => {
    expect(answerTo(source)).toMatchObject({ text, left });
  });

  it("has none where there are no words", () => {
    expect(answerTo("\n---\n\n<br>\n")).toMatchObject({ brief: undefined, left: [] });
  });

  it("leaves out links back and a closing remark", () => {
    expect(answerTo("\n   That.\n\n   [top](#top)\n")).toMatchObject({ text: "That.", left: ["navigation"] });
    expect(answerTo("- That.\n...（待续）\n")).toMatchObject({ text: "That.", left: ["closing-remark"] });
    expect(answerTo("- That.\n\n……\n")).toMatchObject({ text: "That.", left: ["closing-remark"] });
  });

  it.each([
    ["- [One](https://example.org/1)", ["navigation"]],
    ["- [ ] [Is it one?](https://example.org/1)\n   - [ ] [Two](https://example.org/2)", ["navigation"]],
  ])("takes no label of sources, nor what it names, for an answer: %j", (links, left) => {
    for (const label of ["Useful resources:", "**参考资料**", "Quellen"])
      expect(answerTo(`\n   ${label}\n\n   ${links}\n`)).toMatchObject({ brief: undefined, left });
  });

  it("takes the indentation of the list away, and leaves what makes a block code", () => {
    expect(answerTo("\n   deep\n\n       deeper\n").text).toBe("deep\n\n    deeper");
  });
});

describe("follow-ups", () => {
  const followUps = (text: string) =>
    readOutline({ path: "a.md", text }).sections[0]?.questions[0]?.article?.followUps.map(({ prompt }) => prompt);
  const list = (last: string) =>
    `- How can hooks fail?\n  - What would you look at?\n  - Chat?\n  - ${last}\n- What is a hook?\n`;

  it.each(["Etc.", "...", "…", "等等", "и т. д."])("end with a point that asks nothing: %s", (last) => {
    expect(followUps(list(last))).toEqual(["What would you look at?", "Chat?"]);
  });

  it("are none where a point says something", () => {
    expect(followUps(list("They cannot."))).toBeUndefined();
  });

  it.each(["What is a keel?", "¿Qué es una quilla?"])("takes boxes before links alone for no options: %s", (prompt) => {
    const links = "    - [ ] [1. Keels](https://boats.example/1)\n    - [ ] [2. Of steel](https://boats.example/2)\n";
    const draft = (below: string) => readOutline({ path: "a.md", text: `- ${prompt}\n- ${prompt} (2)\n${below}` });
    expect(draft(links)).toMatchObject({ problems: [], leftOut: [] });
    expect(draft(links.replaceAll(/\[([^\]]{3,})\]\([^)]*\)/g, "$1")).problems).toMatchObject([{ code: "key-count" }]);
  });
});
