import { describe, expect, it } from "vitest";
import { findToldKey, saysLetters } from "../../../../src/compile/outline/choice/told-key.js";
import type { WrittenOption } from "../../../../src/compile/outline/choice/written-option.js";
import { parseMarkdown } from "../../../../src/compile/parse/parse-markdown.js";

const options = ["A keel", "A mast", "A sail"].map((text, index): WrittenOption => {
  return { letter: "ABC"[index] ?? "", needsKey: false, text, isTicked: false, isBold: false };
});

const keyIn = (text: string, isHidden = false) => {
  const blocks = parseMarkdown(text).blocks.map((node) => ({ node, isHidden, isHint: false }));
  const key = findToldKey(options, blocks, 0);
  return key === undefined ? undefined : [...key.indexes].map((index) => options[index]?.letter).join("");
};

describe("findToldKey", () => {
  it.each([
    ["Answer: B", "B"],
    ["答案：A、C", "AC"],
    ["The correct answer is C.", "C"],
    ["Answer: A mast", "B"],
    ["✅ A sail", "C"],
    ["Bonne réponse : a", "A"],
    ["Bonnes réponses : a et c", "AC"],
    ["Richtige Antworten: A, C", "AC"],
    ["Lösungen: B und C", "BC"],
    ["Respuestas correctas: a y c", "AC"],
    ["Respostas: AC", "AC"],
    ["Correct: B and C", "BC"],
    ["Correct option: [B]", "B"],
    ["Answer is A", "A"],
    ["La bonne réponse est B.", "B"],
    ["A resposta correta é a letra C", "C"],
    ["Letra B", "B"],
    ["正确答案是 B", "B"],
    ["我的答案：A 正确答案：B", "B"],
    ["Topic: AI", undefined],
    ["The answer is a mystery", undefined],
    ["It floats.\n\nAnswer: B", "B"],
  ])("reads %j", (text, key) => {
    expect(keyIn(text)).toBe(key);
  });

  it("takes a letter without a label for one where it is hidden", () => {
    expect(keyIn("B) A mast, for it is high.", true)).toBe("B");
    expect(keyIn("B) A mast, for it is high.")).toBeUndefined();
  });

  it("finds no index where several are announced and one is found", () => {
    expect(keyIn("The correct answers are B, and others.")).toBe("");
  });

  it("looks no further than so many blocks", () => {
    expect(keyIn(`${"It floats.\n\n".repeat(63)}Answer: B`)).toBe("B");
    expect(keyIn(`${"It floats.\n\n".repeat(64)}Answer: B`)).toBeUndefined();
  });
});

describe("saysLetters", () => {
  it.each(["The correct answer is B.", "正确答案是 B", "Answer is (A)", "Die richtige Antwort lautet: C"])(
    "knows %j",
    (text) => {
      expect(saysLetters(text)).toBe(true);
    },
  );

  it.each(["The correct answer is a sail.", "The right choice is Bowline.", "Answers are below"])(
    "does not know %j",
    (text) => {
      expect(saysLetters(text)).toBe(false);
    },
  );
});
