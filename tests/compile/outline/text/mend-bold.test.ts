import { describe, expect, it } from "vitest";
import { mendBold } from "../../../../src/compile/outline/text/mend-bold.js";

describe("mendBold", () => {
  it.each([
    ["**3. What is a keel? **", "**3. What is a keel?** "],
    ["** Why?**", "**Why?** "],
    ["-   **  What is a keel? **", "-   **What is a keel?**   "],
    ["- **Why? **  ", "- **Why?**   "],
  ])("moves the blanks inside the marks of a question: %j", (line, mended) => {
    expect(mendBold(`${line}\n`)).toEqual({ text: `${mended}\n`, moved: new Set([1]) });
  });

  it.each(["**2 ** 3 ** 4 **", "** kwargs **", "```\n**Why? **\n```", "**Why?** So **", "\t** Why?**"])(
    "leaves other marks alone: %j",
    (text) => {
      expect(mendBold(text)).toEqual({ text, moved: new Set() });
    },
  );
});
