import { describe, expect, it } from "vitest";
import { readManner } from "../../../../src/compile/outline/audit/line-manner.js";

describe("readManner", () => {
  it.each([
    ["### 26. Locks {#locks}", "h3 n.", [26], "Locks"],
    ["> 12. What is a `lock`?", "q n.", [12], "What is a lock?"],
    ["**【扩展 8-3】说说锁**", "B 【】", [8, 3], "说说锁"],
    ["* Problem 2: Why?", "b problem:", [2], "Why?"],
    ["Q3: Why?", "Q", [3], "Why?"],
    ["## (19-a) Fees", "h2 ()", [19], "Fees"],
    ["1. ## Locks", "n. h2", [1], "Locks"],
    ["- 2-1. 풀링", "b n.", [2, 1], "풀링"],
    ["<summary><b>Why?</b></summary>", "s", [], "Why?"],
    ["*Écrivez une boucle*", "I", [], "Écrivez une boucle"],
    ["\\5. Locks", "n.", [5], "Locks"],
    ["3.14 of them", "", [], "3.14 of them"],
    ["plain words", "", [], "plain words"],
  ])("reads %s", (text, key, numbers, words) => {
    const { isSeries: _, ...manner } = readManner(text);
    expect(manner).toEqual({ key, numbers, words });
  });
});
