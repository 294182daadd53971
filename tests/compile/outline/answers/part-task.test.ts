import { describe, expect, it } from "vitest";
import type { AnswerContext } from "../../../../src/compile/outline/answers/answer-context.js";
import {
  findTask,
  partAll,
  partLettered,
  partShown,
  partTerms,
} from "../../../../src/compile/outline/answers/part-task.js";
import { parseMarkdown } from "../../../../src/compile/parse/parse-markdown.js";

const blocksOf = (text: string) => parseMarkdown(text).blocks.map((node) => ({ node, isHidden: false, isHint: false }));

function makeContext(fields: Partial<AnswerContext> = {}): AnswerContext {
  return {
    prompt: "What is printed?",
    line: 1,
    task: [],
    isParted: false,
    isSetOff: false,
    isCell: false,
    isOpen: false,
    isCode: false,
    areLinks: false,
    isPointed: false,
    areExercises: false,
    isQuiz: false,
    isLast: false,
    usual: { paragraphs: true, links: false, answers: true, ends: { rules: [], areInside: false } },
    ...fields,
  };
}

describe("findTask", () => {
  it("is all that stands below exercises", () => {
    const blocks = blocksOf("Build a keel.\n\nThen a mast.\n");
    expect(findTask(blocks, makeContext({ areExercises: true }))).toEqual(blocks);
    expect(findTask(blocks, makeContext())).toEqual([]);
  });

  it("ends with the last block that belongs to the question by its form", () => {
    const blocks = blocksOf("A boat.\n\nIt leaks.\n\nFor it is old.\n");
    const asked = blocks.slice(1, 2).map(({ node }) => node);
    expect(findTask(blocks, makeContext({ asked }))).toEqual(blocks.slice(0, 2));
  });
});

describe("partAll", () => {
  it("parts where the form says so", () => {
    const blocks = blocksOf("A boat.\n\nIt leaks.\n");
    const parted = { task: blocks.slice(0, 1), answer: blocks.slice(1) };
    expect(partAll(blocks, 1, makeContext({ asked: [] }))).toEqual(parted);
    expect(partAll(blocks, 1, makeContext())).toBeUndefined();
  });

  it("parts at the label of an answer where answers have one", () => {
    const blocks = blocksOf("```js\nsail();\n```\n\n**Answer:** It sails.\n");
    const parted = { task: blocks.slice(0, 1), answer: blocks.slice(1) };
    expect(partAll(blocks, 0, makeContext({ isParted: true }))).toEqual(parted);
  });
});

describe("partLettered", () => {
  it("takes letters below a colon for parts of the question where hardly any is answered", () => {
    const blocks = blocksOf("a) keel\nb) mast\n");
    const context = makeContext({ prompt: "Define:", isOpen: true });
    expect(partLettered(blocks, "questions", undefined, context)).toEqual({ task: blocks, answer: [] });
    expect(partLettered(blocks, "points", undefined, context)).toBeUndefined();
    expect(partLettered(blocks, "questions", undefined, { ...context, isOpen: false })).toBeUndefined();
  });
});

describe("partTerms", () => {
  it("takes names for the question's where words behind them explain them", () => {
    const blocks = blocksOf("- keel\n- mast\n\nA keel steadies, a mast carries.\n");
    const parted = { task: blocks.slice(0, 1), answer: blocks.slice(1) };
    expect(partTerms(blocks, makeContext({ prompt: "Explain the following." }))).toEqual(parted);
    expect(partTerms(blocks, makeContext({ prompt: "Name the parts of a boat." }))).toBeUndefined();
  });
});

describe("partShown", () => {
  it("takes code above options without a key for the question's, and no words", () => {
    for (const [above, isTask] of [
      ["```js\nsail();\n```\n\n", true],
      ["It sails.\n\n", false],
    ] as const) {
      const blocks = blocksOf(`${above}- one\n- two\n`);
      const from = blocks.at(-1)?.node;
      const parted =
        from === undefined ? undefined : partShown(blocks, { kind: "unfit", from, code: "key-count", why: "" });
      expect(parted).toEqual(isTask ? { task: blocks.slice(0, 1), answer: blocks.slice(1) } : undefined);
    }
  });
});
