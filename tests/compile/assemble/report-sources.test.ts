import { describe, expect, it } from "vitest";
import { compile, told } from "./compile-texts.js";

describe("reportNoQuestions", () => {
  it.each(["sections.yaml", "tags.yaml"])("reports %s with nothing beside it", (path) => {
    expect(compile({ [path]: "" }).problems.map(told)).toEqual([
      `no-questions ${path}:1:1 There is no .md file beside this.`,
    ]);
  });

  it("says nothing of no files", () => {
    expect(compile({}).problems).toEqual([]);
  });
});
