import { describe, expect, it } from "vitest";
import { findCountingOn, findUncounted } from "../../../../src/compile/outline/audit/swallowed-numbers.js";
import { readMarked } from "./written-list.js";

const foundIn = (...lines: readonly string[]) =>
  findCountingOn(readMarked(lines.join("\n")).written()).map(({ at, why }) => `${at.line} ${why}`);

describe("findCountingOn", () => {
  it.each([
    [
      "the number between two",
      ["!## 25. What is a lock?", "text", "26. Why lock?", "!## 27. Who locks?"],
      ["3 counts on (26 after 25)"],
    ],
    [
      "a heading on another level that asks nothing",
      ["!## 2. What is noise?", "text", "### 3. Usual steps", "#### Notes", "!## 4. Why crop?"],
      ["3 counts on (3 after 2)"],
    ],
    [
      "several in a row, also behind the last question",
      ["!**1. Was ist Strom?**", "A. x", "**2. Strom dient zum:**", "A. x", "**3. Die Spannung ist:**"],
      ["3 counts on (2 after 1)", "5 counts on (3 after 2)"],
    ],
    [
      "numbers of two parts",
      ["!- 2-1. 풀링은 무엇인가요?", "  2-2. 패딩은 왜 쓰나요?", "!- 3-1. 왜 그런가요?"],
      ["2 counts on (2 after 1)"],
    ],
    [
      "items between headings that leave their numbers out",
      ["!### 2. Kinds of bees", "text", "3. Bees and flowers.", "4. Bees and ants.", "!### 5. Wasps", "text"],
      ["3 counts on (3 after 2)", "4 counts on (4 after 3)"],
    ],
    [
      "an item between words in bold, with what it says below",
      ["!**6. Honey**", "text", "7) Wax and its uses", "It burns.", "!**8. Hives**"],
      ["3 counts on (7 after 6)"],
    ],
    [
      "the number before one that was set back",
      ["!9. What is honey?", "//count anew", "8. Wax and its uses", "text", "!9. Who stings?"],
      ["3 has the number before the next one (8 before 9)"],
    ],
  ])("finds %s", (_, lines, found) => {
    expect(foundIn(...lines)).toEqual(found);
  });

  it.each([
    [
      "points that count from one",
      ["!1. What is a lock?", "   1. A thing", "   2. A door", "   3. A key", "!4. Why lock?"],
    ],
    ["points that reach the number", ["!## 2. What?", "1. one", "2. two", "3. three", "!## 4. Why?"]],
    ["a point behind the last question", ["!## 1. What?", "text", "!## 2. Why?", "1. one", "2. two", "3. three"]],
    ["an item further in", ["!### 2. Kinds of bees", "- text", "  3. Bees and flowers.", "!### 4. Wasps"]],
    ["an item where no number is missing", ["!### 2. Kinds of bees", "3. Bees and flowers.", "!### 3. Wasps"]],
    ["what says nothing", ["!## 1. What?", "2.", "!## 3. Why?"]],
    ["other counting", ["!## 1. What?", "Figure 2: a lock", "1.2. A part", "!## 2. Why?"]],
    ["a point before a number that was given twice", ["!3. What?", "1. one", "2. two", "!3. Why?"]],
    ["years and decimals", ["!## 2. What?", "3.14 of them", "!## 4. Why?"]],
    ["steps", ["!**Step 2: Open it**", "text", "**Step 3: Try it**"]],
    ["code", ["!## 1. What?", "```", "## 2. Why?", "```", "!## 3. Who?"]],
  ])("takes %s for none", (_, lines) => {
    expect(foundIn(...lines)).toEqual([]);
  });
});

describe("findUncounted", () => {
  const foundAt = (...lines: readonly string[]) =>
    findUncounted(readMarked(lines.join("\n")).written()).map(({ at }) => at.line);

  it("finds a heading that asks and has a number which no point leads up to", () => {
    expect(foundAt("!## What is a lock?", "x", "### **43. What is a key?**", "x")).toEqual([3]);
    expect(foundAt("!## What is a lock?", "#### 1. Why?", "#### 2. How?", "x", "!## What?", "#### 2. Bolt")).toEqual(
      [],
    );
  });
});
