import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const listOf = (answers: readonly string[]) =>
  answers.map((answer, index) => `### What is part ${"abcdefgh"[index]} of a ship?\n\n${answer}\n`).join("\n");

describe("leaveOutRepeated", () => {
  it.each([
    ["Hier bitte selbst ausfüllen.", "Ein Balken aus Eiche."],
    ["내용을 여기에 채워 주세요", "참나무로 만든 들보입니다."],
    ["请在下面写出你的想法", "船底的一根木头。"],
  ])("takes no answer out of %j, which five questions have", (promise, answer) => {
    const { briefs, leftOut } = readList(listOf([promise, answer, promise, promise, promise, promise]));
    expect(briefs.filter((brief) => brief !== undefined)).toEqual([answer]);
    expect(leftOut).toEqual(["label 3-3", "label 11-11", "label 15-15", "label 19-19", "label 23-23"]);
  });

  it("knows it beside long answers of questions that are asked twice", () => {
    const long = `A beam ${"of very old oak ".repeat(6)}below.`;
    const promise = "Write yours down here.";
    expect(
      readList(listOf([promise, long, promise, long, promise, promise, promise])).briefs.map(
        (brief) => brief !== undefined,
      ),
    ).toEqual([false, true, false, true, false, false, false]);
  });

  it.each(["(Left for later study)", "（留着以后有空时再写）"])(
    "takes no answer out of %j, which three have",
    (remark) => {
      const { briefs } = readList(listOf([remark, "A beam of oak.", remark, remark]));
      expect(briefs).toEqual([undefined, "A beam of oak.", undefined, undefined]);
      expect(readList(listOf([remark, "A beam of oak.", remark])).briefs).not.toContain(undefined);
    },
  );

  it("takes no answer out of any of several such remarks", () => {
    const [later, unsure] = ["(Left for later study)", "(Nobody here is sure)"];
    const { briefs } = readList(listOf([later, unsure, later, unsure, later, unsure, "A beam of oak."]));
    expect(briefs.filter((brief) => brief !== undefined)).toEqual(["A beam of oak."]);
  });

  it.each([
    ["four have it", Array.from({ length: 4 }, () => "It keeps a ship upright.")],
    ["two have it", ["It keeps a ship upright.", "It holds a sail.", "It keeps a ship upright."]],
    ["others come again", ["Yes, it is.", "No, never.", "Yes, it is.", "No, never.", "Yes, it is."]],
    ["it is a number", ["3 m", "4 m", "3 m", "3 m"]],
    ["it is code in brackets", ["(new Mast())", "(new Sail())", "(new Mast())", "(new Mast())"]],
    ["it is a word", ["Wood", "Iron", "Wood", "Wood"]],
    ["it is code", ["`a b c d e`", "`a`", "`a b c d e`", "`a b c d e`"]],
  ])("keeps an answer where %s", (_, answers) => {
    expect(readList(listOf(answers)).briefs).not.toContain(undefined);
  });

  it("keeps the answer of one question that stands there three times", () => {
    const twin = "### What is a keel?\n\nA beam of oak below.\n\n";
    expect(readList(`${twin}${twin}${twin}### What is a rib?\n\nA frame.\n`).briefs).not.toContain(undefined);
  });
});
