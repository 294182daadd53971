import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const briefOf = (answer: string) =>
  readList(`## 1. What is it?\n\n${answer}\n\n## 2. What is a mast?\n\nA pole.\n`).briefs[0];

describe("dropCopiedHeads", () => {
  it.each([
    ["paragraphs", "bash\n\nCopyEdit\n\nIt hoists the sail."],
    ["lines", "python\nCopy code\n\nIt hoists the sail."],
    ["lines of a paragraph with more", "sql\n复制代码\nIt hoists the sail."],
  ])("tells no head of code in %s", (_, answer) => {
    expect(briefOf(answer)).toBe("It hoists the sail.");
  });

  it.each([
    ["a word alone", "Python", "Python"],
    ["a word above another", "Python\n\nIt hoists.", "Python"],
    ["a command to copy", "Copy\n\nIt hoists.", "Copy"],
  ])("keeps %s", (_, answer, brief) => {
    expect(briefOf(answer)).toBe(brief);
  });
});
