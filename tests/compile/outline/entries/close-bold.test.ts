import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = (number: number, prompt: string, mark = "") =>
  `**${number}. ${prompt}${mark}\n- It is part ${number}\n\n`;

describe("closeBold", () => {
  it("reads bold lines that nobody closed", () => {
    const { prompts, briefs, problems } = readList(
      asked(1, "What is a keel?") +
        asked(2, "Explain `jibs`") +
        asked(3, "What is a mast? {#mast}") +
        "**4. Stays\nWires.\n",
    );
    expect(prompts).toEqual(["What is a keel?", "Explain jibs", "What is a mast?", "Stays"]);
    expect(briefs).toEqual(["It is part 1", "It is part 2", "It is part 3", "Wires."]);
    expect(problems).toEqual([]);
  });

  it("reads one among others that are closed", () => {
    const list = asked(1, "What is a keel?", "**") + asked(2, "What is a jib?") + asked(3, "What is a mast?", "**");
    expect(readList(list).prompts).toEqual(["What is a keel?", "What is a jib?", "What is a mast?"]);
  });

  it("leaves notes, marks that are escaped, and few lines", () => {
    const list =
      asked(1, "What is a keel?", "**") + asked(2, "What is a jib?", "**") + asked(3, "What is a mast?", "**");
    const { prompts, texts } = readList(`${list}**Note: it bends.\n\n\\**4. What is a stay?\n`);
    expect(prompts).toHaveLength(3);
    expect(texts[2]).toContain("**Note: it bends.");
    expect(readList("1. What is a keel?\n\n   A fin.\n\n2. What is a jib?\n\n   **What else?\n").prompts).toHaveLength(
      2,
    );
  });
});
