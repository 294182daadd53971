import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const rest =
  '### ✅ 2. **"How would you reef?"**\n\nEarly.\n\n### ✅ 3. **"Name a sail."**\n\nA jib.\n\n### ✅ 4. **"Why a keel?"**\n\nIt weighs.\n';

describe("readForgottenSigns", () => {
  it("reads a line with the marks and the missing number of the headings below as one of them", () => {
    const { numbers, prompts, briefs, leftOut } = readList(
      `# Sailing\n\nTop 4.\n\n✅ 1. **"Tell me of a storm."**\n\nIt blew.\n\n---\n\n${rest}`,
    );
    expect(numbers).toEqual([1, 2, 3, 4]);
    expect(prompts[0]).toBe("Tell me of a storm.");
    expect(briefs[0]).toBe("It blew.");
    expect(leftOut).toEqual(["introduction 3-3"]);
  });

  it.each([
    ["has other marks", "⚓ 1. Tell me of a storm.", rest],
    ["counts otherwise", '✅ 7. **"Tell me of a storm."**', rest],
    ["has more lines", '✅ 1. **"Tell me of a storm."**\nIt blew.', rest],
  ])("leaves a line alone that %s", (_, line, below) => {
    expect(readList(`# Sailing\n\n${line}\n\n${below}`).numbers).toEqual([2, 3, 4]);
  });
});
