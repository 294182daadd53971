import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("freeNumbered", () => {
  it("reads a number right below the last line of an answer as the next question", () => {
    const { prompts, texts, problems } = readList(
      "1. What is a jib?\n\nA sail\nbefore the mast.\n2. What is a reef?\n\nA fold.\n3. The helm\n\nIt steers.\n\n4. Who cooks?\n\nNobody.\n",
    );
    expect(prompts).toEqual(["What is a jib?", "What is a reef?", "The helm", "Who cooks?"]);
    expect(texts).toEqual(["A sail\nbefore the mast.", "A fold.", "It steers.", "Nobody."]);
    expect(problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([]);
  });

  it("leaves numbers alone that do not count on, or do not ask", () => {
    const list = "1. What is a jib?\n\nThere were\n3. What for?\n2. of them\n\nOne was torn.\n";
    expect(readList(list).prompts).toEqual(["What is a jib?"]);
  });
});
