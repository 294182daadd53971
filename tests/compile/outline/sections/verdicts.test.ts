import { describe, expect, it } from "vitest";
import { readVerdict } from "../../../../src/compile/outline/sections/verdicts.js";
import { readList } from "../read-list.js";

describe("findVerdicts", () => {
  const statements = ["龙骨在水下", "桅杆在水下", "前帆在船头", "主帆在船尾", "锚在船外", "舵在船头"];
  const listWith = (write: (statement: string, isTrue: boolean) => string) =>
    `# 判断\n\n${statements.map((each, at) => `${at + 1}. ${write(each, at % 2 === 0)}`).join("\n")}\n`;

  it.each([
    ["in brackets", (each: string, isTrue: boolean) => `${each}。（${isTrue ? "√" : "×"}）`],
    ["in square ones", (each: string, isTrue: boolean) => `${each}。[${isTrue ? "T" : "F"}]`],
    ["as a word", (each: string, isTrue: boolean) => `${each}。（${isTrue ? "对" : "错"}）`],
    ["as a sign", (each: string, isTrue: boolean) => `${each}。${isTrue ? "✅" : "❌"}`],
    ["before", (each: string, isTrue: boolean) => `（${isTrue ? "√" : "×"}）${each}。`],
    ["behind a dash", (each: string, isTrue: boolean) => `${each} - ${isTrue ? "正确" : "错误"}`],
    ["before stars", (each: string, isTrue: boolean) => `${each}。（${isTrue ? "√" : "×"}）⭐`],
  ])("finds those %s, though they recur", (_, write) => {
    const { prompts, briefs } = readList(listWith(write));
    expect(prompts.map((prompt) => prompt.replace("。", ""))).toEqual(statements);
    expect(briefs.map((brief) => /[对正T]/.test(brief ?? "错"))).toEqual([true, false, true, false, true, false]);
  });

  it.each([
    ["marks of what asks", (each: string, isTrue: boolean) => `为什么${each}？${isTrue ? "✅" : "❌"}`],
    ["one mark of all", (each: string) => `${each}。✅`],
  ])("takes %s for no verdicts", (_, write) => {
    expect(readList(listWith(write)).briefs).toEqual(statements.map(() => undefined));
  });
});

describe("readVerdict", () => {
  it.each([
    ["A sloop has two masts. (False)", false, ["True", "False"], ""],
    ["A sloop has one mast (T)", true, ["True", "False"], ""],
    ["龙骨在水下。（√）", true, ["正确", "错误"], ""],
    ["龙骨浮在水上。 错。它很重。", false, ["对", "错"], "它很重。"],
    ["A keel floats. False: it is heavy.", false, ["True", "False"], "it is heavy."],
    ["A keel floats. False (it is heavy)", false, ["True", "False"], "it is heavy"],
    ["A keel floats. - False", false, ["True", "False"], ""],
    ["A keel floats → ✗", false, ["True", "False"], ""],
    ["(F) A keel floats.", false, ["True", "False"], ""],
    ["（√）龙骨在水下。", true, ["正确", "错误"], ""],
    ["龙骨在水下。【对】", true, ["对", "错"], ""],
    ["A keel is below. ✅", true, ["True", "False"], ""],
  ])("reads %s", (text, isTrue, words, reason) => {
    expect(readVerdict(text)).toMatchObject({ isTrue, words, reason });
  });

  it.each(["What is f(T)?", "It returns f(T)", "Is it so? (True)", "True is a word.", "A mast. Trueness counts."])(
    "reads none in %s",
    (text) => {
      expect(readVerdict(text)).toBeUndefined();
    },
  );
});
