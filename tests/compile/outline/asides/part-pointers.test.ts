import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

function items(...lines: string[]): string {
  return `# Schiffe\n\n## Segel\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`;
}

describe("partPointers", () => {
  it.each([["Mehr dazu hier"], ["[ans]"], ["详解"]])("takes a link that ends several prompts off each: %j", (words) => {
    const { prompts, briefs } = readList(
      items(
        `Was ist ein Mast? [${words}](https://e.org/1)`,
        `Rah und Gaffel [${words}](https://e.org/2)`,
        `Was ist ein Kiel? [${words}](https://e.org/3)`,
      ),
    );
    expect(prompts).toEqual(["Was ist ein Mast?", "Rah und Gaffel", "Was ist ein Kiel?"]);
    expect(briefs).toEqual([undefined, undefined, undefined]);
  });

  it("keeps links that are words of what is asked", () => {
    const lines = [
      "What is a [sail](https://e.org/a)",
      "Who mends a [sail](https://e.org/a)",
      "Who sews a [sail](https://e.org/a)",
    ];
    expect(readList(items(...lines)).prompts).toEqual(["What is a sail", "Who mends a sail", "Who sews a sail"]);
    const two = [
      "What is a mast? [Docs](https://e.org/1)",
      "What is a keel? [Site](https://e.org/2)",
      "What is a bow?",
    ];
    expect(readList(items(...two)).prompts[0]).toBe("What is a mast? Docs");
  });

  it("leaves each with its question, whatever else the section has", () => {
    const { articles } = readList(
      `${items("Was ist ein Mast? [mehr](https://e.org/1)", "Was ist ein Boot?", "Rah [mehr](https://e.org/2)")}
## Rumpf\n\n- Was ist ein Kiel? [mehr](https://e.org/3)\n- Was ist ein Bug?\n  - Vorne.\n`,
    );
    const links = articles.map((article) => article?.explanation).filter((text) => text !== undefined);
    expect(links).toEqual(["[mehr](https://e.org/1)", "[mehr](https://e.org/2)", "[mehr](https://e.org/3)"]);
  });
});
