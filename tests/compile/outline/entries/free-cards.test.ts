import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const card = (title: string, asked: string) =>
  `## ${title}\n\n- **Q:** What is a ${asked}?\n- **A:** A part of a ${asked}.\n- **Tag:** boats\n`;

describe("freeCards", () => {
  it("reads the fields of a card as one question", () => {
    const { prompts, texts } = readList(`${card("Card 1", "mast")}\n${card("Card 2", "keel")}`);
    expect(prompts).toEqual(["What is a mast?", "What is a keel?"]);
    expect(texts[0]).toBe("A part of a mast.\n\n**Tag:** boats");
  });

  it("leaves what stands below each question", () => {
    const asked = (title: string, part: string) =>
      `${card("In short", part).replace("##", `## ${title}\n\nYes.\n\n###`)}`;
    const { prompts } = readList(`${asked("Why sail?", "mast")}\n${asked("Why row?", "keel")}`);
    expect(prompts).not.toContain("What is a mast?");
  });

  it("leaves follow-ups below a label", () => {
    const asked = (title: string, part: string) =>
      `## ${title}\n\nYes.\n\n**Follow-ups:**\n\n- **Q:** What is a ${part}?\n- **A:** A part.\n`;
    const { prompts } = readList(`${asked("Why sail?", "mast")}\n${asked("Why row?", "keel")}`);
    expect(prompts).toEqual(["Why sail?", "Why row?"]);
  });
});
