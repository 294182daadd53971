import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const first = "## 1. What is a mast?\n\nA pole.\n\n### Follow-up questions\n\n* Why is it of oak?\n* Who climbs it?\n";
const list = (part: string) =>
  `${first}\n## 2. What is a sail?\n\nA cloth.\n\n${part}\n\n## 3. What is a keel?\n\nA beam.\n`;
const unread = (text: string) => readList(text).problems.filter((problem) => problem.startsWith("unread-question"));

describe("findAsFollowUps", () => {
  it("reports what asks in an answer and is written as follow-up questions are", () => {
    expect(unread(list("* ¿Quién lo cose?\n* It tears."))).toEqual(["unread-question 14:1"]);
  });

  it.each([
    ["what asks nothing", "* Of flax\n* It tears."],
    ["what is written otherwise", "1. Who sews it?\n2. It tears."],
    ["what takes up the question", "* What is a sail made of?\n* It tears."],
  ])("says nothing of %s", (_, part) => {
    expect(unread(list(part))).toEqual([]);
  });

  it("says nothing where no question has follow-up questions", () => {
    expect(unread(list("* Who sews it?\n* It tears.").slice(first.length))).toEqual([]);
  });

  it("says nothing of a follow-up question that was read", () => {
    const next = (words: string) => `### Follow-up: ${words}\n\nIt is so.\n`;
    const text = `# Boats\n\n## What is a mast?\n\nA pole.\n\n${next("Who climbs it?")}\n${next("Of what oak?")}\n## What is a sail?\n\nA cloth.\n\n${next("What happens at p = 1?")}\n## What is a keel?\n\nA beam.\n`;
    expect(unread(text)).toEqual([]);
  });
});
