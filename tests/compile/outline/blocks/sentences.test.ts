import { describe, expect, it } from "vitest";
import {
  firstSentence,
  onlyAsks,
  sentencesOf,
  withoutLastSentence,
} from "../../../../src/compile/outline/blocks/sentences.js";

describe("firstSentence", () => {
  it.each([
    ["It floats. It sails.", "It floats."],
    ["它浮。它航行。", "它浮。"],
    ["It floats, e.g. On water. It sails.", "It floats, e.g. On water."],
    ["What floats? A hull does. It sails.", "What floats? A hull does."],
    ["3. Hoist it. Then go.", "3. Hoist it."],
    ["no end", "no end"],
    ["", ""],
  ])("cuts %j behind %j", (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});

describe("withoutLastSentence", () => {
  it("gives what stands before", () => {
    expect(withoutLastSentence("It floats. It sails.")).toBe("It floats.");
    expect(withoutLastSentence("It floats.")).toBe("");
  });
});

describe("onlyAsks", () => {
  it("tells a question from what says something first", () => {
    expect(onlyAsks("Why?")).toBe(true);
    expect(onlyAsks("It floats. Why?")).toBe(false);
  });
});

describe("sentencesOf", () => {
  it.each([
    ["It floats. It sails.", ["It floats. ", "It sails."]],
    ["它浮。它航行", ["它浮。", "它航行"]],
    ["It floats (on water. As ships do). It sails.", ["It floats (on water. As ships do). ", "It sails."]],
    ["It has: 1. A keel 2. A mast. It sails.", ["It has: 1. A keel 2. A mast. ", "It sails."]],
    ["\\1. A keel \\2. A mast. It sails.", ["\\1. A keel \\2. A mast. ", "It sails."]],
    ['Who says "It floats. It sails." is right. It does.', ['Who says "It floats. It sails." is right. ', "It does."]],
    ['A 3" nail. It holds.', ['A 3" nail. ', "It holds."]],
    ["“It floats.” It sails.", ["“It floats.” It sails."]],
    ["", []],
  ])("takes %j apart", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
