import { describe, expect, it } from "vitest";
import { optionsIn, readList } from "../read-list.js";

/** A question with blocks below it, and another behind them. */
const below = (blocks: string) => `1. Which?\n${blocks.replace(/^(?=.)/gm, "   ")}\n2. Why?\n   - So.\n`;

describe("readChoice", () => {
  it("keeps the marks of what is said behind the key", () => {
    const text = "### Which?\n\n- A. one\n- B. two\n\n> **Answer: B**  \n> Not `one(*)`, and 2 * 3 * 4 is *no* key.\n";
    expect(readList(text).articles[0]?.explanation).toBe("Not `one(*)`, and 2 \\* 3 \\* 4 is *no* key.");
  });

  it("takes the words to click on of a passage that nobody closed for no explanation", () => {
    const passage = (key: string) =>
      `<details>\n<summary>Response:</summary>\n\n**Answer:** ${key}\n\n**Explanation:**\nBoth.\n`;
    const asked = (key: string) => `## Which?\n\n1. one\n2. two\n3. three\n4. four\n\n${passage(key)}`;
    const { articles } = readList(`# Numbers\n\n${asked("3")}\n</details>\n\n${asked("1 and 4")}`);
    expect(articles.map((article) => article?.explanation)).toEqual(["Both.", "Both."]);
  });

  it.each([
    ["the paragraph below a label", "- A. one\n- B. two\n\n**Answer**\n\nB"],
    ["the paragraph below a heading", "- A. one\n- B. two\n\n#### Answer\n\nB"],
    ["an answer that repeats the option", "- A. one\n- B. two\n\nAnswer: B. two"],
    ["the words of an option", "- A. one\n- B. two\n\nAnswer: two"],
    ["an answer behind code", "- A. one\n- B. two\n\n```\ncode\n```\n\nAnswer: B"],
    ["a tick", "- A. one\n- B. two ✅"],
    ["any words before a letter right below", "- a) one\n- b) two\n\n✅ Réponse correcte : b"],
    [
      "the same above lines that explain it",
      "- [ ] **a.** one\n- [ ] **b.** two\n\n**✅ Risposta giusta: b**\n📎 Fonte: [x](https://a.example)",
    ],
    ["the same in Polish", "- [ ] **a**) one\n- [ ] **b**) two\n\nPrawidłowa odpowiedź: B\nDwa."],
    ["such words in Vietnamese", "A. one\nB. two\n\nĐáp án đúng: B"],
    ["words in bold behind a letter in a line", "a. one\nb. **two**"],
    ["a line in bold, right below the words of the question", "a. one\n**b. two**"],
    ["a box without a space behind it", "- [ ] one\n- [x]two"],
    ["a number that bullets are written with", "- 1: one\n- 2: two\n\nAnswer: 2"],
    ["a number that a list in each bullet has", "- 1. one\n- 2. two\n\nAnswer: 2"],
  ])("finds the key in %s", (_, blocks) => {
    expect(optionsIn(below(blocks))).toEqual(["one", "*two"]);
  });

  it.each([
    ["ACD", ["*one", "two", "*three", "*four"]],
    ["ACD, because.", ["*one", "two", "*three", "*four"]],
    ["CAD", []],
    ["ABE", []],
  ])("reads letters that are glued together in their order: %s", (key, options) => {
    expect(optionsIn(below(`- A. one\n- B. two\n- C. three\n- D. four\n\nAnswer: ${key}`))).toEqual(options);
  });

  it.each([
    ["some items have boxes", "- [ ] one\n- two\n- [ ] three"],
    ["only a cross stands in one", "- [ ] one\n- [×] two"],
  ])("reports boxes where %s, and takes none for an answer", (_, blocks) => {
    const { briefs, problems } = readList(below(`\n${blocks}`));
    expect(briefs[0]).toBeUndefined();
    expect(problems).toEqual(["key-count 3:4"]);
  });

  it.each([
    ["items", (letter: string) => `- ${letter}. is ${letter}\n`],
    ["lines", (letter: string) => `${letter}. is ${letter}\n`],
    [
      "lines of full width",
      (letter: string) => `${String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)}. is ${letter}\n`,
    ],
  ])("reports nine options in %s as one too many", (_, write) => {
    const { problems } = readList(below(`\n${[..."ABCDEFGHI"].map(write).join("")}\nAnswer: B`));
    expect(problems).toEqual(["option-count 3:4"]);
  });

  it("takes one item with a ticked box for the answer", () => {
    const { briefs, problems, articles } = readList(below("\n- [x] **Negro**\n\n  > Es el color usual."));
    expect(briefs).toEqual(["Negro", "So."]);
    expect(articles[0]?.choice).toBeUndefined();
    expect(problems).toEqual([]);
    expect(readList(below("\n- [ ] Negro")).problems).toEqual(["key-count 3:4"]);
  });

  it("lets the number of a hidden item name its option, whatever the words are", () => {
    const hidden = "<details><summary>Answer</summary>\n\n 2) ['f']\n\n</details>";
    expect(optionsIn(below(`\n1. f\n2. [ 'f' ]\n\n${hidden}`))).toEqual(["f", "*[ 'f' ]"]);
  });

  it("reads lines of code that begin with letters", () => {
    expect(optionsIn(below("\n```\nA: f()\nB: g()\n```\n\nAnswer: B"))).toEqual(["`f()`", "*`g()`"]);
    expect(optionsIn(below("\n```\nA: f()\nB: g()\n```"))).toEqual([]);
  });

  it("explains by what stands behind the letter", () => {
    const [article] = readList(below("- A. one\n- B. two\n\n**Answer:**\n\nB, because.")).articles;
    expect(article?.explanation).toBe("because.");
  });

  it.each([
    ["names no option", "- A. one\n- B. two\n\nAnswer: C"],
    ["is a property of the question", "- A. one\n- B. two\n\nLevel: B"],
    ["says something else", "- A. one\n- B. two\n\n**Answer:**\n\nnone of them"],
    ["is empty", "- A. one\n- B. two\n\n**Answer:**"],
  ])("reports options whose answer %s, and keeps them as text", (_, blocks) => {
    const { articles, problems } = readList(below(blocks));
    expect(articles[0]?.explanation).toBe(blocks);
    expect(problems).toEqual(["key-count 2:4"]);
  });

  it("looks for the key in 64 blocks behind the options, and reports options whose key is further away", () => {
    const farther = (words: number) => below(`- A. one\n- B. two\n\n${"Words.\n\n".repeat(words)}Answer: B`);
    expect(optionsIn(farther(63))).toEqual(["one", "*two"]);
    expect(optionsIn(farther(64))).toEqual([]);
    expect(readList(farther(64)).problems).toEqual(["key-count 2:4"]);
  });

  it.each([
    ["the words behind a dot are figures", "a.1\nb.2"],
    ["an option has no words", "- [ ] one\n- [x]\n- [ ] three"],
    ["letters leave one out", "A. one B. two D. four\n\nAnswer: A"],
    ["nothing stands behind a letter", "A. one B. C. three\n\nAnswer: A"],
  ])("gives no options where %s", (_, blocks) => {
    expect(optionsIn(below(blocks))).toEqual([]);
  });

  it.each([
    ["an option has the same words", "- A. one\n- B. a two\n\nThe correct answer is a two.", ["one", "*a two"]],
    ["none has", "- A. one\n- B. two\n\nThe correct answer is a pair.", []],
    ["the letter has a reason", "- A. one\n- B. two\n\nAnswer: A because it is.", ["*one", "two"]],
  ])("tells an article from a letter where %s", (_, blocks, options) => {
    expect(optionsIn(below(blocks))).toEqual(options);
  });

  it("counts options of code by their order", () => {
    expect(optionsIn(below("- ```\n  a\n  ```\n- ```\n  b\n  ```\n\nAnswer: A"))).toEqual([
      "*```\na\n```",
      "```\nb\n```",
    ]);
  });

  it.each([
    ["goes where that is all it says", "The correct answer is B.\n\nIt lasts.", "It lasts."],
    [
      "stays whole where it goes on",
      "The correct answer is B, because it lasts.",
      "The correct answer is B, because it lasts.",
    ],
  ])("names the key by a sentence, which %s", (_, sentence, explanation) => {
    const blocks = below(`- A. one\n- B. two\n\n${sentence}`);
    expect(optionsIn(blocks)).toEqual(["one", "*two"]);
    expect(readList(blocks).articles[0]?.explanation).toBe(explanation);
  });

  it("gives eight options, and reports a ninth", () => {
    const boxes = (count: number) =>
      Array.from({ length: count }, (_, index) => `- [${index === 1 ? "x" : " "}] ${index}th\n`).join("");
    expect(optionsIn(below(boxes(8)))).toEqual(["0th", "*1th", "2th", "3th", "4th", "5th", "6th", "7th"]);
    expect(optionsIn(below(boxes(9)))).toEqual([]);
    expect(readList(below(boxes(9))).problems).toEqual(["option-count 2:4"]);
  });

  it("takes code for an option", () => {
    expect(optionsIn(below("- [ ] `x`\n- [x]\n  ```\n  y\n  ```"))).toEqual(["`x`", "*```\ny\n```"]);
  });
});
