import type { RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { isWithdrawn, isWordless, kindOfAside } from "../../../../src/compile/outline/asides/aside-kind.js";
import { parseMarkdown } from "../../../../src/compile/parse/parse-markdown.js";
import { readingOf } from "../entries-of.js";

const first = (text: string) => parseMarkdown(text).blocks[0] as RootContent;

describe("kindOfAside", () => {
  it.each([
    ["<!-- later -->", "comment"],
    ["[Back to top](#top)", "navigation"],
    ["#flashcards/boats #keel", "front-matter"],
    ["#什么是龙骨？", undefined],
    ["A keel.", undefined],
  ])("of %j", (text, kind) => {
    expect(kindOfAside(first(text))).toBe(kind);
  });
});

describe("isWordless", () => {
  it.each([
    ["---", true],
    ["<br>", true],
    ['<a name="keel">', true],
    ["<p>Keel</p>", false],
  ])("of %j", (text, expected) => {
    expect(isWordless(first(text))).toBe(expected);
  });
});

describe("isWithdrawn", () => {
  it.each([
    ["~~What is a keel?~~", true],
    ["~~#### What is a keel?", true],
    ["~~What~~ is a ~~keel?~~", false],
  ])("of %j", (text, expected) => {
    expect(isWithdrawn(readingOf(text), first(text))).toBe(expected);
  });
});
