import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const above = (mark: string) =>
  `${mark} 1. What is a mast?\n\nA pole.\n\n${mark} 2. What is a sail?\n\n- A cloth.\n- It is sewn.\n`;

describe("freeCounted", () => {
  it.each([
    [
      "by two",
      `${above("##")}\n  ## 3. What are the kinds of knots?\n\n### Bends\n\nTwo ropes.\n`,
      "What are the kinds of knots?",
      "### Bends\n\nTwo ropes.",
    ],
    [
      "below a point of a point",
      `${above("###")}  - By hand.\n\n  ### 3. 锚是什么？\n\n一块铁。\n`,
      "锚是什么？",
      "一块铁。",
    ],
    [
      "with its answer",
      `${above("##")}\n  ## 3. ¿Qué es un ancla?\n\n  Un hierro.\n`,
      "¿Qué es un ancla?",
      "Un hierro.",
    ],
  ])("reads a heading that counts on, indented behind points: %s", (_, list, prompt, text) => {
    const { prompts, texts } = readList(list);
    expect(prompts).toEqual(["What is a mast?", "What is a sail?", prompt]);
    expect(texts[1]).not.toContain("3.");
    expect(texts[2]).toBe(text);
  });

  it("leaves headings in a point that count otherwise, or do not count", () => {
    const list = `${above("##")}\n  ## 1. By hand\n\n  Slowly.\n\n  ## Stitches\n\n  Many.\n\n## 3. What is a keel?\n\nA beam.\n`;
    expect(readList(list).prompts).toEqual(["What is a mast?", "What is a sail?", "What is a keel?"]);
  });
});
