import { describe, expect, it } from "vitest";
import { recognizeShape } from "../../../src/compile/outline/shape.js";
import { entriesOf } from "./entries-of.js";

describe("recognizeShape", () => {
  it.each([
    ["numbered items", "## A\n1) What?\n- That.\n2) Why?\n- So.\n", { shape: "numbered", markers: [")"] }],
    ["two ways to number", "## A\n1) What?\n2) Why?\n## B\n1. How?\n", { shape: "numbered", markers: [")", "."] }],
    ["numbered answers", "## A\n1) What?\n1. this\n2. that\n", { shape: "numbered", markers: [")"] }],
    ["headings", "## What?\n- That?\n## Why?\n- So.\n", { shape: "headings", depth: 2 }],
    ["headings that mostly ask", "# A\n### What?\n### Why?\n### B\n", { shape: "headings", depth: 3 }],
    [
      "headings that ask above many items that do",
      `## What?\n${"1. Why?\n".repeat(6)}`,
      { shape: "numbered", markers: ["."] },
    ],
    ["bold lines", "## A\n\n**What?**\n\nThat.\n\n**Why?**\n", { shape: "headings", depth: 7 }],
    ["bullets", "## A\n- What?\n- Why?\n", { shape: "bullets" }],
    ["topics in a numbered list", "# T\n## A\n1. RoPE\n2. ALiBi\n3. NoPE\n", { shape: "numbered", markers: ["."] }],
    ["topics in headings", "# T\n## RoPE\ntext\n## ALiBi\ntext\n", { shape: "headings", depth: 2 }],
    ["prose below a title", "# Notes\ntext\n", undefined],
    ["prose", "text\n", undefined],
    ["nothing", "", undefined],
  ])("recognises %s", (_, text, shape) => {
    expect(recognizeShape(entriesOf(text))).toEqual(shape);
  });

  it.each([
    ["numbered", { shape: "numbered", markers: ["."] }],
    ["headings", { shape: "headings", depth: 3 }],
    ["bullets", { shape: "bullets" }],
  ] as const)("gives the variant of a fixed shape: %s", (fixed, shape) => {
    expect(recognizeShape(entriesOf("## A\n### B\n### C\n1. What?\n- x\n"), fixed)).toEqual(shape);
  });

  it("gives nothing for a fixed shape that is not there", () => {
    expect(recognizeShape(entriesOf("## What?\n"), "bullets")).toBeUndefined();
  });
});
