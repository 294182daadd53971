import { describe, expect, it } from "vitest";
import { plural, renderProblems } from "../../../src/cli/screens/render-problems.js";
import type { Problem } from "../../../src/model/problem.js";

const problem: Problem = {
  code: "duplicate-id",
  level: "error",
  file: "notes.md",
  line: 41,
  column: 1,
  message: 'The id "kv-cache" is already used at notes.md:12:1.',
  suggestion: "Choose another.",
};

describe("renderProblems", () => {
  it("writes one line each and a count, for people", () => {
    const { suggestion: _, ...warning } = { ...problem, level: "warning" as const, code: "missing-id" as const };
    expect(renderProblems([problem, warning], "pretty", "en")).toBe(
      'notes.md:41:1  error  duplicate-id  The id "kv-cache" is already used at notes.md:12:1. Choose another.\n' +
        'notes.md:41:1  warning  missing-id  The id "kv-cache" is already used at notes.md:12:1.\n' +
        "1 error, 1 warning\n",
    );
  });

  it("writes nothing for people where there is nothing, and an empty list for programs", () => {
    expect(renderProblems([], "pretty", "en")).toBe("");
    expect(renderProblems([], "github", "en")).toBe("");
    expect(renderProblems([], "json", "en")).toBe("[]\n");
  });

  it("gives problems back from JSON", () => {
    expect(JSON.parse(renderProblems([problem], "json", "en"))).toEqual([problem]);
  });

  it("says no more to GitHub than there is", () => {
    const { suggestion: _, ...plain } = problem;
    expect(renderProblems([plain], "github", "en")).toMatch(
      /::The id "kv-cache" is already used at notes\.md:12:1\.\n$/,
    );
  });

  it("keeps one problem on one line of a GitHub log, whatever it says", () => {
    const odd: Problem = { ...problem, file: "a,b:c.md", message: "100%\r\n::error::injected" };
    expect(renderProblems([odd], "github", "en")).toBe(
      "::error file=a%2Cb%3Ac.md,line=41,col=1,title=duplicate-id::100%25%0D%0A::error::injected Choose another.\n",
    );
  });

  it("does not let a file's words move the cursor", () => {
    const odd: Problem = { ...problem, file: "a\u001b[2J.md", message: "bell \u0007\n" };
    expect(renderProblems([odd], "pretty", "en").split("\n")[0]).toBe(
      "a\\u001b[2J.md:41:1  error  duplicate-id  bell \\u0007\\u000a Choose another.",
    );
  });
});

describe("plural", () => {
  it("takes an s but for one", () => {
    expect([0, 1, 2].map((count) => plural(count, "error"))).toEqual(["0 errors", "1 error", "2 errors"]);
  });
});
