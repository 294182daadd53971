import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const terms = ["root", "leaf", "branch"];
const inItems = (item: (term: string) => string, name = "ol") =>
  `# Trees\n\n<${name}>\n${terms.map(item).join("\n")}\n</${name}>\n`;

describe("readHtmlList", () => {
  it.each([
    (term: string) => `<li>What is a ${term}?<p>A part of a tree.</p></li>`,
    (term: string) => `<li>What is a ${term}?<br>A part of a tree.`,
    (term: string) => `  <li>\n    <strong>What is a ${term}?</strong>\n    <p>A part of a tree.</p>\n  </li>`,
    (term: string) => `<li><p>What is a ${term}?</p>\n\nA part of a tree.\n\n</li>`,
  ])("reads items that ask, with what answers them", (item) => {
    for (const name of ["ol", "ul"]) {
      const { prompts, texts, problems } = readList(inItems(item, name));
      expect(prompts).toEqual(terms.map((term) => `What is a ${term}?`));
      expect(texts).toEqual(terms.map(() => "A part of a tree."));
      expect(problems).toEqual([]);
    }
  });

  it("reads terms that ask, with all that defines them", () => {
    const { prompts, texts } = readList(
      inItems((term) => `<dt>What is a ${term}?</dt>\n<dd>A part.</dd>\n<dd>Of a tree.</dd>`, "dl"),
    );
    expect(prompts).toHaveLength(3);
    expect(texts[0]).toBe("A part.\n\nOf a tree.");
  });

  it("reads questions without answers, and what follows the list", () => {
    const { prompts, texts } = readList(`${inItems((term) => `<li>What is a ${term}?</li>`)}<p>The end.</p>\n`);
    expect(prompts).toHaveLength(3);
    expect(texts.slice(0, 2)).toEqual([undefined, undefined]);
  });

  it("leaves lists in answers, words with their meaning, and code", () => {
    const points = inItems((term) => `<li>Is it a ${term}?</li>`).replace("# Trees\n\n", "");
    const { prompts, texts } = readList(`## What do you ask?\n\n${points}\n## What else?\n\nNothing.\n`);
    expect(prompts).toEqual(["What do you ask?", "What else?"]);
    expect(texts[0]).toBe(points.trimEnd());
    expect(readList(inItems((term) => `<dt>${term}</dt><dd>A part.</dd>`, "dl")).prompts).toEqual([]);
    expect(readList(`\`\`\`html\n${points}\`\`\`\n`).prompts).toEqual([]);
  });
});
