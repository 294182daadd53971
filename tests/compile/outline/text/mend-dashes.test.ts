import { describe, expect, it } from "vitest";
import { mendDashes } from "../../../../src/compile/outline/text/mend-dashes.js";
import { readList } from "../read-list.js";

const asked = (number: number, prompt: string) => `-${number}. Question: ${prompt}\nSolution:\nIt is part ${number}.\n`;

describe("mendDashes", () => {
  it("reads questions behind a dash and a number", () => {
    const list = `# Boats\n\n${asked(1, "Explain the mast.")}\n${asked(2, "What is a keel?")}\n${asked(3, "What is a jib?")}`;
    const { prompts, briefs } = readList(list);
    expect(prompts).toEqual(["Explain the mast.", "What is a keel?", "What is a jib?"]);
    expect(briefs).toEqual(["It is part 1.", "It is part 2.", "It is part 3."]);
    expect(mendDashes(list)).toHaveLength(list.length);
  });

  it("leaves other lines what they are", () => {
    const few = `${asked(1, "Why?")}\n${asked(2, "How?")}`;
    const numbers = "-1. a\n-2. b\n-3. c\n";
    expect(mendDashes(few)).toBe(few);
    expect(mendDashes(numbers)).toBe(numbers);
  });
});
