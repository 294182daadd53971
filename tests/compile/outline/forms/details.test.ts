import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { readList } from "../read-list.js";

const other = "<details><summary>What is b?</summary>B.</details>\n";

describe("details", () => {
  it.each([
    [
      "bold, and hidden in a paragraph",
      "<details><summary><b>What is a?</b></summary>\n\n<p>A.</p>\n\n</details>",
      "A.",
    ],
    ["bold in part", "<details><summary><b>What</b> is <b>a?</b></summary>A.</details>", "A."],
    ["in capitals", "<DETAILS><SUMMARY>What is a?</SUMMARY>A.</DETAILS>", "A."],
    ["and broken lines around it", "<details><summary>What is a?</summary><br>\n\nA.<br/>\n<br></details>", "A."],
    [
      "around others, which stay what they are",
      "<details><summary>What is a?</summary>A. <details><summary>More</summary>deep</details></details>",
      "A. <details><summary>More</summary>deep</details>",
    ],
    [
      "and words in bold at both ends",
      "<details><summary>What is a?</summary>\n\n<b>A</b> and <b>B</b>\n\n</details>",
      "<b>A</b> and <b>B</b>",
    ],
    ["and only the end of a tag behind it", "<details><summary>What is a?</summary>\n</b></details>", undefined],
    ["and nothing behind it", "<details><summary>What is a?</summary>\n\n</details>", undefined],
  ])("asks by a summary %s", (_, passage, text) => {
    const { prompts, texts, problems } = readList(`${passage}\n\n${other}`);
    expect(prompts).toEqual(["What is a?", "What is b?"]);
    expect(texts).toEqual([text, "B."]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["<br><b>\n\n  * Public\n  * Private\n</b>", "* Public\n* Private"],
    ["\n\n<i>\n\n - eins\n - zwei\n\n</i>\n", "- eins\n- zwei"],
    ["\n\n<b>\n\n    x = 1\n\n</b>\n", "    x = 1"],
  ])("keeps the indentation of what stands in a tag: %j", (hidden, text) => {
    expect(readList(`<details><summary>What is a?</summary>${hidden}</details>\n\n${other}`).texts[0]).toBe(text);
  });

  it("has no question where there is no summary", () => {
    const { prompts, leftOut } = readList(`<details>\nWhat is a?\n</details>\n\n${other}`);
    expect(prompts).toEqual(["What is b?"]);
    expect(leftOut).toEqual(["introduction 1-3"]);
  });

  it("leaves a question open whose answer is hidden and empty", () => {
    const hidden = (words: string) => `<details><summary>Answer</summary>${words}</details>`;
    const { briefs, leftOut } = readList(`1. What?\n   ${hidden("")}\n2. Why?\n   ${hidden("So.")}\n`);
    expect(briefs).toEqual([undefined, "So."]);
    expect(leftOut).toEqual(["label 2-2", "label 4-4"]);
  });

  it("takes a hint for the answer where there is nothing else", () => {
    const { texts } = readList("1. What?\n   <details><summary>Hint</summary>Think.</details>\n2. Why?\n   - So.\n");
    expect(texts[0]).toContain("Think.");
  });

  it("knows a hint behind a sign", () => {
    const hint = "<details>\n<summary>💡 Hint</summary>\n\nThink of wind.\n\n</details>";
    const answer = "<details>\n<summary>Answer</summary>\n\nReef.\n\n</details>";
    const { prompts, briefs, articles } = readList(
      `## Storm\n\n**Question:** What now?\n\n${hint}\n\n${answer}\n\n## Calm\n\n**Question:** And now?\n\n${hint}\n\n${answer}\n`,
    );
    expect(prompts).toEqual(["What now?", "And now?"]);
    expect(briefs).toEqual(["Reef.", "Reef."]);
    expect(articles).toEqual([undefined, undefined]);
  });

  it("takes a title around questions for that of a section, unless it asks", () => {
    const group = (title: string) =>
      `${other}\n<details>\n  <summary><h3 id="r">${title}</h3></summary>\n\n<br>\n\n<details>\n<summary>What is a ring?</summary>\n\nA list.\n\n</details>\n\n</details>\n`;
    const { titles, prompts, texts } = readList(group("Rings"));
    expect(titles).toEqual(["a", "Rings"]);
    expect(prompts).toEqual(["What is b?", "What is a ring?"]);
    expect(texts).toEqual(["B.", "A list."]);
    expect(readList(group("Why rings?")).prompts).toEqual(["What is b?", "Why rings?"]);
  });

  it.each([
    ["<code>", "Moor or anchor.</code>", "Moor or anchor."],
    ["a mark alone in the last line", "Moor or anchor\n.</code>", "Moor or anchor"],
    ["what it opens", "<b>Moor</b> or <code>anchor</code>", "Moor or anchor"],
  ])("takes a tag off the end of a summary that closes nothing there: %s", (_, summary, prompt) => {
    const { sections } = readOutline({
      path: "a.md",
      text: `<details>\n<summary>${summary}</summary>\n\nBoth.\n</details>\n\n${other}`,
    });
    const [question] = sections.flatMap(({ questions }) => questions);
    expect(question?.prompt).toBe(prompt);
    expect(question?.promptMarkdown ?? "").not.toMatch(/<|\n/);
  });

  it("asks all that stands in a summary", () => {
    const { sections } = readOutline({
      path: "a.md",
      text: `<details>\n<summary>Which of these float?\n\n  * Cork, wood\n  * Iron</summary><br>\n\n- Cork, wood\n</details>\n\n<details>\n<summary>用什么来：\n\n  * 打开？\n  * 关上？</summary>\n\n钥匙。\n</details>\n\n${other}`,
    });
    expect(
      sections.flatMap(({ questions }) =>
        questions.map((each) => [each.promptMarkdown, each.answer?.text, each.article]),
      ),
    ).toEqual([
      ["Which of these float?\n\n* Cork, wood\n* Iron", "Cork, wood", undefined],
      ["用什么来：\n\n* 打开？\n* 关上？", "钥匙。", undefined],
      [undefined, "B.", undefined],
    ]);
  });
});
