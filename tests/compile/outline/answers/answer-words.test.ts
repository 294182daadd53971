import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("textOf", () => {
  it.each(["**Answer**: ", "Answer: ", "**答案：**", "*Ответ*: "])(
    "takes the label off the first of several points: %s",
    (label) => {
      const { texts, briefs } = readList(
        `1. **What is a mast?**\n   - ${label}It is a pole.\n   - It carries sails.\n\n2. **Why oars?**\n   - ${label}To row.\n`,
      );
      expect(texts).toEqual(["- It is a pole.\n- It carries sails.", "To row."]);
      expect(briefs[0]).toBe("It is a pole.");
    },
  );

  it("leaves labels that tell the points from each other", () => {
    for (const points of [
      "- Answer: a pole.\n- Solution: a tree.",
      "- Answer: a pole.\n- Answer: a tree.",
      "- **Answer**: a pole.\n- **Reasoning**: it carries sails.",
      "- Short answer: a pole.\n- It is wood.",
    ])
      expect(readList(`## 1. What is a mast?\n\n${points}\n\n## 2. Why oars?\n\nTo row.\n`).texts[0]).toBe(points);
  });
});
