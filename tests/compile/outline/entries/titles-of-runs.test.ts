import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const ask = (number: number, prompt: string) => `**${number}. ${prompt}**\n\nSo it is.\n`;
const english = [ask(1, "What is a mast?"), ask(2, "What is a boom?")];
const spanish = [ask(1, "¿Qué es una vela?"), ask(2, "¿Qué es un foque?")];

describe("findTitlesOfRuns", () => {
  it.each([
    [
      "a title above each run",
      ["**⚓ Spars & Rigging**\n", ...english, "**Velas**\n", ...spanish],
      ["⚓ Spars & Rigging", "Velas"],
    ],
    [
      "one question below each",
      [ask(1, "What is a mast?"), "**Velas**\n", ask(1, "¿Qué es una vela?")],
      ["a", "Velas"],
    ],
    ["none above the first", [...english, "__Las velas__\n", ...spanish], ["a", "Las velas"]],
  ])("opens sections where numbers begin anew below a bold line: %s", (_, lines, titles) => {
    expect(readList(lines.join("\n"))).toMatchObject({
      titles,
      prompts: lines.flatMap((line) => /\. (.*)\*\*/.exec(line)?.[1] ?? []),
      texts: lines.flatMap((line) => (line.includes("So it is.") ? ["So it is."] : [])),
    });
  });

  it.each([
    [
      "points of an answer",
      [...english, "**Parts**\n", "**1. The foot**\n\nLow.\n", "**2. The head**\n\nHigh.\n", ask(3, "What is a gaff?")],
    ],
    ["one point of an answer", [...english, "**Parts**\n", "**1. The foot**\n\nLow.\n"]],
    [
      "points below the last question",
      [...english, "**Parts**\n", "**1. The foot**\n\nLow.\n", "**2. The head**\n\nHigh.\n"],
    ],
  ])("opens none above %s", (_, lines) => {
    expect(readList(lines.join("\n")).titles).toEqual(["a"]);
  });
});
