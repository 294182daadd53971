import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const sails = ["jib", "main", "spanker", "royal", "genoa"];
const list = (answer: (sail: string, at: number) => string) =>
  sails.map((sail, at) => `## What is a ${sail}?\n\n${answer(sail, at)}\n`).join("\n");

describe("leaveOutRecurringLines", () => {
  it.each([
    ["a quotation above all answers", (sail: string) => `> ⚓ **Marlin**\n\nA ${sail} is a sail.`],
    ["a line above all answers", (sail: string) => `*answered by Marlin*\n\nA ${sail} is a sail.`],
    ["a line below all answers", (sail: string) => `A ${sail} is a sail.\n\n— Marlin, aboard`],
    ["a row of properties", (sail: string) => `A ${sail} is a sail.\n\n**Seen:** 2024-02-03 · **Grade:** B`],
    [
      "a row with different days",
      (sail: string, at: number) => `A ${sail} is a sail.\n\n**Seen:** 2024-02-0${at + 1} · **Grade:** B`,
    ],
  ])("leaves out %s", (_, answer) => {
    const { texts, leftOut } = readList(list(answer));
    expect(texts).toEqual(sails.map((sail) => `A ${sail} is a sail.`));
    expect(leftOut.filter((passage) => passage.startsWith("label"))).toHaveLength(sails.length);
  });

  it.each([
    ["verdicts", () => "> True\n\nEvery sailor says so."],
    ["words that take turns", (_: string, at: number) => `> ${at % 2 === 0 ? "Always" : "Hardly ever"}\n\nSo it is.`],
    ["what stands above a program", (sail: string) => `Python\n\n\`\`\`python\nset("${sail}")\n\`\`\``],
    ["names of parts", (sail: string) => `**Meaning**\n\nA ${sail} is a sail.\n\n**Use**\n\nOften.`],
    ["rows that differ", (sail: string) => `A ${sail} is a sail.\n\nArea: ${sail.length} | Weight: ${sail.length * 2}`],
  ])("keeps %s", (_, answer) => {
    const { texts } = readList(list(answer));
    expect(texts.map((text) => text?.includes("\n"))).toEqual(sails.map(() => true));
  });

  it("keeps a line that few answers have", () => {
    const { texts } = readList(list((sail, at) => `${at < 2 ? "> ⚓ **Marlin**\n\n" : ""}A ${sail} is a sail.`));
    expect(texts.filter((text) => text?.includes("Marlin"))).toHaveLength(2);
  });
});
