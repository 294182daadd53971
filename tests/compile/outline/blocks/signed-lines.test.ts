import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const briefOf = (answer: string) =>
  readList(`## 1. What is it?\n\n${answer}\n\n## 2. What is a mast?\n\nA pole.\n`).briefs[0];

describe("openSignedLines", () => {
  it("takes letters off that count points", () => {
    const briefs = (answer: string) =>
      readList(`1. Name the parts of a ship\n   ${answer}\n2. What is a mast?\n   A pole.\n`).briefs;
    expect(briefs("a. hull\n   b. deck")[0]).toBe("hull; deck");
    expect(briefs("a. The hull floats.\n   b. The deck is on it.")[0]).toBe("The hull floats. The deck is on it.");
  });

  it.each([
    ["lines of a paragraph", "➤ el mástil\n➤ la quilla", "el mástil; la quilla"],
    ["paragraphs", "→ a hull\n\n→ a deck", "a hull; a deck"],
    ["lines that count", "1️⃣ Hoist\n2️⃣ Steer", "Hoist; Steer"],
    ["plain lines in a fence", "```\n🌟 船体\n🌟 甲板\n\n🌙 很少见\n```", "船体；甲板"],
    ["lines below what leads to them", "It has two parts:\n⭐ hull\n⭐ deck", "It has two parts: hull; deck"],
    ["lines that go on", "✔ a hull\nof oak\n✔ a deck", "a hull of oak; a deck"],
    ["one line", "🎯 A ship at sea.", "A ship at sea."],
    ["points of a list", "- ✅ a hull\n- ✅ a deck", "a hull; a deck"],
    ["a person", "👩🏽‍💻 Somebody who writes.", "Somebody who writes."],
  ])("takes signs off %s", (_, answer, brief) => {
    expect(briefOf(answer)).toBe(brief);
  });

  it.each([
    ["what arrows lead on from", "order\n→ kitchen\n→ table", "order → kitchen → table"],
    ["signs alone", "👍 👎", "👍 👎"],
    ["signs within a line", "load → link → run", "load → link → run"],
    ["a code of some language", "```go\n→ 1\n```", "→ 1"],
    ["a drawing", "```\nShip   Shore\n  │ hail │\n\n⚠️ Only by day\n```", "Ship Shore"],
    ["signs that judge", "✅ by day\n❌ by night", "✅ by day ❌ by night"],
    ["signs that judge in a list", "- ✅ by day\n- ❌ by night", "✅ by day; ❌ by night"],
    ["numbers", "2 masts\n3 decks", "2 masts 3 decks"],
  ])("keeps %s", (_, answer, brief) => {
    expect(briefOf(answer)).toBe(brief);
  });

  it("leaves the answer itself as written", () => {
    expect(readList("## 1. What is it?\n\n→ a hull\n→ a deck\n\n## 2. What is a mast?\n\nA pole.\n").texts[0]).toBe(
      "→ a hull\n→ a deck",
    );
  });
});
