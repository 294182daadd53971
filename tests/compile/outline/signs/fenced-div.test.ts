import { describe, expect, it } from "vitest";
import { isAnswerDiv, readFencedDiv } from "../../../../src/compile/outline/signs/fenced-div.js";

describe("readFencedDiv", () => {
  it.each([
    ["::: {.solution}", "solution", ""],
    [':::{.callout-tip collapse="true" title="Réponse"}', "callout-tip", "Réponse"],
    ["::: details Show the answer", "details", "Show the answer"],
    [":::note[Mind the gap]", "note", "Mind the gap"],
    [":::info{.wide} Ropes", "info", "Ropes"],
    ["::: warning :::", "warning", ""],
    [":::::", "", ""],
  ])("reads %s", (line, kind, title) => {
    expect(readFencedDiv(line)).toMatchObject({ kind, title });
  });

  it.each(["What is a mast:::a pole", ":: two", "::: 12", "a ::: b"])("leaves %s alone", (line) => {
    expect(readFencedDiv(line)).toBeUndefined();
  });
});

describe("isAnswerDiv", () => {
  it.each([
    "::: {.solution}",
    ":::answer",
    "::: lösung",
    "::: details",
    "::: details 点击查看答案",
    "::: info 参考答案",
  ])("says so of %s", (line) => {
    expect(isAnswerDiv(readFencedDiv(line) as NonNullable<ReturnType<typeof readFencedDiv>>)).toBe(true);
  });

  it.each(["::: tip", "::: details Code", "::: warning Show the way"])("says of %s that it is none", (line) => {
    expect(isAnswerDiv(readFencedDiv(line) as NonNullable<ReturnType<typeof readFencedDiv>>)).toBe(false);
  });
});
