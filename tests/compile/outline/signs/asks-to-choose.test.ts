import { describe, expect, it } from "vitest";
import { asksToChoose } from "../../../../src/compile/outline/signs/asks-to-choose.js";

describe("asksToChoose", () => {
  it.each([
    "Which of these is a knot?",
    "Which port does SSH use?",
    "Что из этого узел?",
    "다음 중 매듭은?",
    "次のうち正しいものはどれか",
    "下列哪一项是绳结？",
    "Lequel est un nœud ?",
  ])("knows %s", (prompt) => {
    expect(asksToChoose(prompt)).toBe(true);
  });

  it.each(["Which steps does a build have?", "What is a knot?", "Какие шаги у сборки?", "绳结有哪些？"])(
    "leaves what asks for several things or words: %s",
    (prompt) => {
      expect(asksToChoose(prompt)).toBe(false);
    },
  );
});
