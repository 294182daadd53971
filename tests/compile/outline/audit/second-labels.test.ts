import { describe, expect, it } from "vitest";
import { reportSecondLabels } from "../../../../src/compile/outline/audit/second-labels.js";
import { readMarked } from "./written-list.js";

function saidOf(end: string, answer = "Resposta: uma parte.") {
  const list = Array.from({ length: 12 }, (_, at) => `!## O que é a parte ${at}?\n${answer}\n${at === 5 ? end : ""}`);
  const { reading, written } = readMarked(list.join("\n"));
  reportSecondLabels(reading, written());
  return reading.problems.map(({ code, line }) => `${code} ${line}`);
}

describe("reportSecondLabels", () => {
  it("reports the label of answers where it stands in one twice", () => {
    expect(saidOf("E a quilha?\n\nResposta: outra parte.\n")).toEqual(["unread-question 20"]);
  });

  it.each([
    ["another label", "E mais.\n\nSolução: outra parte.\n", "Resposta: uma parte."],
    ["a label that few answers have", "Resposta: uma.\n\nResposta: outra.\n", "Uma parte."],
    ["what all answers have twice", "", "Resposta: uma.\nResposta: outra."],
  ])("says nothing of %s", (_, end, answer) => {
    expect(saidOf(end, answer)).toEqual([]);
  });
});
