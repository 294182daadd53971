import { expect, it } from "vitest";
import { readList } from "../read-list.js";

it("keeps no count of the keys in the explanation", () => {
  const { articles } = readList(
    "### Which are sails?\n\nA) jib\nB) keel\nC) main\n\n**Correct answer: A, C** (Select two)\n\nBoth are of cloth.\n",
  );
  expect(articles[0]?.explanation).toBe("Both are of cloth.");
});

it("takes a letter for the place of an option that has a number", () => {
  const { briefs } = readList("### Which holds?\n\n1. Reef knot\n2. Bowline\n3. Hitch\n\nAnswer: B\n");
  expect(briefs).toEqual(["Bowline"]);
});

it("reads the letter of an option that a number counts where its words are the same", () => {
  const { articles } = readList(
    "### 1. What is logged?\n\n1. 2 2\n2. 0 2\n3. an error\n\n<details><summary>Answer</summary>\n\nb) 0 2\n\n</details>\n",
  );
  expect(articles[0]?.choice?.options.map(({ correct }) => correct)).toEqual([false, true, false]);
});

it("reads several numbers that have a bracket each", () => {
  const { briefs } = readList("1. Which are sails?\n   1) Jib\n   2) Keel\n   3) Main\n\n   Answer: 1) and 3)\n");
  expect(briefs).toEqual(["Jib; Main"]);
});
