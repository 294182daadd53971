import { describe, expect, it } from "vitest";
import { areOutsideCode } from "../../../../src/compile/outline/signs/outside-code.js";

/** A dot for each line outside code. */
const read = (...lines: string[]) =>
  areOutsideCode(lines)
    .map((isOutside) => (isOutside ? "." : "c"))
    .join("");

describe("areOutsideCode", () => {
  it.each([
    ["a fence", ["a", "```", "b", "```", "c"], ".ccc."],
    ["one in an item", ["- ```js", "  b", "  ```", "c"], "ccc."],
    ["one in a quotation", ["> ~~~", "> b", "> ~~~", "> c"], "ccc."],
    ["one that nobody closes", ["a", "```", "b"], ".cc"],
    ["fewer marks and others within", ["````", "```", "~~~~", "````", "c"], "cccc."],
    ["marks with words, which close nothing", ["```", "```js", "1. ```", "```", "c"], "cccc."],
    ["marks in a line, which open nothing", ["```a```", "b"], ".."],
  ])("follows %s", (_, lines, expected) => {
    expect(read(...lines)).toBe(expected);
  });
});
