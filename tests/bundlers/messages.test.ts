import path from "node:path";
import { describe, expect, it } from "vitest";
import { messageOf, wholeText } from "../../src/bundlers/messages.js";
import type { Problem } from "../../src/model/problem.js";

const problem: Problem = {
  code: "missing-id",
  level: "warning",
  file: "notes.md",
  line: 2,
  column: 4,
  message: "It has no id.",
  suggestion: "Write one.",
};
const files = [{ path: "notes.md", text: "# A\r\n1. What\u001b?\r\n" }];

describe("messageOf", () => {
  it("counts columns from 0, and shows the line with its control characters written out", () => {
    expect(messageOf(problem, files, "/app")).toMatchObject({
      message: "missing-id: It has no id. Write one.",
      loc: { file: path.resolve("/app/notes.md"), line: 2, column: 3 },
      lineText: "1. What\\u001b?",
    });
  });

  it("has no lines of a file that is gone, or of a line behind its end", () => {
    const { suggestion: _, ...plain } = problem;
    expect(messageOf(plain, [], "/app")).toMatchObject({
      message: "missing-id: It has no id.",
      frame: "",
      lineText: "",
    });
    expect(messageOf({ ...problem, line: 9 }, files, "/app").lineText).toBe("");
    expect(wholeText(plain, [], "/app")).toBe("notes.md:2:4\nmissing-id: It has no id.");
  });
});
