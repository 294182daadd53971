import { describe, expect, it } from "vitest";
import { namesLetter } from "../../../../src/compile/outline/choice/named-key.js";

describe("namesLetter", () => {
  it.each([
    ["Bonne réponse : b", "b"],
    ["Respuesta correcta: (C).", "C"],
    ["→ Rätt svar: d", "d"],
  ])("takes the letter of %j", (text, letter) => {
    expect(namesLetter(text)).toBe(letter);
  });

  it.each(["Difficulty: B", "难度：A", "All of these words end in a letter: b", "Keel: bow", "Part: a"])(
    "takes none of %j",
    (text) => {
      expect(namesLetter(text)).toBeUndefined();
    },
  );
});
