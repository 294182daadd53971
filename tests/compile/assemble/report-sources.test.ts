import { describe, expect, it } from "vitest";
import { compile, told } from "./compile-texts.js";

describe("reportNoQuestions", () => {
  it.each(["sections.yaml", "tags.yaml"])("reports %s with nothing beside it", (path) => {
    expect(compile({ [path]: "" }).problems.map(told)).toEqual([
      `no-questions ${path}:1:1 There is no .md file beside this.`,
    ]);
  });

  it("lets an empty file stand beside others, and refuses it alone", () => {
    const levels = (files: Record<string, string>) =>
      compile(files).problems.flatMap(({ code, level }) => (code === "missing-id" ? [] : [`${level} ${code}`]));
    expect(levels({ "a.md": "1. What is a mast?\n", "b.md": "" })).toEqual(["warning empty-file"]);
    expect(levels({ "b.md": "" }).sort()).toEqual(["error no-questions", "warning empty-file"]);
  });

  it("says nothing of no files", () => {
    expect(compile({}).problems).toEqual([]);
  });
});
