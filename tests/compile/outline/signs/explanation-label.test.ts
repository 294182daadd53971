import { describe, expect, it } from "vitest";
import { isExplanationLabel } from "../../../../src/compile/outline/signs/explanation-label.js";

describe("isExplanationLabel", () => {
  it.each(["Explanation: because.", "**Rationale**: because.", "> 解析：因为。", "Begründung : weil."])(
    "knows %j",
    (line) => expect(isExplanationLabel(line)).toBe(true),
  );

  it.each(["Explanations differ: why?", "The reason: none", "Reasons"])("knows none in %j", (line) =>
    expect(isExplanationLabel(line)).toBe(false),
  );
});
