import { describe, expect, it } from "vitest";
import { optionsIn, readList } from "../read-list.js";

const asked = "## Questions\n\n1. Why is attention scaled?\n2. What is a warm-up?\n\n## Answers\n\n";
const chosen =
  "## Questions\n\n1. Which scale?\n   - A. one\n   - B. two\n2. Which start?\n   - A. fast\n   - B. slow\n\n## Answers\n\n";

describe("takeAnswerKeys", () => {
  it.each([
    [
      "goes on below its number",
      "1. Because.\n\nIt would saturate.\n\n2. A slow start.\n",
      "Because.\n\nIt would saturate.",
    ],
    ["stands behind a rule", "---\n\n1. Because.\n2. A slow start.\n", "Because."],
  ])("gives questions the answers of a list that %s", (_, answers, first) => {
    const { prompts, texts, leftOut, problems } = readList(asked + answers);
    expect(prompts).toEqual(["Why is attention scaled?", "What is a warm-up?"]);
    expect(texts).toEqual([first, "A slow start."]);
    expect(leftOut).toEqual(["answer-key 6-6"]);
    expect(problems).toEqual([]);
  });

  it("leaves the key of one question where it stands", () => {
    const one = "#### Which is true?\n\n- 1: a\n- 2: b\n\n##### Answer: 2\n\n1. So it is.\n2. And so.\n\n";
    const { prompts, leftOut, problems } = readList(`${one}#### Which is false?\n\nNone.\n`);
    expect(prompts).toEqual(["Which is true?", "Which is false?"]);
    expect([leftOut, problems]).toEqual([[], []]);
  });

  it("counts questions that have no numbers", () => {
    const { prompts, texts } = readList(
      "## Questions\n\n- Why is attention scaled?\n- What is a warm-up?\n\n## Answers\n\n1. Because.\n2. A slow start.\n",
    );
    expect(prompts).toEqual(["Why is attention scaled?", "What is a warm-up?"]);
    expect(texts).toEqual(["Because.", "A slow start."]);
  });

  it.each([
    ["a range and its letters", "1-2 BA\n"],
    ["letters with spaces between them", "1~2: B A\n"],
    ["letters by number", "1. B\n2. A\n"],
    ["letters in one line", "1. B 2. A\n"],
    ["letters and why", "1. B. It saturates.\n2. A. It is quick.\n"],
  ])("reads options from %s", (_, answers) => {
    expect(optionsIn(chosen + answers)).toEqual(["one", "*two"]);
    expect(readList(chosen + answers).briefs).toEqual(["two", "fast"]);
  });

  it.each([
    ["other numbers", "1. Because.\n3. A slow start.\n"],
    ["a number twice", "1. Because.\n2. A slow start.\n2. Or none.\n"],
    ["more answers", "1. Because.\n2. A slow start.\n3. Never.\n"],
  ])("gives none where there are %s", (_, answers) => {
    const { briefs, problems } = readList(asked + answers);
    expect(briefs).toEqual([undefined, undefined]);
    expect(problems).toEqual(["unread-answers 6:1"]);
  });

  it.each([
    [
      "that ask",
      "## Basics\n\n1. What is a?\n   - x\n\n## Solutions\n\n1. What is a buffer?\n   - y\n2. What is salt?\n   - z\n",
    ],
    [
      "below headings",
      "## Basics\n\n1. What is a?\n   - x\n\n## Solutions\n\n### Salts\n\n1. What is a buffer?\n   - y\n2. What is salt?\n   - z\n",
    ],
  ])("leaves questions %s in a part named Solutions what they are", (_, text) => {
    const { prompts, briefs, problems } = readList(text);
    expect(prompts).toEqual(["What is a?", "What is a buffer?", "What is salt?"]);
    expect(briefs).toEqual(["x", "y", "z"]);
    expect(problems).toEqual([]);
  });

  it("takes letters for words where there are not as many as numbers", () => {
    expect(readList(`${chosen}1-2 BAC\n`).leftOut).not.toContainEqual(expect.stringContaining("answer-key"));
  });
});
