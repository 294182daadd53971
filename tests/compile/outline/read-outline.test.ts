import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutlineDraft } from "../../../src/compile/outline/draft.js";
import { readOutline } from "../../../src/compile/outline/read-outline.js";
import { brokenMarkdown } from "./broken-markdown.js";
import { uncoveredLines } from "./uncovered-lines.js";

const folder = new URL("outlines/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -3))
  .sort();

const read = (name: string) => readFileSync(new URL(`${name}.md`, folder), "utf8");
const readFixture = (name: string) => readOutline({ path: `${name}.md`, text: read(name) });

describe("readOutline", () => {
  it.each(names)("reads outlines/%s.md as its json says", (name) => {
    const draft = readFixture(name);
    const expected = new URL(`${name}.json`, folder);
    if (process.env["UPDATE"] && !process.env["CI"]) writeFileSync(expected, `${JSON.stringify(draft, null, 2)}\n`);
    if (!existsSync(expected)) throw new Error(`${name}.md has no json; run with UPDATE=1 and read what it wrote.`);
    expect(draft).toEqual(JSON.parse(readFileSync(expected, "utf8")));
  });

  it("has no expectation without a fixture", () => {
    const orphans = readdirSync(folder).filter((name) => name.endsWith(".json") && !names.includes(name.slice(0, -5)));
    expect(orphans).toEqual([]);
  });

  it.each(names)("keeps or lists every line of outlines/%s.md", (name) => {
    expect(uncoveredLines(read(name), readFixture(name))).toEqual([]);
  });

  it.each(names)("reads outlines/%s.md the same with CRLF and a byte order mark", (name) => {
    const text = read(name)
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n");
    const crlf = `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    expect(readOutline({ path: "a.md", text: crlf })).toEqual(readOutline({ path: "a.md", text }));
  });

  it("takes the shape that an option fixes", () => {
    const text = "## Topics\n\n- RoPE\n- ALiBi\n\n1. What is attention?\n2. What is a head?\n";
    const prompts = (draft: OutlineDraft) => draft.sections.flatMap(({ questions }) => questions.map((q) => q.prompt));
    expect(prompts(readOutline({ path: "a.md", text }))).toEqual(["What is attention?", "What is a head?"]);
    expect(prompts(readOutline({ path: "a.md", text }, { shape: "bullets" }))).toEqual(["RoPE", "ALiBi"]);
    expect(prompts(readOutline({ path: "a.md", text }, { shape: "headings" }))).toEqual(["Topics"]);
  });

  it.each(["", "\uFEFF", " \r\n\t\n"])("reports an empty file: %j", (text) => {
    const { sections, problems } = readOutline({ path: "a.md", text });
    expect(sections).toEqual([]);
    expect(problems.map(({ code, line, column }) => ({ code, line, column }))).toEqual([
      { code: "empty-file", line: 1, column: 1 },
    ]);
  });

  it.each([
    [
      "lines at the margin of an item",
      `- a\n${"b\n".repeat(501)}`,
      "too-many-lines 505 So many lines at the margin may go on with a paragraph in a list or quotation: 500. " +
        "The next are read as a paragraph of their own.",
    ],
    [
      "lines of a paragraph",
      "a\n".repeat(1002),
      "too-many-lines 1005 A paragraph may have 500 lines, or as many again up to one in bold; the next are read as a paragraph of their own.",
    ],
    [
      "lines of an item",
      `- a\n${"  b\n\n".repeat(800)}`,
      "too-many-lines 1501 More than 1500 lines stand in one item or quotation; what goes on there is read as if it stood in the item itself.",
    ],
    [
      "quotations in each other",
      `${"> ".repeat(33)}a\n`,
      "too-deep 4 Lists and quotations may stand 32 deep in each other; what is deeper is read as text.",
    ],
    [
      "marks",
      `${"*a_ ".repeat(501)}\n`,
      "too-many-marks 4 A paragraph may have 1000 marks of emphasis or links; the others are read as text.",
    ],
  ])("says where there are too many %s, and how many there may be", (_, text, told) => {
    const { problems } = readOutline({ path: "a.md", text: `1. What?\n2. Why?\n\n${text}` });
    expect(problems.map(({ code, line, message }) => `${code} ${line} ${message}`)).toEqual([told]);
    expect(problems[0]?.suggestion).toBe("Divide it, or write it more simply.");
  });

  it("throws at no Markdown, and places everything inside the file", () => {
    fc.assert(
      fc.property(brokenMarkdown, fc.constantFrom(undefined, "numbered", "headings", "bullets"), (text, shape) => {
        const draft = readOutline({ path: "a.md", text }, shape === undefined ? {} : { shape });
        const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
        for (const { line, column } of placesOf(draft)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("survives deep nesting", () => {
    const deep = ["> ", "- ", "1. ", "[", "**", "_a "].map((part) => `1. What?\n\n${part.repeat(400)}x\n`);
    const indented = Array.from({ length: 200 }, (_, depth) => `${"  ".repeat(depth)}- What?`).join("\n");
    for (const text of [...deep, indented]) expect(() => readOutline({ path: "a.md", text })).not.toThrow();
  });

  it("gives plain JSON, the same each time", () => {
    fc.assert(
      fc.property(brokenMarkdown, (text) => {
        const draft = readOutline({ path: "a.md", text });
        expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
        expect(readOutline({ path: "a.md", text })).toEqual(draft);
      }),
    );
  });
});

function placesOf({ sections, problems, leftOut }: OutlineDraft) {
  const questions = sections.flatMap((section) => section.questions);
  return [
    ...problems,
    ...leftOut,
    ...leftOut.map(({ endLine }) => ({ line: endLine, column: 1 })),
    ...sections.flatMap(({ place, idPlace }) => [place, idPlace ?? place]),
    ...questions.flatMap(({ place, idPlace, answer }) => [place, idPlace ?? place, answer?.place ?? place]),
  ];
}
