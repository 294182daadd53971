import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const things = ["jib", "mast", "keel", "boom", "stay"];
const list = (label: string, below: (thing: string) => string = () => "") =>
  things
    .map((thing, at) => `${at + 1}. What is a ${thing}?\n   ${label} A ${thing} of wood.\n${below(thing)}`)
    .join("\n");

describe("nameItemLabels", () => {
  it.each(["**Respuesta esperada:**", "**Réponse attendue** :", "- **Ожидаемый ответ:**", "**Tiel oni diras:**"])(
    "takes %j off answers",
    (label) => {
      const { prompts, texts } = readList(list(label));
      expect(prompts).toEqual(things.map((thing) => `What is a ${thing}?`));
      expect(texts).toEqual(things.map((thing) => `A ${thing} of wood.`));
    },
  );

  it("leaves questions open that have a label alone", () => {
    const bare = list("**Réponse attendue:**").replace(" A boom of wood.", "");
    expect(readList(bare).texts[3]).toBeUndefined();
  });

  it.each([
    ["several parts", "**Use:**", (thing: string) => `   **Place:** Where a ${thing} is.\n`],
    ["what is beside an answer", "**Hint:**", () => ""],
  ])("leaves %s", (_, label, below) => {
    const { texts } = readList(list(label, below));
    expect(texts[0]).toContain("of wood.");
    expect(texts.every((text) => text?.includes(label.slice(0, 5)))).toBe(true);
  });
});
