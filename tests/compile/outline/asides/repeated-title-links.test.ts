import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const masts = "- What is a mast?\n- Who steps a mast?\n- Why does a mast lean?\n";
const below =
  "- [Masts](https://a.example/masts)\n  - What is a mast?\n  - Who steps a mast?\n  - Why does a mast lean?\n";

function read(first: string, link: string) {
  const { prompts, articles, leftOut } = readList(
    `# Boats\n\n${first}\n${link}\n\n## Keels\n\n- What is a keel?\n- Why is it heavy?\n`,
  );
  return { prompts: prompts.slice(0, 3), last: articles[2]?.explanation, leftOut };
}

describe("leaveOutTitleLinks", () => {
  it.each([
    ["in a quotation", below, "> [Show the answers](https://a.example/masts)"],
    ["alone", below, "[All answers](https://a.example/masts)"],
    ["where a heading leads", `## [Masts](https://a.example/masts)\n\n${masts}`, "> [答案](https://a.example/masts)"],
    [
      "where one with a number does",
      `## 1.2 [Masts](https://a.example/m)\n\n${masts}`,
      "> [答案](https://a.example/m)",
    ],
  ])("leaves out a link %s that leads where the title does", (_, first, link) => {
    const { prompts, last, leftOut } = read(first, link);
    expect(prompts).toEqual(["What is a mast?", "Who steps a mast?", "Why does a mast lean?"]);
    expect(last).toBeUndefined();
    expect(leftOut.filter((line) => line.startsWith("navigation"))).toHaveLength(1);
  });

  it("leaves that of the only question where it stands", () => {
    const { articles } = readList(
      "## [Masts](https://a.example/m)\n\n- What is a mast?\n\n> [Show](https://a.example/m)\n",
    );
    expect(articles[0]?.explanation).toBe("> [Show](https://a.example/m)");
  });
});
