import { describe, expect, it } from "vitest";
import { optionsIn, readList } from "../read-list.js";

const options = "- A) Hemp\n- B) Steel\n- C) Nylon";
const read = ["Hemp", "Steel", "*Nylon"];

/** Three questions with the same below each, and what is read of the first. */
const below = (blocks: string) => {
  const asked = ["Which rope gives most?", "Which rope floats last?", "Which rope never rusts?"];
  const inItems = asked.map((prompt, at) => `${at + 1}. ${prompt}\n${blocks.replace(/^(?=.)/gm, "   ")}\n`).join("\n");
  const inHeadings = asked.map((prompt) => `### ${prompt}\n\n${blocks}\n`).join("\n");
  return [inItems, inHeadings];
};

describe("partKeys", () => {
  it.each([
    ["the last item", `${options}\n- **Answer: C**`],
    ["the last item of a loose list", `${options.replaceAll("\n", "\n\n")}\n\n- **Correct answer: c**`],
    ["an item with the words of the option", `${options}\n- **Answer:** C) Nylon`],
    ["an item with a sign", `${options}\n- ✅ **Answer: C**`],
    ["a sentence", `${options}\n- The correct answer is C.`],
    ["a line of their fence", "```\nA) Hemp\nB) Steel\nC) Nylon\nAnswer: C\n```"],
    ["an item in other words", `${options}\n- Correct option: C`],
    ["an item in another language", `${options}\n- Bonne réponse : c`],
    ["an item below boxes", "- [ ] Hemp\n- [ ] Steel\n- [ ] Nylon\n- **Answer: C**"],
    ["an item below bullets", "- Hemp\n- Steel\n- Nylon\n- **Answer: Nylon**"],
    ["an item in the last option", `${options}\n  - Answer: C`],
    ["a line right below the last option", `${options}\n**Answer: C**`],
    ["the same behind a break", `${options}  \n**Answer: C**`],
    ["the same below boxes", "- [ ] Hemp\n- [ ] Steel\n- [ ] Nylon\n**Answer: C**"],
    ["a paragraph in the last option", `${options}\n\n  **Answer: C**`],
    ["a list of its own", `${options}\n\n* **Correct Answer: C**`],
    ["a callout", `${options}\n\n> [!success]- Answer: C`],
    ["a list in a quotation", `${options}\n\n> 💡 **Explanation**:\n> - **Correct Answer: C**`],
  ])("reads a key that is %s", (_, blocks) => {
    for (const text of below(blocks)) {
      expect(optionsIn(text).map((option) => option.replaceAll("`", ""))).toEqual(read);
      expect(readList(text).problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([]);
      expect(readList(text).articles.map((article) => article?.explanation)).toEqual([undefined, undefined, undefined]);
    }
  });

  it.each([
    ["behind the key", `${options}\n- **Answer: C** — it stretches`, "it stretches"],
    ["in an item behind", `${options}\n- **Answer: C**\n- **Why:** it stretches`, "- **Why:** it stretches"],
    ["in an item before", `${options}\n- Explanation: it stretches\n- Answer: C`, "it stretches"],
    ["below the key", `${options}\n- Answer: C\n  1. It stretches.`, "1. It stretches."],
    ["in the next line", `${options}\n**Answer: C**\nA rope of it stretches.`, "A rope of it stretches."],
    ["in a list of its own", `${options}\n\n* Answer: C\n  * It stretches.`, "* It stretches."],
    ["below lines", "A) Hemp\nB) Steel\nC) Nylon\n\n- Answer: C\n  - It stretches.", "- It stretches."],
    [
      "in a quotation",
      `${options}\n\n> [!answer] 答案：C\n> 会拉长。\n>\n> **A ✗** 不会。`,
      "会拉长。\n\n**A ✗** 不会。",
    ],
  ])("keeps what explains it %s", (_, blocks, explanation) => {
    for (const text of below(blocks)) {
      expect(optionsIn(text)).toEqual(read);
      expect(readList(text).articles[0]?.explanation).toBe(explanation);
    }
  });

  it.each([
    ["none of them", `${options}\n- **Answer: E**`],
    ["no letter", `${options}\n- Answer: the one that gives`],
  ])("says that a key names %s, and takes it for no option", (_, blocks) => {
    for (const text of below(blocks)) {
      const { articles, briefs, problems } = readList(text);
      expect(articles[0]?.choice).toBeUndefined();
      expect(articles[0]?.explanation).toBe(blocks);
      expect(briefs[0]).toBeUndefined();
      expect(problems.filter((problem) => problem.startsWith("key-count"))).toHaveLength(3);
    }
  });

  it.each([
    ["points", "- Care\n- Shade\n- Answer: a dry place"],
    ["a property", "- It gives\n- It floats\n- Vitamin: b"],
    ["bullets of which one is an answer in bold", "- It gives\n- **Answer: it floats**"],
  ])("makes no options of %s", (_, blocks) => {
    for (const text of below(blocks)) expect(optionsIn(text)).toEqual([]);
  });

  it("leaves an option that begins as a key does", () => {
    const text = "### Which line ends a letter?\n\n- A: Answer: soon\n- B: Regards: me\n- C: Level: a\n\nAnswer: B\n";
    expect(optionsIn(text)).toEqual(["Answer: soon", "*Regards: me", "Level: a"]);
  });
});
