import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";

const titlesIn = (text: string) =>
  readOutline({ path: "a.md", text }).sections.map(({ above, title }) =>
    above === undefined ? title : [above, title],
  );
const part = (mark: string, title: string, question: string) => `${mark} ${title}\n\n1. ${question}\n`;

describe("findTitlesAbove", () => {
  it.each([
    ["Basics", "Rigs", "Hulls"],
    ["基础", "1. 桅杆", "2. 船体"],
  ])("tells sections of one title, %s, by the headings above them", (title, first, second) => {
    const list = `# Boats\n\n## ${first}\n\n${part("###", title, "What is a mast?")}\n${part("###", "Sails", "What is a jib?")}\n## ${second}\n\n${part("###", title, "What is a keel?")}`;
    const bare = (text: string) => text.replace(/^\d\. /, "");
    expect(titlesIn(list)).toEqual([[bare(first), title], "Sails", [bare(second), title]]);
  });

  it("passes over a heading above that has namesakes, where the one above that is enough", () => {
    const level = (title: string, name: string) =>
      `## ${title}\n\n${part("###", "Easy", `What is a ${name}?`)}\n${part("####", "Hard", `Why a ${name}?`)}`;
    expect(titlesIn(`# Sea\n\n${level("Ropes", "bight")}\n${level("Nets", "mesh")}`)).toEqual([
      ["Ropes", "Easy"],
      ["Ropes", "Hard"],
      ["Nets", "Easy"],
      ["Nets", "Hard"],
    ]);
  });

  it("tells the heading above by the one above that, where its title is that of others, too", () => {
    const level = (title: string, question: string) => `### ${title}\n\n${part("####", "Knots", question)}`;
    const list = `# Sea\n\n## Ropes\n\n${level("Easy", "What is a bight?")}\n${level("Hard", "What is a splice?")}\n## Nets\n\n${level("Easy", "What is a mesh?")}\n${level("Hard", "What is a gauge?")}`;
    expect(titlesIn(list)).toEqual([
      ["Ropes: Easy", "Knots"],
      ["Ropes: Hard", "Knots"],
      ["Nets: Easy", "Knots"],
      ["Nets: Hard", "Knots"],
    ]);
  });

  it("does so where the heading above has questions of its own, too", () => {
    const list = `${part("#", "Rigs", "What is a rig?")}\n${part("##", "Basics", "What is a mast?")}\n${part("#", "Hulls", "What is a hull?")}\n${part("##", "Basics", "What is a keel?")}`;
    expect(titlesIn(list)).toEqual(["Rigs", ["Rigs", "Basics"], "Hulls", ["Hulls", "Basics"]]);
  });

  it.each([
    [
      "stand below one heading",
      `# Boats\n\n${part("##", "Basics", "What is a mast?")}\n${part("##", "Basics", "What is a keel?")}`,
    ],
    ["stand below none", `${part("##", "Basics", "What is a mast?")}\n${part("##", "Basics", "What is a keel?")}`],
  ])("tells nothing where they %s", (_, list) => {
    expect(titlesIn(list)).toEqual(["Basics", "Basics"]);
  });
});
