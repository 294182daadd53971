import { describe, expect, it } from "vitest";
import { lettersOf } from "../../src/text/letters-of.js";

describe("lettersOf", () => {
  it("is the same of words with and without marks, spaces, emoji and capitals", () => {
    expect(lettersOf("🔒 What is a B-Tree (again)?")).toBe(lettersOf("what is a b tree again"));
    expect(lettersOf("3. 什么是 ＧＣ？")).toBe("3什么是ｇｃ");
  });

  it("is empty where nothing is said", () => {
    expect(lettersOf(" **—** ")).toBe("");
  });
});
