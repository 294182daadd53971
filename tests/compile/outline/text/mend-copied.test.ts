import { describe, expect, it } from "vitest";
import { mendCopied } from "../../../../src/compile/outline/text/mend-copied.js";

const button = "IGNORE_WHEN_COPYING_START\ncontent_copy\ndownload\nIGNORE_WHEN_COPYING_END\n";

describe("mendCopied", () => {
  it("blanks what buttons left, and keeps all places", () => {
    const text = `Tie a knot.\n${button}\nPull.\n${button}`;
    const mended = mendCopied(text);
    expect(
      mended
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    ).toEqual(["Tie a knot.", "Pull."]);
    expect(mended.split("\n").map(({ length }) => length)).toEqual(text.split("\n").map(({ length }) => length));
  });

  it.each([
    ["one passage", `Tie a knot.\n${button}`],
    ["what nothing ends", "RACE_AREA_START\nGo.\n\nRACE_AREA_START\nGo on.\n"],
  ])("leaves %s", (_, text) => {
    expect(mendCopied(text)).toBe(text);
  });
});
