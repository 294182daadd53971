import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOutline } from "../../../src/compile/outline/read-outline.js";
import { parseText } from "../../../src/markdown/parse-text.js";
import { anyAnswer } from "../../helpers/any-markdown.js";

const bullet = "numbered, with a bullet";

/** How each form writes a question that is number `number` of its section. */
const writers: Readonly<Record<string, (prompt: string, answer: string, number: number) => string>> = {
  numbered: (prompt, answer, number) =>
    `${number}. ${prompt}\n\n${indent(answer, " ".repeat(`${number}. `.length))}\n\n`,
  [bullet]: (prompt, answer, number) => `${number}. ${prompt}\n   - ${indent(answer, "     ").trimStart()}\n\n`,
  "numbered, in Chinese": (prompt, answer, number) => `${number}、${prompt}\n\n${answer}\n\n`,
  headings: (prompt, answer) => `### ${prompt}\n\n${answer}\n\n`,
  bullets: (prompt, answer) => `- ${prompt}\n\n${indent(answer, "  ")}\n\n`,
  "bold lines": (prompt, answer) => `**${prompt}**\n\n${answer}\n\n`,
  "labelled lines": (prompt, answer) => `Q: ${prompt}\n\nA: ${answer}\n\n`,
  details: (prompt, answer) => `<details>\n<summary>${prompt}</summary>\n\n${answer}\n\n</details>\n\n`,
  "hidden answers": (prompt, answer, number) =>
    `### ${number}. ${prompt}\n\n<details>\n<summary>Answer</summary>\n\n${answer}\n\n</details>\n\n`,
  cards: (prompt, answer) => `${prompt}\n?\n${answer}\n\n`,
  callouts: (prompt, answer) => `> [!question] ${prompt}\n${answer.replace(/^/gm, "> ")}\n\n`,
  admonitions: (prompt, answer) => `??? question "${prompt}"\n\n${indent(answer, "    ")}\n\n`,
};
function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

/** The bullet goes where there is one paragraph in it. */
function inBullet(answer: string): string {
  return answer.includes("\n\n") ? `- ${indent(answer, "  ").trimStart()}` : answer;
}

/** What Markdown means, without where it stands. A definition means the same wherever it is. */
function meaningOf(markdown: string): unknown {
  const { children } = parseText(markdown);
  const definitions = children.filter(({ type }) => type === "definition");
  const blocks = [...children.filter(({ type }) => type !== "definition"), ...definitions];
  return JSON.parse(JSON.stringify(blocks, (key, value) => (key === "position" ? undefined : value)));
}

const runs = Number(process.env["FUZZ_CASES"] ?? 5);

describe("generated answers", () => {
  it.each(Object.keys(writers))("mean what their author wrote below %s", (form) => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: 2, maxLength: 2 }), (answers) => {
        const questions = answers.map((answer, at) => writers[form]?.(`What is a ${"ab".charAt(at)}?`, answer, at + 1));
        const { sections } = readOutline({ path: "a.md", text: `## Part\n\n${questions.join("")}` });
        const found = sections.flatMap((section) => section.questions.map(({ answer }) => answer?.text ?? ""));
        const written = answers.map((answer) => (form === bullet ? inBullet(answer) : answer));
        expect(found.map(meaningOf)).toEqual(written.map(meaningOf));
      }),
      { numRuns: runs },
    );
  });
});
