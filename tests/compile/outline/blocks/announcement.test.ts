import { describe, expect, it } from "vitest";
import {
  dropAnnouncement,
  isAnnouncement,
  isCounting,
  isUnfinished,
  leadsOn,
} from "../../../../src/compile/outline/blocks/announcement.js";

describe("isAnnouncement", () => {
  it.each([
    "Output:",
    "Example 2",
    "✅ Explanation",
    "输出",
    "例えば：",
    "예시",
    "Beispiel:",
    "Short answer",
    "References",
  ])("knows %j", (text) => {
    expect(isAnnouncement(text)).toBe(true);
  });

  it.each(["Pros", "Sloop:", "Output of the mast", "優点", "DNS 解析", ""])("does not know %j", (text) => {
    expect(isAnnouncement(text)).toBe(false);
  });
});

describe("dropAnnouncement", () => {
  it.each([
    ["Explanation: A keel.", "A keel."],
    ["**Explanation:**A keel.", "A keel."],
    ["30 秒回答：龙骨。", "龙骨。"],
    ["💡 TL;DR: A keel.", "A keel."],
    ["[!TIP] A keel.", "A keel."],
    ["Note: A keel.", "Note: A keel."],
    ["A keel: a beam.", "A keel: a beam."],
    ["Output", "Output"],
  ])("gives what %j announces", (text, rest) => {
    expect(dropAnnouncement(text)).toBe(rest);
  });
});

describe("sentences with a colon", () => {
  it.each(["From the official docs", "Or with ES6", "具体如下", "Vea el siguiente ejemplo", "Вот что делает код"])(
    "lead to something else: %s",
    (text) => {
      expect(leadsOn(text)).toBe(true);
    },
  );

  it("say how many there are, or want to go on", () => {
    expect(["There are three kinds", "主要分三种", "Hay dos tipos"].every(isCounting)).toBe(true);
    expect(["It is bad because", "它的作用是", "Es wichtig, weil"].every(isUnfinished)).toBe(true);
    expect(["It waits for the first"].some((text) => leadsOn(text) || isCounting(text) || isUnfinished(text))).toBe(
      false,
    );
  });
});
