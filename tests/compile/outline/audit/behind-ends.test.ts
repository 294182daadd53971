import { describe, expect, it } from "vitest";
import { reportBehindEnds } from "../../../../src/compile/outline/audit/behind-ends.js";
import { leaveOut } from "../../../../src/compile/parse/reading.js";
import { readMarked } from "./written-list.js";

function saidOf(text: string, isBack = (line: string) => line.startsWith("[")) {
  const { reading, written } = readMarked(text);
  for (const [at, line] of text.split("\n").entries())
    if (isBack(line)) leaveOut(reading, "navigation", at + 1, at + 1);
  reportBehindEnds(reading, written());
  return reading.problems.map(({ code, line }) => `${code} ${line}`);
}
const list = (mark: string, behind: string) =>
  `${Array.from({ length: 12 }, (_, at) => `!### ${at + 1}. What is part ${at}?\n\nA part.\n\n${mark}\n`).join("\n")}\n${behind}\n`;

describe("reportBehindEnds", () => {
  it.each([
    ["a link back", "[⬆ Back](#top)"],
    ["a rule", "* * *"],
  ])("reports a heading in an answer behind what ends the others: %s", (_, mark) => {
    expect(saidOf(list(mark, "### Resumen\n\nTodo."))).toEqual(["stray-text 73"]);
  });

  it.each([
    ["words there", list("---", "It goes on.")],
    ["a heading that counts on", list("---", "### 13. Anchors")],
    ["a heading where rules end nothing", list("---", "### Resumen\n\nTodo.").replaceAll("\n---\n", "\n---\n\nSo.\n")],
  ])("says nothing of %s", (_, text) => {
    expect(saidOf(text)).toEqual([]);
  });
});
