import { describe, expect, it } from "vitest";
import { optionsIn, readList } from "../read-list.js";

const code = (text: string) => `\`\`\`sh\n${text}\n\`\`\``;

describe("readLettersAboveCode", () => {
  it("reads code below each letter as an option, and not what is marked below the key", () => {
    const text = `## Question 1\n\n### Question\n\nWhich hoists the jib?\n\n### Options\n\nA)\n${code("hoist jib")}\n\nB)\n${code("drop jib")}\n\nC)\n${code("furl jib")}\n\n**Correct Answer: A**\n\n### Why\n\n**A) hoist** ✅\nIt goes up.\n\n**B) drop**\nIt goes down.\n`;
    expect(optionsIn(text)).toEqual([`*${code("hoist jib")}`, code("drop jib"), code("furl jib")]);
    const { briefs, articles } = readList(text);
    expect(briefs).toEqual(["hoist jib"]);
    expect(articles[0]?.explanation).toContain("It goes down.");
  });

  it("takes the sign behind a letter for the key", () => {
    expect(
      optionsIn(
        `1. 哪条命令升帆？\n\n   A.\n\n   ${code("up").replaceAll("\n", "\n   ")}\n\n   B. ✅\n\n   ${code("raise").replaceAll("\n", "\n   ")}\n`,
      ),
    ).toEqual([code("up"), `*${code("raise")}`]);
  });

  it("leaves letters alone that count steps of an answer", () => {
    const { articles, texts } = readList(`### How do you hoist?\n\nA)\n${code("open")}\n\nC)\n${code("pull")}\n`);
    expect(articles).toEqual([undefined]);
    expect(texts[0]).toContain("pull");
  });
});
