import { describe, expect, it } from "vitest";
import { carryStyles } from "../../../src/cli/screens/carry-styles.js";

const codeOf = (code: number) => `\u001b[${code}m`;

describe("carryStyles", () => {
  it.each([
    ["bold", 1, 22],
    ["dim", 2, 22],
    ["italic", 3, 23],
    ["red", 31, 39],
    ["bright red", 91, 39],
    ["a red ground", 41, 49],
    ["a bright red ground", 101, 49],
  ])("ends %s at the end of a line, and begins it anew on the next", (_, begin, end) => {
    expect(carryStyles([`a${codeOf(begin)}b`, `c${codeOf(end)}d`])).toEqual([
      `a${codeOf(begin)}b${codeOf(end)}`,
      `${codeOf(begin)}c${codeOf(end)}d`,
    ]);
  });

  it("ends several in the order of brackets, and all of them at a reset", () => {
    const [bold, red, reset] = [1, 31, 0].map(codeOf);
    expect(carryStyles([`${bold}a${red}b`, `c${reset}d`, "e"])).toEqual([
      `${bold}a${red}b${codeOf(39)}${codeOf(22)}`,
      `${bold}${red}c${reset}d`,
      "e",
    ]);
  });
});
