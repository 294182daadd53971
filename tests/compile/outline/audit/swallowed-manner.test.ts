import { describe, expect, it } from "vitest";
import { findAlike } from "../../../../src/compile/outline/audit/swallowed-manner.js";
import { readMarked } from "./written-list.js";

const foundIn = (...lines: readonly string[]) =>
  findAlike(readMarked(lines.join("\n")).written()).map(({ at }) => at.line);
const bold = ["!**What is a lock?**", "x", "!**Why lock?**", "x", "!**Who locks?**", "x"];
const guide = ["!### Keys", "x", "!### Doors", "x", "!### Locks", "x"];

describe("findAlike", () => {
  it.each([
    ["a bold line that requests", [...bold, "**Explain a door.**"], [7]],
    ["italics", ["!*¿Qué es?*", "!*¿Por qué?*", "!*¿Quién?*", "*Explique la puerta.*"], [4]],
    [
      "a heading of their level",
      ["!##### 何ですか？", "!##### なぜですか？", "!##### 誰ですか？", "##### 違いは？"],
      [4],
    ],
    ["a bullet of theirs that asks", ["!- What?", "!- Why?", "!- Who?", "- When?"], [4]],
  ])("finds %s", (_, lines, found) => {
    expect(foundIn(...lines)).toEqual(found);
  });

  it.each([
    ["bold words that ask nothing", [...bold, "**Doors**"]],
    ["a heading of another level", [...guide, "#### Why is it so?"]],
    ["headings of a guide", [...guide, "### How it works"]],
    [
      "the same words again and again",
      [...bold, "**Why is it so?**", "x", "**Why is it so?**", "x", "**Why is it so?**"],
    ],
    ["bullets deeper in", ["!- What?", "!- Why?", "!- Who?", "  - When?"]],
    ["a bullet that requests", ["!- What?", "!- Why?", "!- Who?", "- Explain it to them"]],
    ["what stands above the first question", ["**Why this list?**", ...bold]],
  ])("takes %s for none", (_, lines) => {
    expect(foundIn(...lines)).toEqual([]);
  });
});
