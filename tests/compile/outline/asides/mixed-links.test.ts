import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const link = (text: string, number: number, site = "boats.example") => `- [${text}](https://${site}/${number})`;

describe("findMixedLinks", () => {
  it.each([
    [
      "in English",
      [link("Masts of wood", 1), "- What is a sail?", link("The way of a keel", 2), "- Why do boats float?"],
    ],
    [
      "in Japanese",
      [
        link("マストの種類", 1),
        "- 帆とは何ですか？",
        "- 錨とは何ですか？",
        link("竜骨の役割", 2),
        "- なぜ船は浮きますか？",
      ],
    ],
  ])("keeps links that stand between bullets without: %s", (_, lines) => {
    const { prompts, leftOut } = readList(`${lines.join("\n")}\n`);
    expect(prompts).toHaveLength(lines.length);
    expect(leftOut).toEqual([]);
  });

  it.each([
    ["at the end", ["- What is a sail?", "- Why do boats float?", link("Answers", 1), link("Pictures", 2)]],
    [
      "of several sites",
      [
        link("Blog", 1, "a.example"),
        "- What is a sail?",
        link("Videos", 2, "b.example"),
        "- Why do boats float?",
        "- What is a keel?",
      ],
    ],
    [
      "of the same words",
      ["- What is a sail?", link("Read on", 1), "- Why do boats float?", link("Read on", 2), "- What is a keel?"],
    ],
  ])("leaves out links %s", (_, lines) => {
    expect(readList(`${lines.join("\n")}\n`).prompts).toEqual(
      lines.filter((line) => line.endsWith("?")).map((line) => line.slice(2)),
    );
  });

  it("leaves out links among points of which none asks", () => {
    const courses = ["Rowing", "Knots", "Charts", "Tides", "Stars"].map((name, number) => link(name, number));
    const { prompts } = readList(
      `- What is a sail?\n- Why do boats float?\n\n## Courses\n\n${courses.join("\n")}\n- a book of tides\n`,
    );
    expect(prompts.filter((prompt) => /Rowing|Stars/.test(prompt))).toEqual([]);
  });
});
