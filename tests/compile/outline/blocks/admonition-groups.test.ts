import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = (indent: string, question: string, answer: string) =>
  `${indent}??? question "${question}"\n\n${indent}    ${answer}\n\n`;

describe("openAdmonitionGroups", () => {
  it("reads admonitions that ask within others, which are their sections", () => {
    const { titles, prompts, briefs, problems } = readList(
      `# Hafen\n\n## Leinen\n\n??? note "Knoten"\n\n${asked("    ", "Wozu dient ein Palstek?", "Er bildet eine feste Schlaufe.")}${asked("    ", "Was ist ein Schotstek?", "Er verbindet zwei Leinen.")}??? note "Tauwerk"\n\n${asked("    ", "Woraus besteht eine Trosse?", "Aus drei Kardeelen.")}`,
    );
    expect(titles).toEqual(["Knoten", "Tauwerk"]);
    expect(prompts).toEqual(["Wozu dient ein Palstek?", "Was ist ein Schotstek?", "Woraus besteht eine Trosse?"]);
    expect(briefs).toEqual(["Er bildet eine feste Schlaufe.", "Er verbindet zwei Leinen.", "Aus drei Kardeelen."]);
    expect(problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([]);
  });

  it("opens groups in groups, with or without a blank line below their names", () => {
    const { titles, prompts, texts, problems } = readList(
      `# Sails\n\n${asked("", "What is a jib?", "A sail before the mast.")}!!! abstract "Rig"\n    ???+ tip "Masts"\n\n${asked("        ", "What holds a mast?", "Shrouds, and a stay.")}    ???+ tip "Booms"\n\n${asked("        ", "What does a vang do?", "1. It holds the boom down.")}`,
    );
    expect(prompts).toEqual(["What is a jib?", "What holds a mast?", "What does a vang do?"]);
    expect(titles.slice(-2)).toEqual(["Masts", "Booms"]);
    expect(texts.join()).not.toContain("???");
    expect(problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([]);
  });

  it("reads an item right above a group as the title of the groups that follow, and as no answer", () => {
    const group = (title: string, ...questions: string[]) =>
      `    ??? tip "${title}"\n\n${questions.map((question) => `        ??? question "${question}"\n\n`).join("")}`;
    const { titles, prompts, briefs, problems } = readList(
      `# Ship\n\n!!! abstract "Questions"\n\n    - Above deck\n\n${group("Masts", "What is a yard?", "What is a boom?")}${group("Sails", "What is a jib?")}    - <b>Below deck</b>\n\n${group("Hull", "What is a keel?")}`,
    );
    expect(titles.slice(-3)).toEqual(["Masts", "Sails", "Hull"]);
    expect(prompts).toHaveLength(4);
    expect(briefs).toEqual([undefined, undefined, undefined, undefined]);
    expect(problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([]);
  });

  it("leaves admonitions alone in which nothing is asked", () => {
    const { prompts, texts } = readList(
      '## What is a keel?\n\nA beam.\n\n!!! tip "Wood"\n\n    Oak is best.\n\n## What is a rib?\n\nA frame.\n',
    );
    expect(prompts).toEqual(["What is a keel?", "What is a rib?"]);
    expect(texts[0]).toContain("Oak is best.");
  });
});
