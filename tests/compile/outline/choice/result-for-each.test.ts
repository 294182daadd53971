import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { optionsIn, readList } from "../read-list.js";

describe("tellsOfEach", () => {
  it.each([
    [
      "items",
      "- 1: `true`\n- 2: `5`\n- 3: `''`\n\nThe last one wins. These are false:\n\n- 1: zero\n- 2: nothing\n- 3: none\n- 4: no\n- 5: null",
    ],
    ["numbered items", "1. true\n2. 5\n3. an error"],
    ["lines", "1: true\n2: 5\n3: undefined"],
  ])("finds no key in what a hidden answer says of each statement, as %s", (_, answer) => {
    const list = `### 1. 下面输出什么？\n\n- 1: print(a)\n- 2: print(b)\n- 3: print(c)\n\n<details><summary>答案</summary>\n\n${answer}\n\n</details>\n\n### 2. 什么是锁？\n\n- 1: 门\n- 2: 窗\n\n<details><summary>答案</summary>\n\n2\n\n</details>\n`;
    const { articles, texts, problems } = readList(list);
    expect(articles[0]?.choice).toBeUndefined();
    expect(texts[0]).toContain("true");
    const [question] = readOutline({ path: "a.md", text: list }).sections[0]?.questions ?? [];
    expect(question?.promptMarkdown).toContain("print(c)");
    expect(articles[1]?.choice?.options.map(({ correct }) => correct)).toEqual([false, true]);
    expect(problems).toEqual([]);
  });

  it("finds none below a label either", () => {
    const { articles, texts } = readList(
      "## 1. What do these print?\n\n- 1: print(a)\n- 2: print(b)\n\n**Answer:**\n\n- 1: seven\n- 2: nothing\n\n## 2. Why?\n\nSo.\n",
    );
    expect(articles[0]?.choice).toBeUndefined();
    expect(texts[0]).toContain("seven");
  });

  it("reads a key among fewer lines than there are options, and one that has a remark", () => {
    const list = (answer: string) =>
      `## 1. What is a lock?\n\n- 1: a door\n- 2: a bolt\n- 3: a key\n\n<details><summary>Answer</summary>\n\n${answer}\n\n</details>\n`;
    expect(optionsIn(list("- 2: it holds the door"))).toEqual(["a door", "*a bolt", "a key"]);
    expect(optionsIn(list("2: it holds the door"))).toEqual(["a door", "*a bolt", "a key"]);
  });
});
