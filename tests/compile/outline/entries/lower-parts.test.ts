import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = ["keel", "jib", "boom", "stay", "mast", "helm", "cleat", "reef"].map((thing) => `What is a ${thing}?`);
const list = (higher: string) =>
  asked.map((text, at) => `##### ${text}\n\nA part.\n\n${at === 2 ? `${higher}\n\n` : ""}`).join("");

describe("lowerParts", () => {
  it("leaves a heading with text that stands higher than all questions to the answer above", () => {
    const { prompts, texts, titles } = readList(list("### In figures\n\nTwo metres long."));
    expect(prompts).toEqual(asked);
    expect(texts[2]).toContain("Two metres long.");
    expect(titles).toEqual(["a"]);
  });

  it("leaves one right above a question, or with a title above all, where it stands", () => {
    expect(readList(list("### Rigging")).titles).toEqual(["a", "Rigging"]);
    expect(readList(`# Sea\n\n${list("### Rigging\n\nAll of it.")}`).titles).toEqual(["Sea", "Rigging"]);
  });
});
