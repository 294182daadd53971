import { describe, expect, it } from "vitest";
import { readVerdict } from "../../../../src/compile/outline/sections/verdicts.js";

describe("readVerdict", () => {
  it.each([
    ["A sloop has two masts. (False)", false, ["True", "False"], ""],
    ["A sloop has one mast (T)", true, ["True", "False"], ""],
    ["龙骨在水下。（√）", true, ["正确", "错误"], ""],
    ["龙骨浮在水上。 错。它很重。", false, ["对", "错"], "它很重。"],
    ["A keel floats. False: it is heavy.", false, ["True", "False"], "it is heavy."],
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
