import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("lines", () => {
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
});
