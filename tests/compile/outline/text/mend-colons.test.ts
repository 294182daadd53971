import { expect, it } from "vitest";
import { readList } from "../read-list.js";

it("takes the second colon off the label of an answer", () => {
  const { briefs, texts } = readList(
    "### What is a jib?\n\n> **Answer:**:\n> A sail.\n\n### What is a keel?\n\n**Answer:**: A fin.\n",
  );
  expect(briefs).toEqual(["A sail.", "A fin."]);
  expect(texts[1]).toBe("A fin.");
});
