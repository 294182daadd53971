import { describe, expect, it } from "vitest";
import { reportImpossible } from "../../../../src/compile/outline/audit/impossible-prompts.js";
import type { QuestionDraft } from "../../../../src/compile/outline/draft.js";
import { beginReading } from "../../../../src/compile/outline/outline-reading.js";
import { readList } from "../read-list.js";

/** What is said of questions with these prompts, one a line. */
function doubtsAbout(prompts: readonly string[], fields: Partial<QuestionDraft> = {}): string[] {
  const reading = beginReading("a.md", prompts.join("\n"));
  const questions = prompts.map((prompt, index) => ({
    place: { file: "a.md", line: index + 1, column: 1 },
    number: index + 1,
    prompt,
    tags: [],
    ...fields,
  }));
  reportImpossible(reading, questions);
  return reading.problems.map(({ code, level, line, column, message }) =>
    `${level} ${code} ${line}:${column} ${message}`.replace("warning doubtful-question ", ""),
  );
}

const answer = (text: string) => ({
  answer: { brief: text, text, isLong: false, place: { file: "a.md", line: 9, column: 1 } },
});

describe("reportImpossible", () => {
  it.each([
    ["numbers alone", "4, 7--9, 12", "but has no word in it"],
    ["a label of options", "Opciones:", "but is a label and nothing else"],
    ["a label of the question", "Frage 3:", "but is a label and nothing else"],
    ["a label of the answer", "参考答案", "but is a label and nothing else"],
    ["a row of a table", "| Topic | Link |", "but is a row of a table"],
    ["half a link", "[Given a matrix", "but begins as a link does that never ends"],
    ["a labelled answer", "Réponse : la mémoire", "but is labelled as an answer"],
    ["properties between bars", "难度：中 | 标签：缓存", "but has nothing but properties"],
    ["properties between commas", "Topic: Caches, Stage: First", "but has nothing but properties"],
    ["an invitation", "Suggest your question!", "but invites readers to write one"],
    ["a paragraph", "words and more words ".repeat(21).trim(), "but is a whole paragraph"],
  ])("reports %s", (_, prompt, reason) => {
    expect(doubtsAbout([prompt])).toEqual([`1:1 This was read as a question, ${reason}.`]);
  });

  it("reports the first of several options, where the next stands below", () => {
    const doubt = "1:1 This was read as a question, but is one of the options.";
    expect(doubtsAbout(["A) Red"], answer("B) Blue C) Green"))).toEqual([doubt]);
    expect(doubtsAbout(["a. rouge"], answer("- b. bleu"))).toEqual([doubt]);
    expect(doubtsAbout(["A) Name a colour"], answer("Red."))).toEqual([]);
  });

  it("reports words that stand again and again once, at their first place", () => {
    const prompts = ["What?", ...Array<string>(5).fill("My answers"), "Why?"];
    expect(doubtsAbout(prompts)).toEqual(["2:1 This was read as a question, but so were 4 more in the same words."]);
    expect(doubtsAbout(prompts.slice(0, 5))).toEqual([]);
  });

  it.each([
    ["a sum", "1 + 1 = ?"],
    ["a label that asks", "Frage 3?"],
    ["topics", "Caches: keys and values"],
    ["what is asked of the answer", "Answer: what does it need to be one?"],
    ["words in brackets", "[Basics] Locks"],
    ["a language", "R: vectors"],
    ["a long question", `Given that ${"words and more words ".repeat(21)}, what comes out?`],
    ["a long task", `Write ${"words and more words ".repeat(21)}.`],
  ])("takes %s for a question", (_, prompt) => {
    expect(doubtsAbout([prompt])).toEqual([]);
  });

  it("lets the same be asked again, and says nothing of what has an id or code", () => {
    expect(doubtsAbout(Array<string>(6).fill("What does this print:"))).toEqual([]);
    expect(doubtsAbout(["Options:"], { id: "options" })).toEqual([]);
    expect(doubtsAbout(["|", "||"], { promptMarkdown: "\\||" })).toEqual([]);
    expect(doubtsAbout(["&&"], { promptMarkdown: "`&&`" })).toEqual([]);
  });

  it("says once that prompts seem to say their answers behind their marks", () => {
    const given = ["jib", "keel", "mast", "boom", "hull"].map((word, at) => `Which part is number ${at}? The ${word}.`);
    expect(doubtsAbout(given)).toEqual([
      "1:1 This was read as a question, but seems to say its answer behind its mark, and so do 4 more.",
    ]);
    expect(doubtsAbout(given.slice(1))).toEqual([]);
    expect(doubtsAbout(given.map((prompt) => prompt.replace("The", "Explain the")))).toEqual([]);
    expect(doubtsAbout(given.map((prompt) => prompt.replace("The", "(The")))).toEqual([]);
  });

  it("finds nothing given away behind the same question again and again", () => {
    const statements = ["Cork floats", "Lead floats", "Ice floats", "Iron floats", "Wood floats"];
    const text = statements
      .map((words, at) => `## Question ${at + 1}: True or false? ${words}.\n\nThink of it.\n`)
      .join("\n");
    expect(readList(text).problems).toEqual([]);
  });
});
