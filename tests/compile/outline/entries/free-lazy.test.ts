import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const three = ["What is a keel?", "What is a jib?", "What is a mast?"];
const dense = (lead: (prompt: string, number: number) => string) =>
  three.map((prompt, at) => `${lead(prompt, at + 1)}\n- It is part ${at + 1}\n- of a boat\n`).join("");

describe("freeLazy", () => {
  it.each([
    ["bold numbers", (prompt: string, number: number) => `**${number}. ${prompt}**`],
    ["bold words", (prompt: string) => `**${prompt}**`],
    ["labels", (prompt: string, number: number) => `Q${number}. ${prompt}`],
    ["bold labels", (prompt: string, number: number) => `**Q${number}: ${prompt}**`],
    ["bold words that nobody closed", (prompt: string, number: number) => `**${number}. ${prompt}`],
  ])("reads questions right below the points of an answer: %s", (_, lead) => {
    const { prompts, texts, problems } = readList(dense(lead));
    expect(prompts).toEqual(three);
    expect(texts).toEqual(three.map((_each, at) => `- It is part ${at + 1}\n- of a boat`));
    expect(problems).toEqual([]);
  });

  it("leaves lines that do not count on, and bold words in items that are questions", () => {
    const list = dense((prompt, number) => `**${number}. ${prompt}**`);
    expect(readList(`${list}**7. Notes** on it\n`).prompts).toEqual(three);
    const items = three.map((prompt, at) => `${at + 1}. Part ${at + 1}\n**${prompt}**\n`).join("");
    expect(readList(`**What is this?**\n\nA list.\n\n${items}`).prompts).toHaveLength(1);
  });
});
