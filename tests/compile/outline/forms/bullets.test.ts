import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("bullets", () => {
  it("ask where a label says so, beside numbers that do not", () => {
    expect(readList("- Question: RoPE\n- Question: ALiBi\n\n1. Queries\n2. Keys\n").prompts).toEqual(["RoPE", "ALiBi"]);
  });

  it.each([
    ["a number each", "- 1. What is a hit?\n- 2. What is a miss?\n", [1, 2], ["What is a hit?", "What is a miss?"]],
    ["a figure at the start of one", "- 2 heads?\n- How many heads?\n", [1, 2], ["2 heads?", "How many heads?"]],
  ])("have the numbers of their list with %s", (_, text, numbers, prompts) => {
    expect(readList(text)).toMatchObject({ numbers, prompts });
  });
});
