import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const ask = (...headings: readonly string[]) =>
  readList(`# Ships\n\n${headings.map((heading) => `#### ${heading}\n\nIt floats.\n`).join("\n")}`).prompts;

describe("readBareNumbers", () => {
  it("reads numbers without a mark that count on", () => {
    expect(ask("1 What is a hull?", "2 What is a keel?", "3 What is a jib?")).toEqual([
      "What is a hull?",
      "What is a keel?",
      "What is a jib?",
    ]);
  });

  it("reads the missing number of headings that count, though its mark was forgotten, and no figure", () => {
    const others = ["1. What is a hull?", "2. What is a keel?"];
    expect(ask(...others, "3 What is a jib?", "4 Who sails?", "5. What is a mast?").slice(2)).toEqual([
      "What is a jib?",
      "Who sails?",
      "What is a mast?",
    ]);
    expect(ask(...others, "4 masts have what?", "3. What is a mast?", "4. What is a raft?")).toContain(
      "4 masts have what?",
    );
  });
});
