import { describe, expect, it } from "vitest";
import { mendLabels } from "../../../../src/compile/outline/text/mend-labels.js";

describe("mendLabels", () => {
  it.each([
    ["Q: Why?\nA: So.\n\nQ What?\nA: That.\n\nQ: How?\n", "Q:What?"],
    [
      "**Question:** Why?\n\n**Question** Name two.\n\n**Answer:** One.\n\n**Question:** How?\n",
      "**Question**:Name two.",
    ],
    ["问：为何？\n答：是。\n\n问 什么？\n答：是。\n\n问：如何？\n", "问：什么？"],
    ["问：为何？\n答：是。\n\n问，什么？\n答：是。\n\n问：如何？\n", "问：什么？"],
    ["Q: Why?\nA: So.\n\nQ; What?\nA: That.\n\nQ: How?\n", "Q: What?"],
  ])("writes a colon that was forgotten: %j", (text, line) => {
    expect(mendLabels(text).split("\n")).toContain(line);
    expect(mendLabels(text)).toHaveLength(text.length);
  });

  it.each([
    // Only two labels with a colon show what the list does.
    "Q: Why?\nA: So.\n\nQ What?\nA: That.\n",
    "Question: Why?\n\nQuestion your sources.\n\nQuestion: How?\n",
    "Q: Why?\n\n```\nQ What?\n```\n\nQ: How?\n",
  ])("leaves other words alone: %j", (text) => {
    expect(mendLabels(text)).toBe(text);
  });
});
