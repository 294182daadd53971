import { expect, it } from "vitest";
import { findHeirs } from "../../src/bank/find-heirs.js";
import type { RetiredId } from "../../src/model/bank-data.js";

it("gives heirs in the order in which they are named, each once, at any depth", () => {
  const split = (id: string, ...successors: string[]): RetiredId => ({ id, fate: "split", successors });
  const start = split("a", "b", "z", "c");
  const fates = new Map([start, split("b", "y", "x"), split("c", "x", "w", "a")].map((entry) => [entry.id, entry]));
  expect(findHeirs(start, fates)).toEqual(["y", "x", "z", "w"]);
  expect(findHeirs({ id: "gone", fate: "retired", successors: [] }, fates)).toEqual([]);
});
