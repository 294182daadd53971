import { describe, expect, it } from "vitest";
import { nameRests } from "../../../../src/compile/outline/text/name-rests.js";

const list = (...rests: readonly string[]) =>
  rests.map((rest, at) => `${at + 1}. What is part ${at}?${rest}\n`).join("");

describe("nameRests", () => {
  it.each([
    [
      [" → A long fin.", " → The back of it.", " → Its side to the wind."],
      [" A:A long fin.", " A:The back of it.", " A:Its side to the wind."],
    ],
    [
      [" — 船底的长板。", " — 船的后部。", " — 迎风的一侧。"],
      [" A:船底的长板。", " A:船的后部。", " A:迎风的一侧。"],
    ],
    [
      [" -> A long fin.", " -> The back of it.", " -> Its side."],
      ["  A:A long fin.", "  A:The back of it.", "  A:Its side."],
    ],
    [
      [" *(A long fin)*", " *(The back of it)*", " *(Its side)*"],
      [" A:A long fin  ", " A:The back of it  ", " A:Its side  "],
    ],
  ])("calls an answer what stands behind the mark of asking: %j", (rests, named) => {
    expect(nameRests(list(...rests))).toBe(list(...named));
  });

  it.each([
    // Names, grades, and what repeats.
    [" - Google", " - Meta", " - Amazon Web Services"],
    [" - asked very often", " - asked very often", " - asked once"],
    [" - A long fin.", " - Why is it there?", " - The back of it."],
    [" → A long fin.", " → The back of it.", "", "", ""],
    // The second half of a question, and notes for who asks it.
    [" - and when is it used", " - how deep it is", " - and which one would you take"],
    [" - looks for care", " - should name two parts", " - curious people have seen one"],
    [" - asked by a yard in Kiel", " - asked on the phone", " - asked in the second round"],
  ])("leaves other words alone: %j", (...rests) => {
    expect(nameRests(list(...rests))).toBe(list(...rests));
  });

  it("leaves words alone below which an answer stands", () => {
    const text = list(" - a short word", " - another one", " - the last of them").replaceAll(
      "\n",
      "\n   The answer.\n",
    );
    expect(nameRests(text)).toBe(text);
  });
});
