import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { reportError, reportWarning, startOfFile } from "../../src/compile/report.js";
import type { Problem } from "../../src/model/problem.js";

const reporters = { error: reportError, warning: reportWarning } as const;

describe.each(["error", "warning"] as const)("a reported %s", (level) => {
  const report = reporters[level];

  it("comes behind what is there, with the keys of its JSON form in their order", () => {
    const problems: Problem[] = [];
    reportError(problems, "missing-id", startOfFile("a.md"), "First.");
    report(problems, "number-order", { column: 3, line: 2, file: "a.md" }, "Wrong.", "Correct it.");
    expect(problems).toHaveLength(2);
    expect(JSON.stringify(problems[1])).toBe(
      `{"code":"number-order","level":"${level}","file":"a.md","line":2,"column":3,"message":"Wrong.","suggestion":"Correct it."}`,
    );
  });

  it("has no suggestion where none is given, not even an undefined one", () => {
    const problems: Problem[] = [];
    report(problems, "number-order", startOfFile("a.md"), "Wrong.", undefined);
    expect(problems).toStrictEqual([
      { code: "number-order", level, file: "a.md", line: 1, column: 1, message: "Wrong." },
    ]);
  });

  it("keeps nothing of a place but where it is", () => {
    const problems: Problem[] = [];
    const source = { ...startOfFile("a.md"), original: { prompt: "Why?" }, level: "none", code: "none" };
    report(problems, "number-order", source, "Wrong.");
    expect(problems).toStrictEqual([
      { code: "number-order", level, file: "a.md", line: 1, column: 1, message: "Wrong." },
    ]);
  });
});

describe("problems of the compiler", () => {
  /** Whether an object with a code and a level is written out somewhere. */
  const makesProblem = (text: string) => {
    const isProblem = (node: ts.Node): boolean => {
      if (!ts.isObjectLiteralExpression(node)) return ts.forEachChild(node, isProblem) ?? false;
      const names = node.properties.map(({ name }) => (name !== undefined && "text" in name ? name.text : undefined));
      if (names.includes("code") && names.includes("level")) return true;
      return ts.forEachChild(node, isProblem) ?? false;
    };
    // Parsing all of the compiler takes a while; few of its files have the word.
    return text.includes("level") && isProblem(ts.createSourceFile("any.ts", text, ts.ScriptTarget.Latest));
  };

  it.each([
    ['problems.push({ code: "missing-id", level: "error", ...place, message });', true],
    ["const make = (code: Code) => [{ code, level, ...place }];", true],
    ['const outer = { inner: { "level": "error", "code": "missing-id" } };', true],
    ["const { code, level } = problem;", false],
    ['const part = { code: "x" }; const change = { level: "minor" };', false],
  ])("are recognised in %s", (text, expected) => {
    expect(makesProblem(text)).toBe(expected);
  });

  it("are made in report.ts alone", () => {
    const files = readdirSync("src/compile", { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    expect(files.filter((file) => makesProblem(readFileSync(`src/compile/${file}`, "utf8")))).toEqual(["report.ts"]);
  });
});
