import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("readCountedTasks", () => {
  it("reads titles that only count, in whatever language, where each has one answer", () => {
    const { prompts, texts, numbers } = readList(
      "# Oppgaver\n\n## Oppgave 1\n\nNevn to seil.\n\n**Svar:**\n\n- fokk\n- storseil\n\n## Oppgave 2\n\nBruk kompasset.\n\n**Svar:** Mot nord.\n\n## Oppgave 3\n\nTegn en mast.\n\nMed tau.\n\n**Svar:** En stang.\n",
    );
    expect(prompts).toEqual(["Nevn to seil.", "Bruk kompasset.", "Tegn en mast."]);
    expect(texts).toEqual(["- fokk\n- storseil", "Mot nord.", "En stang."]);
    expect(numbers).toEqual([1, 2, 3]);
  });

  it("knows hidden answers", () => {
    const task = (n: number, text: string, answer: string) =>
      `## Llongau ${n}\n\n${text}\n\n<details>\n<summary>Solution</summary>\n\n${answer}\n\n</details>\n`;
    const { prompts, briefs } = readList(`${task(1, "Enwch hwyl.", "Jib.")}\n${task(2, "Enwch gwlwm.", "Bowline.")}`);
    expect(prompts).toEqual(["Enwch hwyl.", "Enwch gwlwm."]);
    expect(briefs).toEqual(["Jib.", "Bowline."]);
  });

  it("reads what stands behind the word and the number, in titles and in lines", () => {
    const texts = ["Find the keel.", "Show the mast.", "Name the jib."];
    const inTitles = texts.map((text, at) => `## Exercise ${at + 1}: ${text}\n\n### Solution\n\nSo ${at}.\n`);
    const inLines = texts.map((text, at) => `**Task ${at + 1}:** ${text}\n\nAnswer: So ${at}.\n`);
    for (const list of [inTitles, inLines])
      expect(readList(`# Port\n\n${list.join("\n")}`)).toMatchObject({
        prompts: texts,
        briefs: ["So 0.", "So 1.", "So 2."],
      });
  });

  it("leaves steps in an answer what they are", () => {
    const steps = "Step 1: Dig.\n\nStep 2: Drop it.\n\nStep 3: Bolt it.\n\nAnswer: Done.\n";
    expect(readList(`# Port\n\n## What is a keel?\n\n${steps}\n## Why reef?\n\nWind.\n`).prompts).toEqual([
      "What is a keel?",
      "Why reef?",
    ]);
  });

  it.each([
    [
      "parts of a list",
      "## Level 1\n\n1. What is a jib?\n\n   **Answer:** A sail.\n\n2. What is a mast?\n\n   **Answer:** A pole.\n\n## Level 2\n\n1. What is a keel?\n\n   **Answer:** A fin.\n",
    ],
    [
      "sections with several answers",
      "## Day 1\n\n### What is a jib?\n\n**Answer:** A sail.\n\n### What is a mast?\n\n**Answer:** A pole.\n\n## Day 2\n\n### What is a keel?\n\n**Answer:** A fin.\n",
    ],
  ])("leaves %s what they are", (_, text) => {
    expect(readList(text).prompts).toEqual(["What is a jib?", "What is a mast?", "What is a keel?"]);
  });
});
