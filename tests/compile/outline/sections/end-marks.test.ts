import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const names = ["keel", "mast", "sail", "boom", "gaff"];

/** Questions in bold, each with a level behind it, and among them another line in bold. */
function boats(line: string, level: string): string {
  const asked = names.map(
    (name, at) => `**${`What is a ${name}? ${at % 2 === 0 ? level : "🌊"}`.trim()}**\n\nA part.\n\n`,
  );
  return `# Boats\n\n${asked.slice(0, 3).join("")}**${line}**\n\nMore on it.\n\n${asked.slice(3).join("")}`;
}

describe("findEndMarks", () => {
  it("tells a line that does not ask from a note where it ends with the emoji that all questions end with", () => {
    const { prompts, texts } = readList(boats("Speed and comfort ⭐️", "⭐️"));
    expect(prompts).toHaveLength(6);
    expect(prompts[3]).toBe("Speed and comfort");
    expect(texts[2]).toBe("A part.");
  });

  it.each([
    ["without a mark", boats("Speed and comfort", "⭐️")],
    ["with a mark that no question has", boats("Speed and comfort 🔥", "⭐️")],
    ["with a mark that few questions have", boats("Speed and comfort 🌊", "")],
  ])("leaves a line in the answer %s", (_, text) => {
    const { prompts, texts } = readList(text);
    expect(prompts).toHaveLength(5);
    expect(texts[2]).toContain("Speed and comfort");
  });
});
