import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { readList } from "../read-list.js";

const hidden = (summary: string) => `<details><summary>${summary}</summary>\n\n   To be fast.\n\n   </details>`;
const read = (summary: string) =>
  readList(`1. What is a cache?\n\n   A near copy.\n\n   ${hidden(summary)}\n2. What is an index?\n   - A list.\n`);

describe("openHidden", () => {
  it("asks next what a summary in an answer asks", () => {
    const { prompts, texts, articles } = read("Why is it <b>near</b>?");
    expect(prompts).toEqual(["What is a cache?", "What is an index?"]);
    expect(texts[0]).toBe("A near copy.");
    expect(articles[0]?.followUps).toEqual([{ prompt: "Why is it near?", answer: "To be fast." }]);
  });

  it("opens a passage whose summary announces an answer, whatever that asks", () => {
    const { texts, leftOut, articles } = read("答案：为什么？");
    expect(texts[0]).toBe("A near copy.\n\nTo be fast.");
    expect(leftOut).toEqual(["label 5-5"]);
    expect(articles[0]).toBeUndefined();
  });

  it.each(["Why is it near? A hint", "Explain more"])("keeps a passage as it is below %j", (summary) => {
    const { texts, articles } = read(summary);
    expect(texts[0]).toBe(`A near copy.\n\n${hidden(summary).replace(/^ {3}/gm, "")}`);
    expect(articles[0]).toBeUndefined();
  });
});

describe("hidesAnswer", () => {
  /** What each question asks in Markdown, and what answers it. */
  const asked = (text: string) =>
    readOutline({ path: "a.md", text }).sections.flatMap(({ questions }) =>
      questions.map(({ prompt, promptMarkdown, answer }) => [promptMarkdown ?? prompt, answer?.text]),
    );
  const heading = (prompt: string, task: string, text: string, summary = "<b>Show Answer</b>") =>
    `### ${prompt}\n\n${task}<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>\n\n`;
  const bit = heading("What is a bit?", "", "A digit.");

  it("gives code and points above a hidden answer to the question, though they ask", () => {
    const code = heading("What does this print?", "```js\nlog(1)\n```\n\n", "One.");
    const points = heading("Look at the lamp.", "- Is it on?\n- Why?\n\n", "No: no power.");
    expect(asked(code + points + bit)).toEqual([
      ["What does this print?\n\n```js\nlog(1)\n```", "One."],
      ["Look at the lamp.\n\n- Is it on?\n- Why?", "No: no power."],
      ["What is a bit?", "A digit."],
    ]);
  });

  it("does so in items, in other languages", () => {
    const item = (prompt: string, task: string, text: string) =>
      `${prompt}\n\n${task}   <details><summary>参考答案</summary>\n\n   ${text}\n\n   </details>\n\n`;
    const list =
      item("1. 按要求创建卷：", "   - 名称：one\n   - 大小：1Gi\n\n", "make volume one") +
      item("2. 什么是卷？", "", "放文件的地方。");
    expect(asked(list)).toEqual([
      ["按要求创建卷：\n\n- 名称：one\n- 大小：1Gi", "make volume one"],
      ["什么是卷？", "放文件的地方。"],
    ]);
  });

  it("keeps a hint with the answer, and gives it no question", () => {
    const hint = heading(
      "Turn it on.",
      "Do not touch it.\n\n<details><summary>Hint</summary>Clap.</details>\n\n",
      "Clap twice.",
    );
    expect(asked(hint + bit)[0]).toEqual([
      "Turn it on.\n\nDo not touch it.",
      "<details><summary>Hint</summary>Clap.</details>\n\nClap twice.",
    ]);
  });

  it("leaves an answer whole of which a part is hidden", () => {
    const more = (name: string) =>
      heading(`What is ${name}?`, "A part of a lamp.\n\n", "It is small.", "Click to expand");
    expect(asked(more("a wick") + more("a foot"))[0]).toEqual(["What is a wick?", "A part of a lamp.\n\nIt is small."]);
    const shown = "### What is glass?\n\nA thing to see through.\n\n";
    expect(asked(heading("What is wax?", "It burns.\n\n", "Fat.") + shown)[0]).toEqual([
      "What is wax?",
      "It burns.\n\nFat.",
    ]);
  });

  it("takes the indentation of an item off what it hides, be it blanks or a tab", () => {
    const hide = (indent: string) =>
      `# T\n\n- What is a box?\n${indent}<details>\n${indent}<summary>Answer</summary>\n\n${indent}It holds:\n\n${indent}- things\n${indent}</details>\n- What is a bag?\n`;
    const [tabbed, spaced] = [hide("\t"), hide("    ")].map((text) => readList(text));
    expect(tabbed?.texts).toEqual(["It holds:\n\n- things", undefined]);
    expect(tabbed?.briefs).toEqual(spaced?.briefs);
  });
});
