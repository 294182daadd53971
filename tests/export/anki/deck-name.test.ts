import { describe, expect, it } from "vitest";
import { deckLevel, nameDeck } from "../../../src/export/anki/deck-name.js";

describe("deckLevel", () => {
  it.each([
    ["5. 推理: a", "5. 推理: a"],
    ["C++ :: std", "C++ ∷ std"],
    [":::", "∷:"],
    ['What is "attention"?', "What is 'attention'?"],
    [" a\n\tb ", "a b"],
  ])("gives %j as %j", (name, level) => {
    expect(deckLevel(name)).toBe(level);
  });
});

describe("nameDeck", () => {
  it("puts levels together so that they come apart again", () => {
    expect(nameDeck(["a:", "", ":b", "c::d"])).toBe("a：:::b::c∷d");
    expect(nameDeck(["", " "])).toBe("");
  });
});
