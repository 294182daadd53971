import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("leaveOutLabels", () => {
  it("takes the label of a quoted answer off, and the quotation with it", () => {
    const { texts, briefs } = readList(
      "### What is a jib?\n\n> **Answer:**\n>\n> A sail.\n>\n> - in front\n\n### What is a keel?\n\n> **Antwort:** Eine Flosse.\n",
    );
    expect(texts).toEqual(["A sail.\n\n- in front", "Eine Flosse."]);
    expect(briefs).toEqual(["A sail.", "Eine Flosse."]);
  });

  it("keeps a quotation without one", () => {
    expect(readList("### What is a jib?\n\n> A sail.\n\nSo they say.\n").texts).toEqual(["> A sail.\n\nSo they say."]);
  });

  it("takes off what counts the question below its words, and its answer", () => {
    const { texts, leftOut } = readList(
      "## What is a jib?\n\n**Question 1:**\n\nA sail.\n\n## What is a keel?\n\n**Answer 2**\n\nA fin.\n",
    );
    expect(texts).toEqual(["A sail.", "A fin."]);
    expect(leftOut).toEqual(["label 3-3", "label 9-9"]);
  });

  it("takes no picture for such a label", () => {
    const { leftOut } = readList("## What is a jib?\n\n![Q12](jib.png)\n\n- [x] A sail\n- [ ] A fin\n");
    expect(leftOut).toEqual([]);
  });

  it("keeps such a label among others", () => {
    const text = "**Solution 1**\n\nBy hand.\n\n**Solution 2**\n\nBy winch.";
    expect(readList(`## How do you hoist a sail?\n\n${text}\n`).texts).toEqual([text]);
  });

  it("takes a row of properties off the start of an answer, and no property alone", () => {
    const row = readList("## What is a jib?\n\n**Difficulty:** easy | **Tags:** sails\n\nA sail.\n");
    expect(row.texts).toEqual(["A sail."]);
    expect(row.leftOut).toEqual(["label 3-3"]);
    const alone = "Frequency: waves in a second.\n\nLength: metres.";
    expect(readList(`## How is a wave measured?\n\n${alone}\n`).texts).toEqual([alone]);
  });
});

describe("leaveOutRepeatedPrompt", () => {
  it("leaves a heading out that says the question again above its answer", () => {
    const { texts, leftOut } = readList(
      "1. ### What is a jib?\n   ## What is a jib?\n\n   A sail.\n\n2. ### What is a keel?\n\n   #### Parts\n\n   A fin.\n",
    );
    expect(texts).toEqual(["A sail.", "#### Parts\n\nA fin."]);
    expect(leftOut).toEqual(["title 2-2"]);
  });

  it("knows it by other capitals, and without its mark", () => {
    expect(readList("## What is a jib?\n\n### What is a Jib\n\nA sail.\n\n## Why?\n\nSo.\n").texts).toEqual([
      "A sail.",
      "So.",
    ]);
  });

  it("keeps one that differs in signs", () => {
    const { texts, leftOut } = readList(
      "## 1. What is C?\n\nA language.\n\n## 2. What is C?\n\n#### What is C++?\n\nA language with classes.\n",
    );
    expect(texts[1]).toContain("C++");
    expect(leftOut).toEqual([]);
  });
});
