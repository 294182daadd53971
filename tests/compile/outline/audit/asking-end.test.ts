import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const parts = ["keel", "jib", "boom", "gaff", "cleat"];
const list = (end: string, first = "A part.") =>
  parts.map((part, at) => `${at + 1}. What is a ${part}?\n${at === 0 ? first : "A part of a boat."}\n`).join("") + end;

describe("reportAskingEnd", () => {
  it("reports a last line that speaks of questions", () => {
    expect(readList(list("General questions about the crew (who cooks?)\n")).problems).toEqual([
      "unread-question 11:1",
    ]);
  });

  it.each([
    ["a last line that asks nothing", "It holds a rope.\n", "A part."],
    [
      "answers that speak of questions elsewhere, too",
      "Another question is who ties it?\n",
      "Some make it a question of taste (why?), and paint it.",
    ],
  ])("says nothing of %s", (_, end, first) => {
    expect(readList(list(end, first)).problems).toEqual([]);
  });

  it("says nothing of a last line that was left out", () => {
    const offer = "\n---\n\nDo you want me to turn these into a list of questions to revise (with keys)?\n";
    const { problems, leftOut } = readList(list(offer));
    expect(leftOut).toContain("closing-remark 14-14");
    expect(problems.filter((problem) => problem.startsWith("unread-question"))).toEqual([]);
  });
});
