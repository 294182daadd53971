import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { readOutline } from "../../../src/compile/outline/read-outline.js";
import { uncoveredLines } from "./uncovered-lines.js";

const folder = new URL("lists/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -3))
  .sort();
const read = (name: string) => readFileSync(new URL(`${name}.md`, folder), "utf8");

/** What a reader of the bank sees, section by section, and what an author is told. */
function summaryOf(name: string) {
  const { data, problems } = compileBank([{ path: `${name}.md`, text: read(name) }]);
  const articles = new Map(data.articles.map((article) => [article.id, article]));
  return {
    sections: data.sections.map(({ id, title }) => ({
      title,
      questions: data.questions
        .filter(({ section }) => section === id)
        .map((question) => {
          const { explanation, followUps = [], choice } = articles.get(question.id) ?? {};
          return {
            prompt: question.prompt,
            ...(question.status === "open" ? {} : { brief: question.brief }),
            ...(explanation === undefined ? {} : { explanation }),
            ...(followUps.length === 0 ? {} : { followUps }),
            ...(choice === undefined
              ? {}
              : {
                  stem: choice.stem,
                  options: choice.options.map(({ text, correct }) => (correct ? `* ${text}` : text)),
                }),
          };
        }),
    })),
    problems: problems
      .filter(({ code }) => code !== "missing-id")
      .map(({ line, level, code }) => `${line} ${level} ${code}`),
  };
}

describe("longer lists in the manner of public ones", () => {
  it.each(names)("compiles lists/%s.md as its json says", (name) => {
    const actual = summaryOf(name);
    const expected = new URL(`${name}.json`, folder);
    if (process.env["UPDATE"] && !process.env["CI"]) writeFileSync(expected, `${JSON.stringify(actual, null, 2)}\n`);
    if (!existsSync(expected)) throw new Error(`${name}.md has no json; run with UPDATE=1 and read what it wrote.`);
    expect(actual).toEqual(JSON.parse(readFileSync(expected, "utf8")));
  });

  it.each(names)("keeps or lists every line of lists/%s.md", (name) => {
    expect(uncoveredLines(read(name), readOutline({ path: "a.md", text: read(name) }))).toEqual([]);
  });
});
