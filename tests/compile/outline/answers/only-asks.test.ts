import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const last = "### What is a mast?\n\nA pole.\n";

describe("readOnlyAsked", () => {
  it.each([
    ["a heading", "#### Which is the tallest?\n\n- [ ] TODO", "Which is the tallest?"],
    ["a quotation", "> 1. Which is the tallest?", "Which is the tallest?"],
    [
      "a paragraph beside links and titles",
      "#### More\n\n[Sails](https://example.org)\n\n> Which is the tallest?",
      "Which is the tallest?",
    ],
  ])("leaves a question open below which only %s asks", (_, below, prompt) => {
    const { briefs, articles, problems } = readList(`### What is a sail?\n\n${below}\n\n${last}`);
    expect(briefs).toEqual([undefined, "A pole."]);
    expect(articles[0]?.followUps).toEqual([{ prompt, answer: "" }]);
    expect(problems).toEqual([]);
  });

  it("reports paragraphs at the margin, which may be questions of the list", () => {
    const { prompts, briefs, articles, problems } = readList(
      "### 桅杆的作用\n\n- [ ] TODO\n\n帆和桨有什么区别？\n\n什么时候收帆？能否半收？\n\n### 什么是锚？\n\n铁的重物。\n",
    );
    expect(prompts).toEqual(["桅杆的作用", "什么是锚？"]);
    expect(briefs).toEqual([undefined, "铁的重物。"]);
    expect(articles[0]?.followUps.map((each) => each.prompt)).toEqual([
      "帆和桨有什么区别？",
      "什么时候收帆？能否半收？",
    ]);
    expect(problems).toEqual(["unread-question 5:1"]);
  });

  it("takes items that request beside items that ask", () => {
    const { prompts, articles, problems } = readList(
      "- What is a mast?\n- Explain sails.\n  - Name two sails.\n  - Which is the tallest?\n- What is an anchor?\n",
    );
    expect(prompts).toEqual(["What is a mast?", "Explain sails.", "What is an anchor?"]);
    expect(articles[1]?.followUps.map((each) => each.prompt)).toEqual(["Name two sails.", "Which is the tallest?"]);
    expect(problems).toEqual([]);
  });

  it("takes a heading beside one that asks for a follow-up", () => {
    const { briefs, articles, leftOut } = readList(
      "### 帆\n\n- [ ] TODO\n\n#### 三角帆的作用\n\n- [ ] TODO\n\n#### 什么时候收帆？\n\n- [ ] TODO\n\n### 什么是锚？\n\n铁的重物。\n",
    );
    expect(briefs).toEqual([undefined, "铁的重物。"]);
    expect(articles[0]?.followUps.map((each) => each.prompt)).toEqual(["三角帆的作用", "什么时候收帆？"]);
    expect(leftOut).not.toContain("label 5-5");
  });

  it("takes paragraphs of an item for follow-ups, without numbers of their own", () => {
    const { briefs, articles, problems } = readList(
      "- 돛은 무엇인가요?\n\n  1-1. 어떤 돛이 가장 큰가요?\n\n  1-2. 돛대를 설명해주세요.\n\n- 닻은 무엇인가요?\n\n  무거운 쇠.\n",
    );
    expect(briefs).toEqual([undefined, "무거운 쇠."]);
    expect(articles[0]?.followUps.map((each) => each.prompt)).toEqual([
      "어떤 돛이 가장 큰가요?",
      "돛대를 설명해주세요.",
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["states something", "It catches the wind. Why does it tear?"],
    ["has code", "Which one fits?\n\n```js\nhoist()\n```"],
    ["is hidden", "<details><summary>Answer</summary>\n\nWho knows?\n\n</details>"],
  ])("leaves an answer whole that %s", (_, below) => {
    const { briefs } = readList(`### What is a sail?\n\n${below}\n\n${last}`);
    expect(briefs[0]).toBeDefined();
  });

  it("leaves questions an answer where somebody is asked for some", () => {
    const { texts } = readList(`### Which questions do you ask a sailor?\n\nHow long have you sailed?\n\n${last}`);
    expect(texts[0]).toBe("How long have you sailed?");
  });

  it("leaves what a form sets off from its question an answer, too", () => {
    const { texts } = readList("What did the captain say?\n?\nWho is there?\n\nWhat is a mast?\n?\nA pole.\n");
    expect(texts).toEqual(["Who is there?", "A pole."]);
  });

  it.each(["How many kinds of it are there", "Name its kinds.", "Count them: one, two"])(
    "keeps points of which one has no mark: %s",
    (point) => {
      const { articles, texts } = readList(
        `# Front\n\n- What is a zone?\n- Explain how it works\n  - What are its merits?\n  - ${point}\n- What is a scope?\n`,
      );
      const { followUps = [], explanation = "" } = articles[1] ?? {};
      expect(`${followUps.map(({ prompt }) => prompt).join("\n")}\n${explanation}\n${texts[1] ?? ""}`).toContain(point);
    },
  );
});
