import { describe, expect, it } from "vitest";
import { escapeLiteral, isLiteral, parseLiteral } from "../../../src/compile/parse/parse-literal.js";
import { plainText } from "../../../src/compile/parse/plain-text.js";
import { readingOf } from "../outline/entries-of.js";

const read = (text: string) => {
  const blocks = parseLiteral(text, { line: 1, column: 1 }, readingOf(text));
  return blocks.map((block) => (block.type === "paragraph" ? plainText(block.children) : block.type));
};

describe("parseLiteral", () => {
  it.each(["A. <th>cell</th>", "import java.util.* and java.io.*;", "LIKE '_ship_'", "a &lt; b and ~~c~~", "C:\\*"])(
    "reads what is markup elsewhere as text: %s",
    (text) => {
      expect(read(text)).toEqual([text]);
    },
  );

  it("keeps numbers, bullets and code", () => {
    expect(read("* one\n* two\n\nWhy `<b>` is _bold_")).toEqual(["list", "Why <b> is _bold_"]);
  });
});

describe("isLiteral", () => {
  it("leaves Markdown alone that stands in a fence", () => {
    expect(isLiteral("1. What is a mast?\nA. A pole\nB. A rope\nAnswer: A")).toBe(true);
    expect(isLiteral("1. What is a mast?\n\n**Answer:** A pole.")).toBe(false);
    expect(isLiteral("What is a mast?\n<details>A pole.</details>")).toBe(false);
  });
});

describe("escapeLiteral", () => {
  it("writes the lines so that Markdown shows them", () => {
    expect(escapeLiteral("* one <b>\nuse `<b>` or *")).toBe("* one \\<b>\nuse `<b>` or \\*");
  });
});
