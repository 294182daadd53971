import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const names = ["mast", "boom", "yard", "keel", "rib", "rig", "hull", "helm", "jib", "wale"];
const list = (title: string, mark: string) =>
  `# Boats\n\n${names.map((name, at) => `## What is a ${name}?\n\nA part.\n\n${at === 4 ? mark : "###"} ${title}\n\nKeep ${name} in mind.\n`).join("\n")}`;

describe("mendParts", () => {
  it.each([
    ["Remember:", "#"],
    ["Merke", "##"],
  ])("reads the one part of an answer, %s, that stands as high as %s like all others", (title, mark) => {
    const { titles, prompts, texts, problems } = readList(list(title, mark));
    expect(titles).toEqual(["Boats"]);
    expect(prompts).toEqual(names.map((name) => `What is a ${name}?`));
    expect(texts[4]).toContain("Keep rib in mind.");
    expect(problems).toEqual([]);
  });

  it("leaves a section that shares its title with those of other parts", () => {
    const part = (mark: string, title: string, name: string) => `${mark} ${title}\n\n- What is a ${name}?\n`;
    const below = names.map((name) => `## About a ${name}\n\n${part("###", "Basics", name)}`).join("\n");
    expect(readList(`${part("##", "Basics", "boat")}\n${below}`).titles).toHaveLength(11);
  });
});
