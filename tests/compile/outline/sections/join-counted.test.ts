import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const item = (title: string, prompt: string) => `### ${title}\n\n- **Question:** ${prompt}\n\n**Answer:** A part.\n\n`;

describe("joinCounted", () => {
  it.each([
    ["ids", "SEA-01", "SEA-02", "SEA-03"],
    ["a word and a number", "Aufgabe 1", "Aufgabe 2", "Aufgabe 3"],
    ["numbers", "#1", "#2", "#3"],
  ])("puts what stands below %s into the sections around them", (_, first, second, third) => {
    const list = `# Boats\n\n## Hull\n\n${item(first, "What is a keel?")}${item(second, "What is a wale?")}## Rig\n\n${item(third, "What is a mast?")}`;
    const { titles, prompts, briefs, problems } = readList(list);
    expect(titles).toEqual(["Hull", "Rig"]);
    expect(prompts).toEqual(["What is a keel?", "What is a wale?", "What is a mast?"]);
    expect(briefs).toEqual(["A part.", "A part.", "A part."]);
    expect(problems).toEqual([]);
  });

  it("leaves sections that have names, and such as have more than one question", () => {
    const named = ["Keels", "Wales", "Masts"].map((name) => item(name, `What are ${name}?`));
    expect(readList(`# Boats\n\n## Hull\n\n${named.join("")}`).titles).toEqual(["Keels", "Wales", "Masts"]);
    const weeks = [1, 2, 3].map((at) => `### Week ${at}\n\n- What is part ${at}?\n- Why part ${at}?\n\n`);
    expect(readList(`# Boats\n\n## Hull\n\n${weeks.join("")}`).titles).toEqual(["Week 1", "Week 2", "Week 3"]);
  });

  it("takes the kind of a question off before its label", () => {
    const kinds = ["**Code:** **Question:**", "**Hands-on / drill:** **Question:**", "**Question:**"];
    const list = kinds.map((kind, at) => `- ${kind} What is part ${at}?\n\n**Answer:** A part.\n\n`);
    expect(readList(`# Boats\n\n${list.join("")}`).prompts).toEqual(kinds.map((_, at) => `What is part ${at}?`));
    expect(readList("# Boats\n\n- Rig: what is a mast?\n- Hull: what is a keel?\n").prompts).toEqual([
      "Rig: what is a mast?",
      "Hull: what is a keel?",
    ]);
  });
});
