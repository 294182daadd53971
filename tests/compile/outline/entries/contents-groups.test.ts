import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { readList } from "../read-list.js";

const groups: Readonly<Record<string, readonly string[]>> = {
  Takelage: ["Was ist ein Mast?", "Was ist ein Segel?"],
  Rumpf: ["Was ist ein Kiel?", "Was ist ein Spant?"],
};
const links = (names: readonly string[]) => names.map((name, at) => `- [${name}](#a${at})`).join("\n");
const contents = (mark = "##", of = groups) =>
  Object.entries(of)
    .map(([title, names]) => `${mark} ${title}\n\n${links(names)}\n`)
    .join("\n");
const answers = (...names: string[]) => names.map((name) => `### ${name}\n\nEin Teil.\n`).join("\n");
const all = Object.values(groups).flat();

describe("placeContentsGroups", () => {
  it.each(["##", "###", "####"])("puts the titles of contents above the questions that each names: %s", (mark) => {
    expect(readList(`# Boote\n\n${contents(mark)}\n${answers(...all)}`)).toMatchObject({
      titles: ["Takelage", "Rumpf"],
      prompts: all,
      problems: [],
    });
  });

  it("finds where a group begins though its first question is named in other words", () => {
    const [mast = "", sail = "", , rib = ""] = all;
    const list = `# Boote\n\n${contents()}\n${answers(mast, sail, "Wozu dient der Kiel?", rib)}`;
    const { sections } = readOutline({ path: "a.md", text: list });
    expect(sections.map(({ title, questions }) => [title, questions.length])).toEqual([
      ["Takelage", 2],
      ["Rumpf", 2],
    ]);
  });

  it.each([
    [
      "stand in another order",
      answers("Was ist ein Kiel?", "Was ist ein Mast?", "Was ist ein Spant?", "Was ist ein Segel?"),
    ],
    ["are hardly found", answers("Was ist ein Mast?", "Was ist ein Tau?", "Was ist eine Luke?", "Was ist ein Anker?")],
  ])("leaves them where the questions %s", (_, text) => {
    expect(readList(`# Boote\n\n${contents()}\n${text}`).titles).toEqual(["Rumpf"]);
  });

  it("leaves titles that are written again above their questions", () => {
    const [mast = "", sail = "", keel = "", rib = ""] = all;
    const list = `# Boote\n\n${contents()}\n## Takelage\n\n${answers(mast, sail)}\n## Rumpf\n\n${answers(keel, rib)}`;
    expect(readList(list)).toMatchObject({ titles: ["Takelage", "Rumpf"], prompts: all });
  });
});
