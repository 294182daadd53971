import { describe, expect, it } from "vitest";
import { optionsIn, readList } from "../read-list.js";

describe("readParagraphs", () => {
  it("reads paragraphs as options of which one is called right", () => {
    const text = "### Question 1\n\nWhat closes a connection?\n\nTwo messages\n\nFour messages ( Correct )\n\n`RST`\n";
    expect(optionsIn(text)).toEqual(["Two messages", "*Four messages", "`RST`"]);
    expect(readList(text).prompts).toEqual(["What closes a connection?"]);
    expect(optionsIn("## 什么是端口？\n\n一个数（正确）\n\n一条线\n")).toEqual(["*一个数", "一条线"]);
  });

  it.each([
    ["a sign praises one", "Two messages\n\nFour messages ✅"],
    ["all are called right", "Two messages (correct)\n\nFour messages (correct)"],
    ["one goes on in a second line", "Two messages (correct)\n\nFour messages\nor five"],
    ["something else stands among them", "Two messages (correct)\n\nFour messages\n\n```\nRST\n```"],
  ])("reads none where %s", (_, blocks) => {
    expect(optionsIn(`## What closes a connection?\n\n${blocks}\n`)).toEqual([]);
  });
});
