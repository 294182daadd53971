import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const read = (below: string) => {
  const { briefs, problems } = readList(`100. Which ship is fast?\n\n${below}\n101. What is a mast?\n\n     A pole.\n`);
  return [briefs[0], problems.filter((problem) => !problem.startsWith("missing-id"))];
};

describe("joinCode", () => {
  it("reads options that are indented too little for a number of three digits", () => {
    const options = "    A. Sloop\n    B. Ketch\n    C. Yawl\n";
    expect(read(options)).toEqual([undefined, ["key-count 3:1"]]);
    expect(read(`${options}\nAnswer: B\n`)).toEqual(["Ketch", []]);
  });

  it("leaves a fence above what is indented alone", () => {
    expect(read("```\nA. Sloop\n```\n    B. Ketch\n    C. Yawl\n")).toEqual(["A. Sloop", []]);
  });
});
