import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("openWrapped", () => {
  it.each([
    ["**Question 1**", "> What is a keel?"],
    ["**Question 1:**", "- Explain the keel."],
    ["### Question 1", "> What is a keel?"],
    ["**问题 1：**", "> 什么是龙骨？"],
  ])("reads the prompt in what wraps it below a label: %s, %s", (label, prompt) => {
    const { prompts, briefs, problems } = readList(`# Boats\n\n${label}\n\n${prompt}\n\nA fin below the hull.\n`);
    expect(prompts).toEqual([prompt.slice(2)]);
    expect(briefs).toEqual(["A fin below the hull."]);
    expect(problems).toEqual([]);
  });

  it("leaves several points, and what asks nothing", () => {
    const { prompts } = readList("### Question 1\n\n> A fin.\n\nYes.\n\n### Question 2\n\n- What?\n- Why?\n\nBoth.\n");
    expect(prompts).toEqual(["Question 1", "Question 2"]);
  });
});
