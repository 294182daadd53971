import { describe, expect, it } from "vitest";
import { asksWithin } from "../../../../src/compile/outline/signs/asks-within.js";

describe("asksWithin", () => {
  it.each([
    "Have you used any? Give an example.",
    "¿Cuál usaría? Solo uno.",
    "Si vous avez un avis, décrivez-le",
    "If so, explain why.",
    "Опишите, что вам нравится",
    "Cite quais você já trabalhou.",
    "用过吗？举例。",
    "How well do you know it",
  ])("sees that %j asks", (text) => {
    expect(asksWithin(text)).toBe(true);
  });

  it.each([
    "A pole that bears sails.",
    "See https://example.org/?a=b for it",
    "Is a kind of rope",
    "If it blows, the sail is reefed.",
    "Bonus for a book",
  ])("sees that %j states something", (text) => {
    expect(asksWithin(text)).toBe(false);
  });
});
