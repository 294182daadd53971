import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const about = "## What is inside?\n\nSome questions.\n\n## Why another list?\n\nThe others are old.\n\n";
const asked = ["What is a keel?", "Why a chine?", "How do you reef?"];
const headings = asked.map((text) => `### ${text}\n\nSo.\n`).join("\n");
const items = asked.map((text, at) => `${at + 1}. ${text}\n   - So.\n`).join("");

describe("markFront", () => {
  it.each([
    ["the contents", `## Contents\n\n- [Hulls](#hulls)\n- [Sails](#sails)\n\n## Hulls\n\n${items}`],
    ["a title of questions", `## Questions\n\n${headings}`],
    ["numbers from one", asked.map((text, at) => `## ${at + 1}. ${text}\n\nSo.\n`).join("\n")],
    ["labels from one", `## Hulls\n\n${asked.map((text, at) => `**Q${at + 1}. ${text}**\n\nSo.\n`).join("\n")}`],
  ])("sets headings that ask above %s aside, and tells them", (_, list) => {
    const { prompts, problems } = readList(`# Sailing\n\n${about}${list}`);
    expect(prompts).toEqual(asked);
    expect(problems.slice(0, 2)).toEqual(["unread-question 3:1", "unread-question 7:1"]);
  });

  it.each([
    [
      "the contents name them",
      `## Contents\n\n- [What is inside?](#what-is-inside)\n- [Why another list?](#why-another-list)\n- [Hulls](#hulls)\n\n## Hulls\n\n${items}`,
    ],
    ["nothing says where a list begins", `## Hulls\n\n${headings}`],
  ])("takes them for questions where %s", (_, list) => {
    expect(readList(`# Sailing\n\n${about}${list}`).prompts).toEqual([
      "What is inside?",
      "Why another list?",
      ...asked,
    ]);
  });

  it("takes them for questions where they stand in a section of their own", () => {
    const { prompts } = readList(
      "## Hulls\n\n### What is a keel?\n\nA fin.\n\n## Sails\n\n### Q1: What is a jib?\n\nA sail.\n\n### Q2: What is a boom?\n\nA spar.\n\n### Q3: What is a clew?\n\nA corner.\n",
    );
    expect(prompts).toEqual(["What is a keel?", "What is a jib?", "What is a boom?", "What is a clew?"]);
  });

  it("takes them for questions where no more asks behind them", () => {
    const { prompts } = readList(`# Sailing\n\n${about}## Questions\n\n### What is a keel?\n\nA fin.\n`);
    expect(prompts).toContain("Why another list?");
  });

  it("says nothing of those of any level above the contents where all questions are numbered", () => {
    const counted = asked.map((text, at) => `### ${at + 1}. ${text}\n\nSo.\n`).join("\n");
    const front = "## Introduction\n\n### What is sailing?\n\nA way to move.\n\n## Contents\n\n- [Hulls](#hulls)\n\n";
    const { prompts, problems } = readList(`# Sailing\n\n${front}## Hulls\n\n${counted}`);
    expect(prompts).toEqual(asked);
    expect(problems).toEqual([]);
  });

  it("knows for sure what stands between contents and a title of questions that all have labels, and what names it there", () => {
    const labelled = asked.map((text, at) => `### Q${at + 1}. ${text}\n\nSo.\n`).join("\n");
    const contents = "## Contents\n\n1. Why another list?\n2. Questions\n\n";
    const why = "## Why Another List?\n\nThe others are old.\n\n";
    expect(readList(`# Sailing\n\n${contents}${why}## Questions\n\n${labelled}`)).toMatchObject({
      prompts: asked,
      problems: [],
    });
    // Without labels, it may be one of them.
    const { problems } = readList(`# Sailing\n\n${why}## Questions\n\n${headings}`);
    expect(problems).toEqual(["unread-question 3:1"]);
  });
});
