import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("findTasksBelow", () => {
  it("takes the task below the title of an item for the question", () => {
    const text =
      "## Loops\n\n1.\tSums\nWrite a loop that adds numbers.\n2.\tSigns:\nCreate a function that counts\nall signs of a text.\n\n## Sorts\n\n1. Names {#names}\n2. Heaps\nImplement a heap.\n";
    const { prompts, briefs, problems } = readList(text);
    expect(prompts).toEqual([
      "Sums Write a loop that adds numbers.",
      "Signs: Create a function that counts all signs of a text.",
      "Names",
      "Heaps Implement a heap.",
    ]);
    expect(briefs).toEqual([undefined, undefined, undefined, undefined]);
    expect(problems).toEqual([]);
  });

  it("does so in other languages", () => {
    const text = "1. Somme\nÉcrivez une boucle.\n2. Tri\nCréez une fonction.\n3. Tas\nCorrigez ce tas.\n";
    expect(readList(text).briefs).toEqual([undefined, undefined, undefined]);
  });

  it("takes tasks in any words where nearly all items have one", () => {
    const tasks = Array.from({ length: 9 }, (_, at) => `${at + 1}. Sum ${at + 1}\nWrite a loop.\n`).join("");
    const given = "10. Scale:\nGiven a list of numbers, double each.\n";
    expect(readList(tasks + given).prompts.at(-1)).toBe("Scale: Given a list of numbers, double each.");
    const labelled = "10. Scale:\nAnswer: Double each.\n";
    expect(readList(tasks + labelled).briefs.at(-1)).toBe("Double each.");
    const below = `${given}\n    The result is a list.\n`;
    expect(readList(tasks + below).briefs.at(-1)).not.toBeUndefined();
    const other = "11. Shift:\nOne moves each by one.\n";
    expect(readList(tasks + given + other).briefs.slice(-2)).toEqual([
      "Given a list of numbers, double each.",
      "One moves each by one.",
    ]);
  });

  it("leaves answers alone: below what asks, below few, and where more stands there", () => {
    const asked =
      "1. How do you sum?\nWrite a loop.\n2. How do you sort?\nBuild a heap.\n3. How do you count?\nWrite a loop.\n";
    expect(readList(asked).briefs).toEqual(["Write a loop.", "Build a heap.", "Write a loop."]);
    const few =
      "1. Sums\nWrite a loop.\n2. Sorts\nA heap sorts.\n3. Counts\nA loop counts.\n4. Why?\nA loop ends.\n5. Who?\nA heap.\n";
    expect(readList(few).briefs[0]).toBe("Write a loop.");
  });
});
