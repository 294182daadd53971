import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";

/** What each question asks in Markdown, and what answers it. */
function asked(text: string) {
  const { sections } = readOutline({ path: "a.md", text });
  return sections
    .flatMap(({ questions }) => questions)
    .map(({ prompt, promptMarkdown, answer }) => [promptMarkdown ?? prompt, answer?.text]);
}

describe("partLabelled", () => {
  it.each([
    ["Snippet:", "Answer:"],
    ["Fragmento:", "Respuesta:"],
    ["Исходник:", "Ответ:"],
  ])("gives code below %j to the question, where %j follows", (name, label) => {
    const code = "```js\nprint(1)\n```";
    const text = `### What is a mast?\n\nA pole.\n\n### What is seen?\n\n**${name}**\n\n${code}\n\n**${label}**\n\nOne.\n`;
    expect(asked(text)).toEqual([
      ["What is a mast?", "A pole."],
      [`What is seen?\n\n**${name}**\n\n${code}`, "One."],
    ]);
  });

  it.each([
    ["### 问题描述\n\n缆绳断了，船在漂。\n\n> 常问。", "缆绳断了，船在漂。\n\n> 常问。", "### 思路\n\n先抛锚。"],
    ["### Scenario\n\nA rope broke.", "A rope broke.", "### Answer\n\nDrop the anchor."],
  ])("gives what stands below %j to the question", (below, task, answer) => {
    const [first] = asked(`## What do you do?\n\n${below}\n\n${answer}\n\n## What is a mast?\n\nA pole.\n`);
    expect(first).toEqual([`What do you do?\n\n${task}`, answer.replace("### Answer\n\n", "")]);
  });

  it("leaves a scenario that nothing answers, and a description alone, in the answer", () => {
    const end = "\n\n## What is a mast?\n\nA pole.\n";
    const [first] = asked(`## What is drift?\n\n### Scenario\n\nA rope broke.\n\n### Pros\n\nNone.${end}`);
    expect(first?.[0]).toBe("What is drift?");
    const [alone] = asked(`## 什么是漂？\n\n### 问题描述\n\n缆绳断了。${end}`);
    expect(alone).toEqual(["什么是漂？", "### 问题描述\n\n缆绳断了。"]);
  });

  it("looks into a quotation, also one that is hidden", () => {
    const quoted = "> **Program:**\n>\n> ```py\n> print(2)\n> ```\n>\n> **Answer:**\n>\n> Two.";
    const text = `<details>\n<summary>1. What is seen?</summary>\n\n${quoted}\n\n</details>\n\n<details>\n<summary>2. What is a mast?</summary>\n\n> A pole.\n\n</details>\n`;
    expect(asked(text)).toEqual([
      ["What is seen?\n\n**Program:**\n\n```py\nprint(2)\n```", "Two."],
      ["What is a mast?", "> A pole."],
    ]);
  });

  it.each([
    ["a part of an answer", "**Example:**\n\n```js\nprint(1)\n```\n\n**Answer:** One."],
    ["what is to be known", "相关知识点：\n\n- 桅杆\n- 帆\n\n回答：\n\nOne."],
    ["what is to be said", "**Key points:**\n\n- mast\n- sail\n\n**Answer:** One."],
    ["what a sentence follows", "**Snippet:**\n\nIt is short.\n\n**Answer:** One."],
    ["what no answer follows", "**Snippet:**\n\n```js\nprint(1)\n```\n\n**Note:** One."],
  ])("leaves %s in the answer", (_, below) => {
    const [first] = asked(`### What is seen?\n\n${below}\n\n### What is a mast?\n\nA pole.\n`);
    expect(first?.[0]).toBe("What is seen?");
    expect(first?.[1]).toContain(below.slice(0, 9));
  });
});
