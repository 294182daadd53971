import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const read = (below: string) => {
  const { briefs, problems } = readList(`1. Which ship is fast?\n\n${below}\n\n2. What is a mast?\n\n   A pole.\n`);
  return [briefs[0], problems.filter((problem) => !problem.startsWith("missing-id"))];
};

describe("readCodeLines", () => {
  it.each([
    ["A. Sloop\nB. Ketch\nC. Yawl"],
    ["A. Sloop, and\nthen a ketch\nB. Yawl\nC. Brig"],
    ["A) Balandro\nB) Queche\nC) Yola\nD) Goleta"],
  ])("says that no key is told of plain lines alone: %j", (lines) => {
    expect(read(`\`\`\`\n${lines}\n\`\`\``)).toEqual([undefined, ["key-count 3:1"]]);
  });

  it.each([
    ["code of some language", "```sh\nA: 1\nB: 2\nC: 3\n```"],
    ["lines that begin anew", "```\nA. Sloop\nShip\nB. Ketch\nC. Yawl\n```"],
    ["two lines, one of which goes on", "```\nA. Sloop, and\nthen a ketch\nB. Yawl\n```"],
    ["two lines", "```\nA. Sloop\nB. Ketch\n```"],
  ])("leaves %s an answer", (_, below) => {
    expect(read(below)[1]).toEqual([]);
    expect(read(below)[0]).toBeDefined();
  });
});
