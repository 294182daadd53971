import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = ["What is a jib?", "What is a keel?", "What is a stay?", "What is a reef?", "What is a boom?"];

const answers = ["A sail.", "It floats.", "It holds a mast.", "It makes a sail smaller.", "A spar."];

/** Six questions, of which the fifth is written otherwise. */
function listOf(fifth: string): string {
  const headings = asked.map((prompt, at) => `### ${at < 4 ? at + 1 : at + 2}. ${prompt}\n\n${answers[at]}\n`);
  return ["# Sailing\n", ...headings.slice(0, 4), `${fifth}\n`, ...headings.slice(4)].join("\n");
}

describe("freeMissing", () => {
  it.each([
    "\\5. Masts and spars",
    "5. Masts and spars",
    "5) Masts and spars",
    "5、Masts and spars",
    "**5.** Masts and spars",
    "**5. Masts and spars**",
    "5\\. Masts and spars",
  ])("takes %j between headings 4 and 6 for the one that is missing", (line) => {
    const { numbers, prompts, texts, problems } = readList(listOf(`${line}\n\n- of wood\n- of steel`));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
    expect(prompts[4]).toBe("Masts and spars");
    expect(texts.slice(3, 5)).toEqual(["It makes a sail smaller.", "- of wood\n- of steel"]);
    expect(problems).toEqual([]);
  });

  it("takes it out of the paragraph before, and leaves it the lines below it", () => {
    const { prompts, texts } = readList(listOf("It is old.\n5. Masts\nAnswer: They are of wood.\n\nOr of steel."));
    expect(prompts[4]).toBe("Masts");
    expect(texts.slice(3, 5)).toEqual(["It makes a sail smaller.\n\nIt is old.", "They are of wood.\n\nOr of steel."]);
  });

  it("takes two of them", () => {
    const { numbers, prompts } = readList(
      listOf("5. Masts\n\nOf wood.").replace("### 6.", "6. Sails\n\nOf cloth.\n\n### 7."),
    );
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(prompts[5]).toBe("Sails");
  });

  it("takes one of each of two levels out of the same paragraph", () => {
    const part = (number: number, name: string) => `## ${number}. ${name}\n\n`;
    const ask = (number: number, at: number) => `### ${number}. ${asked[at]}\n\n${answers[at]}\n\n`;
    const points = "1. of oak\n2. of ash\n3. of elm\n4. of fir\n\n";
    const both = `${ask(4, 3)}It is old.\n2、Parts of steel\n5. Masts\nOf wood.\n\n${ask(6, 4)}`;
    const first = `${part(1, "Parts")}${points}${both}`;
    const others = `${part(3, "Sails")}${ask(1, 0)}${ask(2, 1)}${ask(3, 2)}${ask(4, 3)}${part(4, "Crews")}${part(5, "Ports")}${part(6, "Seas")}`;
    const { prompts, texts } = readList(`# Sailing\n\n${first}${others}`);
    expect(prompts.slice(0, 3)).toEqual(["What is a reef?", "Masts", "What is a boom?"]);
    expect(texts.slice(0, 2)).toEqual(["It makes a sail smaller.\n\nIt is old.", "Of wood."]);
  });

  it.each([
    ["a point behind others", "1. one\n2. two\n3. three\n4. four\n5. five"],
    ["a point before others", "5. five\n6. six"],
    ["code", "```\n5. five\n```"],
    ["a number without words", "5. 100"],
  ])("leaves %s in the answer", (_, fifth) => {
    expect(readList(listOf(fifth)).numbers).toEqual([1, 2, 3, 4, 6]);
  });

  it("leaves a line alone where no number is missing", () => {
    const list = asked.map((prompt, at) => `### ${at + 1}. ${prompt}\n\nIt is old.\n`).join("\n");
    expect(readList(`${list}\n\\3. More of it\n`).numbers).toEqual([1, 2, 3, 4, 5]);
  });
});
