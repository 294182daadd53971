import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const item = (number: number, prompt: string, answer: string) => `${number}. ### ${prompt}\n\n${answer}\n`;

describe("findInsideAnswers", () => {
  it("leaves a heading in the answer of an item where the items count on behind it", () => {
    const list = [
      item(1, "¿Qué es un mástil?", "Un palo."),
      item(2, "¿Qué es una vela?", "Una tela.\n\n### Forma\n\n```\ntriángulo\n```"),
      item(3, "¿Qué es una quilla?", "Una viga.\n\n#### Pasos\n\n1. Cortar\n2. Clavar\n\n### Peso\n\nMucho."),
      item(4, "¿Qué es un timón?", "Una pala."),
    ];
    const { titles, prompts, texts, problems } = readList(list.join("\n"));
    expect({ titles, prompts: prompts.length, problems }).toEqual({ titles: ["a"], prompts: 4, problems: [] });
    expect(texts[1]).toContain("triángulo");
    expect(texts[2]).toContain("Mucho.");
  });

  it("leaves one of a higher level that says again what the item says", () => {
    const list = [
      item(1, "什么是桅杆？", "一根柱子。"),
      item(2, "什么是帆？", "## 什么是帆？\n\n一块布。"),
      item(3, "什么是锚？", "一块铁。"),
    ];
    const { titles, texts } = readList(`# 船\n\n${list.join("\n")}`);
    expect(titles).toEqual(["船"]);
    expect(texts[1]).toContain("一块布。");
  });

  it.each([
    ["with nothing below it", "### Rigs\n"],
    ["of a higher level with a text", "## Rigs\n\nAbout them.\n"],
  ])("opens a section at a heading %s", (_, heading) => {
    const [first, second, third, fourth] = ["mast", "sail", "keel", "knot"].map((name, at) =>
      item(at + 1, `What is a ${name}?`, "A part."),
    );
    const list = `# Boats\n\n## Hulls\n\n${first}\n${second}\n${heading}\n${third}\n${fourth}`;
    expect(readList(list).titles).toEqual(["Hulls", "Rigs"]);
  });

  it("opens sections where the items begin anew", () => {
    const part = (name: string) =>
      `### ${name}\n\nAbout it.\n\n${item(1, `What is a ${name}?`, "A part.")}\n${item(2, `Why a ${name}?`, "So.")}`;
    expect(readList(`# Boats\n\n${["mast", "sail"].map(part).join("\n")}`).titles).toEqual(["mast", "sail"]);
  });
});
