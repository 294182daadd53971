import { describe, expect, it } from "vitest";
import { mendEscaped } from "../../../../src/compile/outline/text/mend-escaped.js";
import { readList } from "../read-list.js";

const asked = ["What is a jib?", "What is a keel?", "Masts and spars"];
const answers = ["A sail.", "A fin.", "Poles of wood."];
const listOf = (mark: (number: number) => string) =>
  asked.map((prompt, at) => `${mark(at + 1)} ${prompt}\n\n${answers[at]}\n`).join("\n");

describe("mendEscaped", () => {
  it.each([
    ["before", (number: number) => `\\${number}.`],
    ["behind", (number: number) => `${number}\\.`],
    ["in front of a bracket", (number: number) => `${number}\\)`],
    ["behind, and four blanks", (number: number) => `${number}\\.   `],
  ])("reads numbers with a backslash %s", (_, mark) => {
    const list = `# Sailing\n\n${listOf(mark)}`;
    expect(mendEscaped(list)).toHaveLength(list.length);
    const { numbers, prompts, texts, problems } = readList(list);
    expect(numbers).toEqual([1, 2, 3]);
    expect(prompts).toEqual(asked);
    expect(texts).toEqual(answers);
    expect(problems).toEqual([]);
  });

  it("reads one between two items that leave it out", () => {
    const items = (mark: string) =>
      `1. What is a jib?\n\n   A sail.\n\n${mark} Masts\n\nPoles.\n\n3. What is a keel?\n\n   A fin.\n`;
    expect(readList(items("\\2.")).prompts).toEqual(["What is a jib?", "Masts", "What is a keel?"]);
    expect(mendEscaped(items("\\4."))).toBe(items("\\4."));
  });

  it("reads numbers below marks of code in a line, which open nothing", () => {
    expect(readList(`# Sailing\n\n\`\`\`jib\`\`\`\n\n${listOf((number) => `${number}\\.`)}`).prompts).toEqual(asked);
  });

  it.each([
    ["points that ask nothing", "1\\. load\n\n2\\. store\n\n3\\. jump\n"],
    ["two of them", "1\\. Why load?\n\n2\\. Why store?\n"],
    ["numbers that do not count on", "7\\. Why load?\n\n3\\. Why store?\n\n5\\. Why jump?\n"],
    ["code", `\`\`\`\n${listOf((number) => `${number}\\.`)}\`\`\`\n`],
  ])("leaves %s", (_, text) => {
    expect(mendEscaped(text)).toBe(text);
  });
});
