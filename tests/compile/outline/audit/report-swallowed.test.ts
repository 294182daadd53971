import { describe, expect, it } from "vitest";
import { reportSwallowed } from "../../../../src/compile/outline/audit/report-swallowed.js";
import { leaveOut } from "../../../../src/compile/parse/reading.js";
import { readList } from "../read-list.js";
import { readMarked } from "./written-list.js";

describe("reportSwallowed", () => {
  it("says of each line once why it seems to be a question, and where it went", () => {
    const { reading, questions, written } = readMarked(
      "**【1-1】Doors**\n!**【1-2】What?**\n!**【1-3】Why?**\nx\n**【1-4】Keys**\n!**【1-5】Who?**",
    );
    leaveOut(reading, "introduction", 1, 1);
    reportSwallowed(reading, questions, written());
    expect(
      reading.problems.map(({ level, code, line, column, message }) => [level, code, line, column, message]),
    ).toEqual([
      ["warning", "unread-question", 5, 1, "This line counts on (4 after 3), but it became part of an answer."],
      [
        "warning",
        "unread-question",
        1,
        1,
        "This line has the label that questions of this list have, but it was left out.",
      ],
    ]);
  });

  it("says nothing of contents, nor of what is told already", () => {
    const { reading, questions, written } = readMarked("## 2. Doors\n!## 1. What?\n## 2. Doors\n!## 3. Who?");
    leaveOut(reading, "table-of-contents", 1, 1);
    const place = { file: "a.md", line: 3, column: 1 };
    reading.problems.push({ code: "number-order", level: "warning", message: "", ...place });
    reportSwallowed(reading, questions, written());
    expect(reading.problems).toHaveLength(1);
  });

  it("tells a question of several lines from a label above the next", () => {
    const tasks = "1. Sums\nWrite a loop.\n2. Signs\nCreate a function.\n3. Sorts\nImplement a sort.\n";
    const { problems } = readList(
      `## Loops\n\n${tasks}4. Words\n\nGiven a text, count words.\n5. Heaps\nBuild a heap.\n`,
    );
    expect(problems).toEqual(["unread-question 12:1"]);
  });
});
