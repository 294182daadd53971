import { describe, expect, it } from "vitest";
import { readSections, readTags, tagIn } from "../../../src/compile/vocabulary/vocabulary.js";
import { told } from "../assemble/compile-texts.js";

describe("readSections", () => {
  it("numbers sections by their place, and leaves out what has no id", () => {
    const text = "- id: a\n  title: A\n- id: ''\n  title: B\n- id: c\n  number: 7\n  title: C\n";
    const { entries, problems } = readSections({ path: "sections.yaml", text });
    expect(entries.map(({ id, number }) => [id, number])).toEqual([
      ["a", 1],
      ["c", 7],
    ]);
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(["invalid-field 3"]);
  });

  it("reports an id and a number that are used twice", () => {
    const text = "- id: a\n  number: 1\n  title: A\n- id: a\n  number: 1\n  title: B\n";
    expect(readSections({ path: "sections.yaml", text }).problems.map(told)).toEqual([
      'duplicate-section sections.yaml:4:7 The id "a" is already used at sections.yaml:1:7. Choose another.',
      "duplicate-section sections.yaml:5:11 The number 1 is already used at sections.yaml:2:11. Choose another.",
    ]);
  });
});

describe("readTags", () => {
  it("reports a word that stands for two tags, at the alias or else at the tag", () => {
    const text =
      "a: { zh: 甲, en: Alpha, aliases: [one] }\nb: { zh: 乙, en: Beta, aliases: [One, two] }\nc: { zh: 丙, en: alpha }\n";
    const { problems } = readTags({ path: "tags.yaml", text });
    expect(problems.map(told)).toEqual([
      'duplicate-alias tags.yaml:2:33 "one" already stands for the tag "a". Keep it with one tag.',
      'duplicate-alias tags.yaml:3:1 "alpha" already stands for the tag "a". Keep it with one tag.',
    ]);
  });

  it("reports an alias that repeats a name of its tag, or another alias", () => {
    const text = "a: { zh: 甲, en: Alpha, aliases: [alpha, x, X] }\n";
    const { problems } = readTags({ path: "tags.yaml", text });
    expect(problems.map(told)).toEqual([
      'duplicate-alias tags.yaml:1:34 The alias "alpha" repeats a name of its tag, or an alias before it. Remove it.',
      'duplicate-alias tags.yaml:1:44 The alias "X" repeats a name of its tag, or an alias before it. Remove it.',
    ]);
  });
});

describe("tagIn", () => {
  const tag = { id: "a", aliases: ["x"], place: { file: "tags.yaml", line: 1, column: 1 } };

  it("shows the name in a language, and keeps the others as aliases", () => {
    expect(tagIn("en", { ...tag, label: { zh: "甲", en: "Alpha" } })).toEqual({
      id: "a",
      label: "Alpha",
      aliases: ["甲", "x"],
    });
  });

  it("falls back to the language of our words, and to any", () => {
    expect(tagIn("pt-BR", { ...tag, label: { zh: "甲", en: "Alpha" } }).label).toBe("Alpha");
    expect(tagIn("ja", { ...tag, label: { fr: "Un" } }).label).toBe("Un");
  });
});
