import { describe, expect, it } from "vitest";
import { dropKeyBefore } from "../../../../src/compile/outline/answers/key-before-reason.js";

describe("dropKeyBefore", () => {
  it.each([
    ["B) It rises.\n**Explicação:** O ar quente sobe.", "O ar quente sobe."],
    ["It rises (by heat). **Explanation:** Warm air is light.", "Warm air is light."],
    ["Richtige Antwort: B\nBegründung: Warme Luft ist leicht.", "Warme Luft ist leicht."],
    ["**Explanation/Reference:**\nWarm air is light.", "Warm air is light."],
  ])("takes the key and the label off: %s", (text, rest) => {
    expect(dropKeyBefore(text, ["It rises."])).toBe(rest);
  });

  it("leaves what says more than the key, and labels of several reasons", () => {
    const more = "A balloon is meant.\nExplanation: warm air is light.";
    const several = "*Explanation:* It is light.\n\n*Explanation:* It is not heavy.";
    for (const text of [more, several]) expect(dropKeyBefore(text, ["It rises."])).toBe(text);
  });
});
