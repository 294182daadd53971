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

  it("says where code opens that all of a file stands in", () => {
    const text = "Here:\n\n```# Day 1\n1. What is a mast?\n2. Why a sail?\n\n3. Who sails?\n4. Where to?\n```\n";
    expect(compile({ "a.md": text }).problems.map(told)).toEqual([
      "no-questions a.md:3:1 Nothing here is a question: this line opens code that ends in line 9, and nearly all stands in it. Remove the fence, if the questions stand in it.",
    ]);
    expect(compile({ "a.md": "Words.\n" }).problems.map(told)).toEqual([
      "no-questions a.md:1:1 Nothing here is a question: no numbered list, no heading that asks, no bullets. Choose the shape with an option, or leave the file out.",
    ]);
  });

  it("says nothing of no files", () => {
    expect(compile({}).problems).toEqual([]);
  });
});
