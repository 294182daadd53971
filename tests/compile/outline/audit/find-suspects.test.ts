import { describe, expect, it } from "vitest";
import { findSuspects } from "../../../../src/compile/outline/audit/find-suspects.js";

const kindsOf = (text: string) =>
  findSuspects(text, [{ line: 1, indent: 0, text, isFrontMatter: false }]).map(({ kind, what }) => `${kind} ${what}`);

describe("findSuspects", () => {
  it.each([
    ["Q: How would you open it?", "told line"],
    ["*Q2: Open it*", "told line"],
    ["问题：怎么打开？", "told line"],
    ["问题2：打开", "told line"],
    ["### Why?", "lead heading"],
    ["- Why?", "item item"],
    ["| 3 | Why is it open? | Because |", "item row"],
    ["| Doors | Why are they open? |", "item row"],
  ])("takes %s for a question", (text, kind) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  it.each([
    ["*Q: “How would you open it?”*"],
    ['Q: "Open it."'],
    ["问题：文档不全，容易出错。"],
    ["問題：時間がかかる。"],
    ["| Doors | Can you open them? | 2-3 |"],
  ])("takes %s for none", (text) => {
    expect(kindsOf(text)).toEqual([]);
  });

  it("takes items with a name in bold for points where one of them does not ask", () => {
    const linesOf = (...texts: string[]) =>
      findSuspects(
        texts.join("\n"),
        texts.map((text, at) => ({ line: at + 1, indent: 0, text, isFrontMatter: false })),
      ).map(({ line }) => line);
    const asking = ["1. **Speed:** How fast is it?", "2. **Cost**: What does it cost?"];
    expect(linesOf(...asking)).toEqual([1, 2]);
    expect(linesOf(...asking, "3. **Risk:** Count the failures.")).toEqual([]);
    expect(linesOf("- **Question:** Why?", "- **Answer:** So.")).toEqual([1]);
  });
});
