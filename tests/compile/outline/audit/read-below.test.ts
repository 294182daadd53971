import { describe, expect, it } from "vitest";
import { asksAgain, namesAnswered } from "../../../../src/compile/outline/audit/read-below.js";
import type { QuestionDraft } from "../../../../src/compile/outline/draft.js";

const questions = ["What is a sail, and what is it for?", "龙骨是什么，为什么要有龙骨？", "Is a mast of wood?"].map(
  (prompt) => ({ prompt }) as QuestionDraft,
);

describe("asksAgain", () => {
  it.each(["## 🧞 What is a **sail**?", "### 3. Is a mast of wood?"])("finds %s among the questions", (heading) => {
    expect(asksAgain(questions)(heading)).toBe(true);
  });

  it.each(["## What is?", "## What is a keel?", "## What is it for?"])("does not find %s", (heading) => {
    expect(asksAgain(questions)(heading)).toBe(false);
  });
});

describe("namesAnswered", () => {
  const answer = { text: "Yes.", brief: "Yes." };
  const all = [...questions, { prompt: "Does a jib have a boom?", answer } as QuestionDraft];

  it("finds an item that names a question with an answer, and no other", () => {
    expect(namesAnswered(all)("- Does a *jib* have a boom?")).toBe(true);
    expect(namesAnswered(all)("- Does a jib have a boom, and why?")).toBe(false);
    expect(namesAnswered(all)("- Is a mast of wood?")).toBe(false);
  });
});
