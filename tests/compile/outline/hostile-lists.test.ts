import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";

const SIZE = 20_000;

function repeat(text: string): string {
  return text.repeat(Math.ceil(SIZE / text.length));
}

/** Lines by their number, until there are enough. */
function grow(line: (index: number) => string): string {
  let text = "";
  for (let index = 0; text.length < SIZE; index++) text += line(index);
  return text;
}

/** Questions before and behind: what is hostile must cost neither. */
function promptsAround(hostile: string) {
  const text = `# First\n\n1. What is before?\n   - This.\n\n# Second\n\n${hostile}\n\n# Third\n\n1. What is behind?\n   - That.\n`;
  const { data, problems } = compileBank([{ path: "list.md", text }]);
  const prompts = data.questions.map(({ prompt }) => prompt);
  return { ends: [prompts[0], prompts.at(-1)], codes: new Set(problems.map(({ code }) => code)) };
}

describe("lists of little but marks", () => {
  it.each([
    ["items", "1. a\n", 5_001],
    ["items of two kinds", "- a\n+ b\n", 2_501],
    ["items in one another", `${"- ".repeat(30)}a\n`, 170],
    ["bold words", "**a?**\nb\n", 5_001],
    ["definitions", "[a]: b\n", 5_001],
    ["lines", "a\n\n", 12_501],
  ])("are refused, by a problem that names the limit: %s", (_, line, count) => {
    const { data, problems } = compileBank([{ path: "list.md", text: line.repeat(count) }]);
    expect(data.questions).toEqual([]);
    expect(problems).toMatchObject([{ code: "too-many-lines", level: "error", line: 1 }]);
    expect(problems[0]?.message).toMatch(/5000 items.*20 characters|12500 lines.*8 characters/);
  });

  it.each([
    ["items", "1. Which question is it, and why?\n   - An answer to it.\n", 125_001, 500_004],
    ["lines", "words on a line\n\n", 500_001, 500_001],
    ["marks in lines", "   words and `code` and *more* and $x$ and [a link](b) and <b>\n\n", 100_001, 500_005],
  ])("are refused where memory would not do, however much there is to each: %s", (_, line, count, pieces) => {
    const { data, problems } = compileBank([{ path: "list.md", text: line.repeat(count) }]);
    expect(data.questions).toEqual([]);
    expect(problems).toMatchObject([
      {
        code: "too-many-lines",
        level: "error",
        line: 1,
        message: expect.stringMatching(`500000 .*; this one has ${pieces}\\.$`),
      },
    ]);
  });

  it("are refused where a line has so many that reading it would take minutes", () => {
    const { data, problems } = compileBank([
      { path: "list.md", text: `1. What? ${"`a` $b$ words ".repeat(12_501)}\n` },
    ]);
    expect(data.questions).toEqual([]);
    const message = "A line may have 50000 marks of code, formulas, emphasis and links.";
    expect(problems).toMatchObject([{ code: "too-many-lines", level: "error", message }]);
  });

  it("are read where there is more to each mark, however many there are", () => {
    const text = Array.from({ length: 5_001 }, (_, index) => `1. Question number ${index}?\n`).join("");
    expect(compileBank([{ path: "list.md", text }]).data.questions).toHaveLength(5_001);
  });

  it("say so in cells and summaries, too", () => {
    const marks = "*a_ ".repeat(1_001);
    for (const text of [
      `| Question | Answer |\n| --- | --- |\n| Why? | ${marks} |\n`,
      `<details><summary>Why ${marks}?</summary>\n\nSo.\n\n</details>\n`,
    ])
      expect(compileBank([{ path: "list.md", text }]).problems.map(({ code }) => code)).toContain("too-many-marks");
  });

  it("are none where each cell has few, however many the table has", () => {
    const rows = Array.from({ length: 600 }, (_, index) => `| ${index} | [*Part* ${index}?](#part) |\n`).join("");
    const text = `| No. | Question |\n| --- | --- |\n${rows}\n## What is a part?\n\nSome of it.\n`;
    expect(compileBank([{ path: "list.md", text }]).problems.map(({ code }) => code)).toEqual(["missing-id"]);
  });

  it("do not overflow the stack with labels", () => {
    const text = `1. Why?\n${"   Answer:\n\n".repeat(7_000)}   So.\n`;
    expect(compileBank([{ path: "list.md", text }]).data.questions).toMatchObject([{ prompt: "Why?", brief: "So." }]);
  });
});

describe("hostile lists", () => {
  it.each([
    ["emphasis that never ends", repeat("*a_ "), "too-many-marks"],
    ["emphasis over many lines", repeat("*a_ b\n"), "too-many-marks"],
    ["bold marks beside Han characters", repeat("**，中"), "too-many-marks"],
    ["declarations that never end", `a ${repeat("<?")}`, "too-many-marks"],
    ["brackets", repeat("["), "too-many-marks"],
    ["quotations in one another", repeat("> "), "too-deep"],
    ["bullets in one another", repeat("- "), "too-deep"],
    ["nested bullets, line by line", grow((index) => `${"  ".repeat(index)}- a\n`), "too-deep"],
    ["nested numbers, line by line", grow((index) => `${"   ".repeat(index)}1. a?\n`), "too-deep"],
    ["lines that go on with an item", `- a\n${repeat("b\n")}`, "too-many-lines"],
    ["lines that go on with a quotation", `> a\n${repeat("b\n")}`, "too-many-lines"],
  ])("reads what stands around %s, and says where it stops to read", (_, hostile, code) => {
    const { ends, codes } = promptsAround(hostile);
    expect(ends).toEqual(["What is before?", "What is behind?"]);
    expect(codes).toContain(code);
  });

  it.each([
    ["dollars", repeat("$a ")],
    ["dollars at the start of lines", repeat("$a\n")],
    ["blanks", `1. a${" ".repeat(SIZE)}b`],
    ["blank lines", "\n".repeat(SIZE)],
    ["underlined headings", repeat("a\n=\n")],
    ["comments that begin again and again", repeat("a <!-- b\n")],
    ["hidden passages that never end", repeat("<summary>a\n")],
    ["bars", repeat("|")],
    ["backticks", grow((index) => `${"`".repeat(index + 1)} a `)],
  ])("reads what stands around %s", (_, hostile) => {
    const { ends } = promptsAround(hostile);
    expect(ends).toEqual(["What is before?", "What is behind?"]);
  });
});
