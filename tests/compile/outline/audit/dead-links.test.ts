import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const list = (links: readonly string[], body: string) =>
  `# Rigging\n\n${links.map((link, at) => `${at + 1}. ${link}`).join("\n")}\n\n${body}`;
const body = "## What is a shroud?\n\nA wire.\n\n## What is a stay?\n\nA wire, too.\n";
const named = ["[What is a shroud?](#what-is-a-shroud)", "[What is a stay?](#what-is-a-stay)"];

describe("findDeadLinks", () => {
  it("reports what only contents ask", () => {
    const lost = [
      "[How is a boom trimmed?](#boom)",
      "[Who sets the gaff?](#gaff)",
      "[Why reef early?](#why-reef-early)",
    ];
    expect(readList(list([...named, ...lost], body)).problems).toEqual(["unread-question 5:1"]);
  });

  it("says nothing of what the places are called", () => {
    const other = ["[Shrouds, what are they?](#1-what-is-a-shroud)", "[And stays, anyone?](#what-is-a-stay-1)"];
    const marked = `${body}\n<a name="x1"></a>\n\n## Name the spars that you know\n\nA boom.\n`;
    expect(readList(list([...named, ...other, "[Which spars are there?](#x1)"], marked)).problems).toEqual([]);
  });
});
