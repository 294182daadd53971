import { describe, expect, it } from "vitest";
import { splitPrompt } from "../../src/text/split-prompt.js";

describe("splitPrompt", () => {
  it.each([
    [undefined, { given: "" }],
    ["What is `a`?", { line: "What is `a`?", given: "" }],
    ["What is `a`?\n\n    code\n\nmore", { line: "What is `a`?", given: "    code\n\nmore" }],
  ])("parts %j", (markdown, parts) => {
    expect(splitPrompt(markdown)).toEqual(parts);
  });
});
