import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("lines", () => {
  it("knows a question in bold that goes on over several lines before it asks", () => {
    const others = ["mast", "keel"].map((thing) => `**What is a ${thing}?**\n- A part.\n\n`).join("");
    const long = "**If your boat leans to one side\nin a breeze, what pulls it back? Name\ntwo forces.**";
    const asked = long.replace("Name\ntwo forces.", "Which\ntwo forces?");
    expect(readList(`${others}${asked}\n- The keel.\n`).prompts[2]).toBe(
      "If your boat leans to one side in a breeze, what pulls it back? Which two forces?",
    );
    expect(readList(`${others}${long}\n- The keel.\n`).prompts).toHaveLength(2);
  });

  it("takes a bold number and words that end in a colon for a question above options", () => {
    const text = `## Netz

**1. Ein Schalter dient dazu:**
A. Licht zu machen
B. Zeit zu messen

**Antwort: A**

**2. Was leitet Strom?**
A. Glas
B. Kupfer

**Antwort: B**

**3. Ein Draht ist:**

- [x] A. ein Leiter
- [ ] B. ein Stoff
`;
    expect(readList(text)).toMatchObject({
      prompts: ["Ein Schalter dient dazu:", "Was leitet Strom?", "Ein Draht ist:"],
      briefs: ["Licht zu machen", "Kupfer", "ein Leiter"],
      problems: [],
    });
  });

  it("leaves such a line among notes where points follow", () => {
    const text =
      "**1. What is a net?**\n\n**2. Its parts:**\n\n- a switch\n- a wire\n\n**3. What is a wire?**\n\nA line.\n";
    expect(readList(text).prompts).toEqual(["What is a net?", "What is a wire?"]);
  });

  it("takes no line that announces several for a question", () => {
    const text = "**Preguntas:**\n\n**1. ¿Qué es un bus?**\n\nUna línea.\n\n**2. ¿Qué es un reloj?**\n\nUn pulso.\n";
    expect(readList(text).prompts).toEqual(["¿Qué es un bus?", "¿Qué es un reloj?"]);
  });

  it("takes bold words behind a number with a letter for a question, whether a mark sets the two off or not", () => {
    const text =
      "Q1. **What is a keel?**\n\nA beam.\n\nQ2 **Name a sail**\n\nA jib.\n\n问题3 **什么是锚？**\n\n一块铁。\n";
    expect(readList(text)).toMatchObject({
      prompts: ["What is a keel?", "Name a sail", "什么是锚？"],
      briefs: ["A beam.", "A jib.", "一块铁。"],
    });
  });

  it("takes bold words behind signs for a question, with its answer in the next line", () => {
    const pair = (prompt: string, answer: string) => `❓ **Q. ${prompt}**  \n✅ **A.** ${answer}\n`;
    const text = `## Rig\n\n${pair("What is a mast?", "A pole. It has:")}- stays\n- a cap\n\n${pair("¿Qué es una jarcia?", "Cuerdas.")}`;
    expect(readList(text)).toMatchObject({
      prompts: ["What is a mast?", "¿Qué es una jarcia?"],
      briefs: ["A pole.", "Cuerdas."],
      problems: [],
    });
  });

  it("takes no letter that counts for a label", () => {
    const small = "1. What fits?\n\np) a keel\n\nq) a mast\n\nr) a jib\n\n2. Why?\n\nSo.\n";
    expect(readList(small)).toMatchObject({ prompts: ["What fits?", "Why?"], problems: [] });
    const capital = "Match these:\n\nP. Rumpf\n\nQ. Segel\n\nR. Mast\n";
    expect(readList(capital).prompts).toEqual([]);
    expect(readList("Q. What is a keel?\n\nA beam.\n\nQ) And a mast?\n\nA pole.\n").prompts).toHaveLength(2);
  });

  it.each([
    ["Now a **small quiz**\n**Q1**", ["Q1", "Q2", "Q3"]],
    ["Ask yourself:\n__Question 1__", ["Question 1", "Q2", "Q3"]],
  ])("reads a number in bold right below a line of something else: %s", (first, labels) => {
    const { prompts } = readList(
      `${first}\n\n\`\`\`sql\nSELECT 1\n\`\`\`\n\n**Q2**\n\n\`\`\`sql\nSELECT 2\n\`\`\`\n\n**Q3**\n\n\`\`\`sql\nSELECT 3\n\`\`\`\n`,
    );
    expect(prompts).toEqual(labels);
  });

  it("leaves steps of an answer in it", () => {
    const text =
      "**Wie groß ist die Fläche des Segels?**\n\n**Schritt 1: Höhe**\n\nZwei Meter.\n\n**Schritt 2: Breite**\n\nVier Meter.\n\n**Was treibt ein Boot an?**\n\nDer Wind.\n";
    const { prompts, texts } = readList(text);
    expect(prompts).toEqual(["Wie groß ist die Fläche des Segels?", "Was treibt ein Boot an?"]);
    expect(texts[0]).toContain("Schritt 2: Breite");
  });
});
