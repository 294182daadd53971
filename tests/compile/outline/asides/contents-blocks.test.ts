import { describe, expect, it } from "vitest";
import {
  holdsLinks,
  holdsNames,
  isContentsLine,
  isContentsTable,
  judgeBlocks,
} from "../../../../src/compile/outline/asides/contents-blocks.js";
import type { Entry } from "../../../../src/compile/outline/entries.js";
import { entriesOf, readingOf } from "../entries-of.js";

describe("judgeBlocks", () => {
  it("takes links for contents, and none that ask", () => {
    const entries = entriesOf("- [Keels](https://boats.example/1)\n- [What is a mast?](https://boats.example/2)\n");
    expect(entries.map(judgeBlocks(entries))).toEqual([true, false]);
  });
});

describe("holdsLinks and holdsNames", () => {
  it.each([
    ["# Contents\n\n- [Keels](#keels)\n- [Masts](#masts)\n", true, true],
    ["# Contents\n\n- Keels\n- Masts\n", false, true],
    ["# Contents\n\n- Keels\n\n  They hold.\n", false, false],
    ["# Contents\n", false, false],
  ])("of %j", (text, links, names) => {
    const entries = entriesOf(text);
    const isContents = judgeBlocks(entries);
    expect([holdsLinks(entries, 0, isContents), holdsNames(entries, 0, isContents)]).toEqual([links, names]);
  });
});

describe("isContentsLine", () => {
  it("takes a title of contents that is no heading", () => {
    const of = (text: string) => isContentsLine(entriesOf(text)[0] as Entry);
    expect([of("**Table of Contents**\n"), of("**Keels**\n")]).toEqual([true, false]);
  });
});

describe("isContentsTable", () => {
  it.each([
    ["|No.|Title|\n|---|---|\n|1|[Keels](#keels)|\n|2|[Masts](#masts)|\n", true],
    ["|No.|Title|\n|---|---|\n|1|Keels|\n|2|[Masts](#masts)|\n", false],
  ])("of %j", (text, expected) => {
    expect(isContentsTable(readingOf(text), entriesOf(text)[0] as Entry)).toBe(expected);
  });
});
