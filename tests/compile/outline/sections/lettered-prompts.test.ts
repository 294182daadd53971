import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("findLettered", () => {
  it("takes letters that count headings in a row off their prompts", () => {
    const text =
      "## Task 8\n\n### a) Which sails are set?\n\nAll.\n\n### b) How long is the mast?\n\nTen metres.\n\n## Task 9\n\n### c) Which rope holds?\n\nNone.\n";
    expect(readList(text).prompts).toEqual(["Which sails are set?", "How long is the mast?", "c) Which rope holds?"]);
  });
});
