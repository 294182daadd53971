import { describe, expect, it } from "vitest";
import { findPrompt } from "../../../../src/compile/outline/blocks/find-prompt.js";
import { entriesOf, readingOf } from "../entries-of.js";
import { readList } from "../read-list.js";

function find(text: string) {
  const [entry] = entriesOf(text);
  if (entry === undefined || entry.type === "block") throw new Error("No question.");
  const { text: prompt, endLine, gap, answer } = findPrompt(readingOf(text), entry);
  return { prompt, endLine, gap: gap && text.slice(gap.start, gap.end), answer: answer.map((line) => line.text) };
}

describe("findPrompt", () => {
  it.each([
    ["1. What is RAG?\n   An answer.\n", "What is RAG?", ["An answer."]],
    ["1. **RAG**\n   An answer.\n", "RAG", ["An answer."]],
    ["1. RAG  \n   An answer.\n", "RAG", ["An answer."]],
    ["1. RAG\n答：先检索。\n", "RAG", ["答：先检索。"]],
    ["1. RAG 的要点\n先检索，再生成。\n", "RAG 的要点", ["先检索，再生成。"]],
    ["1. Explain retrieval and why\n   it helps\n", "Explain retrieval and why it helps", []],
    ["- [x] What is RAG? {#rag}\n  An answer.\n", "What is RAG? {#rag}", ["An answer."]],
    ["### What is RAG?\nAn answer.\n", "What is RAG?", []],
    ["Q: What is RAG?\nA: An answer.\n", "Q: What is RAG?", ["A: An answer."]],
    ["1. What is RAG?.\nIt retrieves first.\n", "What is RAG?.", ["It retrieves first."]],
    ["1. What is RAG?\nJustify your answer.\n", "What is RAG? Justify your answer.", []],
    [
      "1. Was ist RAG?\nErläutern Sie.\nNennen Sie ein Beispiel.\n",
      "Was ist RAG? Erläutern Sie. Nennen Sie ein Beispiel.",
      [],
    ],
    ["1. 什么是 RAG？\n请举例说明。\n", "什么是 RAG？ 请举例说明。", []],
    [
      "1. What is RAG?\nExplain first, then search. It retrieves.\n",
      "What is RAG?",
      ["Explain first, then search. It retrieves."],
    ],
    ["1. ¿Qué es RAG ?.\nPrimero busca.\n", "¿Qué es RAG ?.", ["Primero busca."]],
    ["1. Hooks commonly used\nuseSail: Set a sail\n", "Hooks commonly used", ["useSail: Set a sail"]],
    ["1. Memo function\nfunction memo(fn) {\n", "Memo function", ["function memo(fn) {"]],
    ["1. useSail hook\nuseSail sets a sail\n", "useSail hook", ["useSail sets a sail"]],
    ["1. Reasons to\nuseSail at sea\n", "Reasons to useSail at sea", []],
    ["1. Tell me of a gale.\nWhat did you do?\n", "Tell me of a gale. What did you do?", []],
    ["1. Tell me of a gale.\nWhy? Reef first.\n", "Tell me of a gale.", ["Why? Reef first."]],
    ["1. A gale.\nWhat is it?\n", "A gale.", ["What is it?"]],
  ])("tells the prompt from the answer in %j", (text, prompt, answer) => {
    expect(find(text)).toMatchObject({
      prompt,
      endLine: answer.length > 0 ? 1 : text.trim().split("\n").length - (text.startsWith("#") ? 1 : 0),
      answer,
    });
  });

  it("ends a question above an answer whose points have letters", () => {
    const { prompts, briefs } = readList(
      "**Q: What sails are there?**\nA: Two:\na) the jib\nb) the main\n\n**Q: Why?**\nA: So.\n",
    );
    expect(prompts).toEqual(["What sails are there?", "Why?"]);
    expect(briefs[0]).toMatch(/^Two:/);
  });

  it("reads a question that was broken before its mark", () => {
    expect(find("1. What does<br>a cache store?\n")).toMatchObject({
      prompt: "What does a cache store?",
      answer: [],
    });
    expect(find("1. What does<br>a cache store?<br>Results.\n")).toMatchObject({
      prompt: "What does a cache store?",
      answer: ["Results."],
    });
  });

  it.each([
    ["**1) Merge.** Merge two lists.\n", "1) Merge.", "Merge two lists."],
    ["**1) Merge**. Merge two lists.\n", "1) Merge", "Merge two lists."],
    ["**1) Merge** {#m} Merge two lists.\n", "1) Merge {#m}", "Merge two lists."],
  ])("takes words in bold behind a number for the prompt: %j", (text, prompt, answer) => {
    expect(find(text)).toMatchObject({ prompt, answer: [answer] });
  });

  it.each([
    ["1. What is RAG? A: Retrieval.\n", "What is RAG?", ["A: Retrieval."]],
    ["1. *What* is RAG? **A:** Retrieval.\n", "What is RAG?", ["A: Retrieval."]],
    ["1. What is RAG? A: Retrieval. {#rag}\n", "What is RAG? A: Retrieval. {#rag}", []],
    // Its source is no mark of asking with a label behind it.
    ["1. What is RAG?&#32;A: Retrieval.\n", "What is RAG? A: Retrieval.", []],
  ])("finds the label of an answer in %j", (text, prompt, answer) => {
    expect(find(text)).toMatchObject({ prompt, answer });
  });

  it.each([
    ["1. The clock\n   a. ticks\n   b. tocks\n", "The clock", ["a. ticks", "b. tocks"]],
    [
      "1. Le bus sert surtout à\n    A) partager\n    B) stocker\n",
      "Le bus sert surtout à",
      ["A) partager", "B) stocker"],
    ],
    ["1. The vitamins are many, and the one that is meant here is vitamin\n   b. What is it for\n", undefined, []],
  ])("ends above options in lines of their own: %j", (text, prompt, answer) => {
    const found = find(text);
    expect(found.answer).toEqual(answer);
    if (prompt !== undefined) expect(found.prompt).toBe(prompt);
  });

  it("says where the answer begins in the prompt's own line", () => {
    expect(find("1. RAG<br>An answer.\n")).toMatchObject({ prompt: "RAG", gap: "<br>", answer: ["An answer."] });
    expect(find("1. **Why?** So.\n")).toMatchObject({ prompt: "Why?", gap: "", answer: ["So."] });
    expect(find("1. **Why?** {#why} #a So.\n")).toMatchObject({ prompt: "Why? {#why} #a", answer: ["So."] });
    expect(find("1. **Why?** {#why}\n")).toMatchObject({ prompt: "Why? {#why}", gap: undefined, answer: [] });
  });
});
