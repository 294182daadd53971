import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";

const names = ["keel", "mast", "sail", "boom", "helm"];
const told = (answers: readonly string[]) => {
  const text = answers.map((answer, at) => `## What is a ${names[at]}?\n\n${answer}\n\nIt is part ${at}.\n`).join("\n");
  const { problems } = readOutline({ path: "a.md", text });
  return problems.map(({ code, line, message }) => `${code} ${line} ${message}`);
};

describe("reportRepeatedBriefs", () => {
  it.each(["Uses and typical places.", "Ứng dụng chính ở đây", "此处列出主要用途和位置"])(
    "reports words that tell four answers: %s",
    (words) => {
      expect(told([words, "A beam.", words, words, words])).toEqual([
        `repeated-brief 3 The same words tell the answers of 4 questions, of which this is the first: "${words}".`,
      ]);
    },
  );

  it("says nothing of three, of what is short, and of keys", () => {
    expect(
      told(["Uses and typical places.", "Uses and typical places.", "Uses and typical places.", "A pole."]),
    ).toEqual([]);
    expect(told(["Yes, it is.", "Yes, it is.", "Yes, it is.", "Yes, it is."])).toEqual([]);
    const option = "- [x] None of these things\n- [ ] All of them";
    expect(told([option, option, option, option])).toEqual([]);
  });

  it("says nothing of one question that is asked again", () => {
    const text = "## What is a keel?\n\nA beam along the bottom.\n\n".repeat(5);
    const { problems } = readOutline({ path: "a.md", text });
    expect(problems.filter(({ code }) => code === "repeated-brief")).toEqual([]);
  });
});
