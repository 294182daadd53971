import { describe, expect, it } from "vitest";
import { type FieldLine, readFieldLine } from "../../../../src/compile/outline/text/field-lines.js";
import { rename } from "../../../../src/compile/outline/text/rename-field.js";

const renamed = (line: string, meaning: Parameters<typeof rename>[2]) =>
  rename(line, readFieldLine(line, 0) as FieldLine, meaning);

describe("rename", () => {
  it.each([
    ["### Interview prompt", "question", "### Question        "],
    ["**Our view:** It floats.", "answer", "**Answer:**   It floats."],
    ["**Setup**: It sinks.", "answer", "**Ans**:   It sinks."],
  ] as const)("calls %j a(n) %s in a line of the same length", (line, meaning, expected) => {
    const found = renamed(line, meaning);
    expect(found).toHaveLength(line.length);
    expect(found.replaceAll(/ +/g, " ").trim()).toBe(expected.replaceAll(/ +/g, " ").trim());
  });

  it("leaves the words alone that say a question again", () => {
    expect(renamed("**In English:** What is a keel?", "again").trim()).toBe("What is a keel?");
  });
});
