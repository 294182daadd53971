import { describe, expect, it } from "vitest";
import { mendCounts } from "../../../../src/compile/outline/text/mend-counts.js";

describe("mendCounts", () => {
  it.each([
    ["Q.1 Why?\n\nQ.2 What?\n\nQ.3) How?\n", "Q.1:Why?\n\nQ.2:What?\n\nQ.3) How?\n"],
    ["Q1 Why?\nSo.\n\nQ2 Hulls\nSo.\n\nQ3 How?\nSo.\n", "Q1:Why?\nSo.\n\nQ2:Hulls\nSo.\n\nQ3:How?\nSo.\n"],
  ])("sets numbers off that count questions: %j", (text, mended) => {
    expect(mendCounts(text)).toBe(mended);
  });

  it.each([
    "Q1 was good.\n\nQ2 was better.\n\nQ3 was best.\n",
    "Q1 Why?\n\nQ7 What?\n\nQ4 How?\n",
    "Q1 Why?\n\nQ2 What?\n",
  ])("leaves other numbers alone: %j", (text) => {
    expect(mendCounts(text)).toBe(text);
  });
});
