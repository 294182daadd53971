import { describe, expect, it } from "vitest";
import { mendKeyFronts } from "../../../../src/compile/outline/text/mend-key-fronts.js";

describe("mendKeyFronts", () => {
  it.each([
    ["（ B ）1. a", "1. （ B ）a"],
    ["（B）1.a", "1.（B）a"],
    ["( ) 1. a", "1. (  )a"],
    ["(   ) 1) a", "1) (    )a"],
    ["__T__ 1. a", "1. (T  ) a"],
    ["（）1. a", "1.   a"],
    ["____ 1. a", "1. (   )a"],
  ])("writes the gap of %s behind the number", (line, mended) => {
    const rest = "\n\n（A）2. b\n\n（√）3. c\n";
    const text = mendKeyFronts(line + rest);
    expect(text.split("\n")[0]).toBe(mended);
    expect(text).toHaveLength((line + rest).length);
  });

  it.each([
    ["of options", "(A) 1. a\n(B) 2. b\n(C) 3. c\n"],
    ["that are two", "(B) 1. a\n\n(A) 2. b\n"],
    ["that do not count on", "(B) 7. a\n(A) 3. b\n(C) 5. c\n"],
    ["in code", "```\n(B) 1. a\n(A) 2. b\n(C) 3. c\n```\n"],
    ["before no item", "(B) 1.5 a\n(A) 2.5 b\n(C) 3.5 c\n"],
  ])("leaves lines %s", (_, text) => {
    expect(mendKeyFronts(text)).toBe(text);
  });
});
