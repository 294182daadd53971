import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const topics = ["Hull", "Rig", "Deck", "Crew", "Law"];
const list = (introductions: readonly string[]) =>
  topics
    .map(
      (topic, at) => `# ${topic}\n\n${introductions[at] ?? ""}## What is part ${at}?\n\nA part.\n\n## Why so?\n\nSo.\n`,
    )
    .join("\n");
const text = "Une ligne.\n\nUne autre.\n\nLa troisième.\n\nLa quatrième.\n\nLa dernière.\n\n";
const said = (introductions: readonly string[]) =>
  readList(list(introductions)).problems.filter((at) => /stray/.test(at));

describe("reportLongIntroductions", () => {
  it("reports long text that was left out between two questions", () => {
    expect(said(["", "", text])).toEqual(["stray-text 23:1"]);
    expect(said(["", "", `\`\`\`js\n${"run();\n".repeat(16)}\`\`\`\n\n`])).toEqual(["stray-text 23:1"]);
  });

  it.each([
    ["a short one", ["", "", "Of ropes.\n\n"]],
    ["one before all questions", [text]],
    ["several, which are a habit", ["", text, text, text]],
  ])("says nothing of %s", (_, introductions) => {
    expect(said(introductions)).toEqual([]);
  });
});
