import { describe, expect, it } from "vitest";
import { judgementOf } from "../../../../src/compile/outline/signs/judged-part.js";

describe("judgementOf", () => {
  it.each([
    "❌ Bad answer",
    "Common mistakes:",
    "Weak answer (too short)",
    "Red flags",
    "Don’t say",
    "错误回答：",
    "常见误区",
    "悪い回答",
    "흔한 실수",
    "Errores comunes",
    "Mauvaise réponse",
    "Häufige Fehler",
    "Плохой ответ",
  ])("takes %s for the name of what is wrong", (name) => {
    expect(judgementOf(name)).toBe("bad");
  });

  it.each([
    "✅ Good answer",
    "Ideal answer:",
    "Green flags",
    "Do say",
    "正确回答",
    "좋은 답변",
    "Gute Antwort",
    "Хороший ответ",
  ])("takes %s for the name of what is right", (name) => {
    expect(judgementOf(name)).toBe("good");
  });

  it.each(["Answer", "Naive approach", "Bad sectors", "Mistakes are common", "正确性", ""])(
    "judges nothing by %s",
    (name) => {
      expect(judgementOf(name)).toBeUndefined();
    },
  );
});
