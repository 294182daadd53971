import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { optionsIn, readList } from "../read-list.js";

const asked = (key: string) => `### Which hold for a clock?\n\n- It ticks\n- It tocks\n- It sleeps\n\n${key}\n`;

describe("readKeyBelow", () => {
  it.each([
    ["items", "**Correct Answers:**\n\n- It ticks\n- It sleeps"],
    ["items below a label for one", "Answer:\n\n* It sleeps\n* It ticks"],
    ["lines", "**Correct answers:**\nIt ticks\nIt sleeps"],
    ["paragraphs", "Answers:\n\nIt ticks\n\nIt sleeps\n\nBoth are true."],
    ["letters as items", "### Answers\n\n- A\n- C"],
    ["lines of a quotation", "**Answer:**  \n> **A) It ticks**  \n> **C) It sleeps**"],
    ["lines behind letters", "**Answer:**\n\nA) It ticks  \nC) It sleeps"],
  ])("takes all that the %s name", (_, key) => {
    expect(optionsIn(asked(key))).toEqual(["*It ticks", "It tocks", "*It sleeps"]);
  });

  it("takes options in other languages", () => {
    const text = "1. 哪些是素数？\n   - 二\n   - 四\n   - 七\n\n   **正确答案：**\n   - 二\n   - 七\n";
    expect(optionsIn(text)).toEqual(["*二", "四", "*七"]);
  });

  it("knows the words of an option where dots stand for some of them", () => {
    const text =
      "### Which two add columns?\n\n**Options:**\nA. `ALTER t ADD c STORED;`\nB. `ALTER t ADD c VIRTUAL;`\nC. `ALTER t ADD c;`\n\n**Correct Answers:**\n";
    expect(optionsIn(`${text}A. ... STORED\nB. ALTER t … VIRTUAL\n`)).toEqual([
      "*ALTER t ADD c STORED;",
      "*ALTER t ADD c VIRTUAL;",
      "ALTER t ADD c;",
    ]);
    expect(readList(`${text}A. ... STORED\nB. ... DROPPED\n`).articles[0]?.choice).toBeUndefined();
  });

  it.each([
    ["**選項：**", "**正確答案：B**"],
    ["**備選項：**", "**參考答案：** B"],
    ["選擇：", "標準答案為 B。"],
  ])("reads traditional characters as simplified ones: %j, %j", (label, key) => {
    const text = `## 第 1 題\n\n哪個會浮？\n\n${label}\n- A. 石頭\n- B. 木頭\n\n${key}\n\n**題目解析：**\n\n木頭比水輕。\n`;
    const { prompts, articles, problems } = readList(text);
    expect(prompts).toEqual(["哪個會浮？"]);
    expect(optionsIn(text)).toEqual(["石頭", "*木頭"]);
    expect(articles[0]?.explanation).toContain("木頭比水輕。");
    expect(articles[0]?.explanation).not.toMatch(/題目解析|答案：/);
    expect(problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([]);
  });

  it("reports a key of which a part names no option", () => {
    const { articles, briefs, problems } = readList(asked("**Correct Answers:**\n\n- It ticks\n- It sleeps at night"));
    expect(articles[0]?.choice).toBeUndefined();
    expect(briefs).toEqual([undefined]);
    expect(problems).toEqual(["key-count 3:1"]);
  });

  it("says that a key was read where its letters stand before words of no option", () => {
    const text =
      "### Which are ores?\n\nA. Hematite\nB. Salt\nC. Galena\n\n**Correct Answers:**\nA. ... iron\nC. ... lead\n";
    const { problems } = readOutline({ path: "a.md", text });
    expect(problems.map(({ message }) => message)).toEqual([
      "What is said to be right is not wholly among these options. They stay in the text, and the question is open.",
    ]);
  });

  it("keeps what explains one key below it", () => {
    const { articles } = readList(asked("Answer:\n\n- It ticks\n- Because a spring moves it."));
    expect(articles[0]?.choice?.options.map(({ correct }) => correct)).toEqual([true, false, false]);
    expect(articles[0]?.explanation).toBe("- Because a spring moves it.");
  });
});
