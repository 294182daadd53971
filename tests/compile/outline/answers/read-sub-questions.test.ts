import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

function read(...blocks: readonly string[]) {
  const below = blocks.map((block) => `   ${block}\n\n`).join("");
  const { texts, articles } = readList(`1. What is it?\n\n${below}2. What is that?\n   - That.\n`);
  return { text: texts[0], followUps: articles[0]?.followUps };
}
const two = ["#### Why a?", "x", "#### Why b?", "y"];

describe("readSubQuestions", () => {
  it.each([
    ["two headings, which are all", ["It.", ...two], ["Why a?", "Why b?"]],
    [
      "three headings among others",
      ["It.", ...two, "#### Why c?", "z", "#### Notes", "w"],
      ["Why a?", "Why b?", "Why c?"],
    ],
    [
      "three bold lines",
      ["It.", "**Why a?**", "x", "**Why b?**", "y", "**Why c?**", "z"],
      ["Why a?", "Why b?", "Why c?"],
    ],
  ])("asks next what %s ask, each with its answer", (_, blocks, prompts) => {
    const { text, followUps } = read(...blocks);
    expect(text).toMatch(/^It\./);
    expect(followUps?.map(({ prompt }) => prompt)).toEqual(prompts);
    expect(followUps?.map(({ answer }) => answer)).toEqual(["x", "y", "z"].slice(0, prompts.length));
  });

  it("takes what counts as they do, where more than half ask", () => {
    const counted = [
      "#### 1.1. Why a?",
      "x",
      "#### 1.2. Why b?",
      "y",
      "#### 1.3. Why c?",
      "z",
      "#### 1.4. A with b",
      "w",
    ];
    expect(read("It.", ...counted).followUps?.at(-1)).toEqual({ prompt: "A with b", answer: "w" });
    const front = [
      "#### 1.1. A with b",
      "w",
      "#### 1.2. Why a?",
      "x",
      "#### 1.3. Why b?",
      "y",
      "#### 1.4. Why c?",
      "z",
    ];
    expect(read("It.", ...front).followUps?.map(({ answer }) => answer)).toEqual(["w", "x", "y", "z"]);
    const fewer = ["It.", ...counted, "#### 1.5. B with c", "v", "#### 1.6. C with d", "u"];
    expect(read(...fewer).followUps?.at(-1)?.answer).toBe("z");
  });

  it.each(["Resposta: ", "**Answer:** ", "Answer:\n\n   "])("leaves the label out that an answer has: %j", (label) => {
    const { followUps } = read("It.", "#### Why a?", `${label}x`, "#### Why b?", `${label}y`);
    expect(followUps?.map(({ answer }) => answer)).toEqual(["x", "y"]);
  });

  it.each([
    ["nothing is said before them", two],
    ["but a heading stands before them", ["#### Details", ...two, "#### Why c?", "z"]],
    ["but a rule stands before them", ["***", ...two]],
    ["but an anchor stands before them", ['<a id="note"></a>', ...two]],
    ["they are two of three headings", ["It.", ...two, "#### Notes", "z"]],
    ["they are two bold lines", ["It.", "**Why a?**", "x", "**Why b?**", "y"]],
    ["they are two of two kinds", ["It.", "**Why a?**", "x", "#### Why b?", "y", "#### Notes", "z"]],
  ])("keeps what asks in the answer where %s", (_, blocks) => {
    expect(read(...blocks)).toEqual({ text: blocks.join("\n\n"), followUps: undefined });
  });

  it.each([
    ["with blank lines", "\n\n---\n\n"],
    ["of asterisks", "\n\n***\n\n"],
  ])("ends before a heading behind a rule %s", (_, rule) => {
    const below = [
      "Wood.",
      "###### Why of wood?\n\nIt bends.",
      "###### Why not of steel?\n\nIt sinks.",
      "###### Why not of bone?\n\nIt breaks.",
    ];
    const list = (between: string) =>
      `##### What is a mast?\n\n${below.join(between)}\n\n##### What is a jib?\n\nA sail.\n`;
    const count = (text: string) => readList(text).articles[0]?.followUps.length ?? 0;
    expect(count(list("\n\n"))).toBe(3);
    expect(count(list(rule))).toBe(0);
  });

  it.each([
    ["counts on", ["#### 1) Why of wood?", "#### 2) Why not of steel?"], ["Why of wood?", "Why not of steel?"]],
    ["says that it follows", ["#### Why of wood?", "#### Follow-up: why so tall?"], ["Why of wood?", "why so tall?"]],
    ["does neither, without those above the rule", ["#### Why of wood?", "#### Why not of steel?"], ["Why of wood?"]],
  ])("asks next below a rule what %s", (_, [first, second], prompts) => {
    const below = `Wood.\n\n${first}\n\nIt bends.\n\n---\n\n${second}\n\nSo it is.`;
    const { articles } = readList(`### What is a mast?\n\n${below}\n\n### What is a jib?\n\nA sail.\n`);
    expect(articles[0]?.followUps.map(({ prompt }) => prompt)).toEqual(prompts);
  });
});
