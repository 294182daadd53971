import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const sails = "## Sails\n\n- What is a sail?\n- Why do you reef?\n";
const below = (label: string, ...lines: string[]) =>
  readList(`${sails}\n## Keels\n\nHeavy.\n\n${label}\n\n${lines.join("\n")}\n`);

describe("partSources", () => {
  it.each(["**References**", "References:", "**参考资料**", "**Quellen:**", "**参考文献**"])(
    "takes no titles of pages for questions below %s",
    (label) => {
      const { prompts } = below(label, "- [What is a keel?](https://a.example/1)", "- [Ballast](https://b.example/2)");
      expect(prompts).toEqual(["What is a sail?", "Why do you reef?"]);
    },
  );

  it.each([
    ["below another label", "**Questions**", "- [What is a keel?](https://a.example/1)"],
    ["that lead to files beside the list", "**References**", "- [What is a keel?](keel.md)"],
    ["among items without", "**References**", "- [What is a keel?](https://a.example/1)\n- What is ballast?"],
  ])("keeps links %s", (_, label, lines) => {
    expect(below(label, lines).prompts).toContain("What is a keel?");
  });
});
