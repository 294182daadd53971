import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const link = (name: string) => `[${name}](https://example.org/${name.length})`;

function read(text: string) {
  const { prompts, briefs, articles, leftOut } = readList(text);
  return { prompts, briefs, explanations: articles.map((article) => article?.explanation), leftOut };
}

describe("links below questions", () => {
  it("say nothing where most questions have nothing else, and stay with them", () => {
    const { prompts, briefs, explanations } = read(
      `- **Sails**  \n  ${link("Sails one")}  \n  ${link("Sails two")}\n- **Masts and spars**  \n  ${link("On wood")}\n- **Ropes**  \n  ${link("Knots")}\n`,
    );
    expect(prompts).toEqual(["Sails", "Masts and spars", "Ropes"]);
    expect(briefs).toEqual([undefined, undefined, undefined]);
    expect(explanations[0]).toContain("Sails two");
    expect(explanations[2]).toBe(link("Knots"));
  });

  it("stay with a question, too, where others are answered in words", () => {
    const { briefs, explanations } = read(
      `### 什么是锚？\n\n1. ${link("锚")}\n2. ${link("链")}\n\n### 什么是桅杆？\n\n一根杆子。\n`,
    );
    expect(briefs).toEqual([undefined, "一根杆子。"]);
    expect(explanations[0]).toBe(`1. ${link("锚")}\n2. ${link("链")}`);
  });

  it("may answer where a single one names what is asked for", () => {
    expect(read(`**Which tool?**\n${link("Make")}\n\n**What is a sail?**\nCloth.\n`).briefs).toEqual([
      "Make",
      "Cloth.",
    ]);
  });
});

describe("a link behind a label", () => {
  it("says nothing where most questions have one, or where it only says the prompt again", () => {
    const labelled = (name: string) => `  - Answer: ${link(name)}\n`;
    const { briefs, explanations } = read(
      `- What is a sail?\n${labelled("On sails")}- What is a mast?\n${labelled("Masts")}- Why do ships heel?\n${labelled("Wind")}- What is a rope?\n${labelled("Hemp")}- What is tar?\n  - Answer: It keeps water out.\n`,
    );
    expect(briefs).toEqual([undefined, undefined, undefined, undefined, "It keeps water out."]);
    expect(explanations[0]).toBe(link("On sails"));
    const two = read(`- What is a sail?\n${labelled("A sail")}- Which tool?\n${labelled("Make")}`);
    expect(two.briefs).toEqual([undefined, "Make"]);
  });
});

describe("items that link elsewhere", () => {
  it("go together: none is a question where the first lines are links", () => {
    const { prompts, leftOut } = read(
      `## Questions\n\n- What is a sail?\n- What is a mast?\n\n## People\n\n- ${link("Ann")} (me)\n- ${link("Bob")}\n- ${link("Cleo")}\n`,
    );
    expect(prompts).toEqual(["What is a sail?", "What is a mast?"]);
    expect(leftOut.join()).toContain("navigation 8-10");
  });
});
