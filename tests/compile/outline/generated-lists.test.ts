import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOutline } from "../../../src/compile/outline/read-outline.js";
import { parseText } from "../../../src/markdown/parse-text.js";

/** How each form writes a question that is number `number` of its section. */
const writers: Readonly<Record<string, (prompt: string, answer: string, number: number) => string>> = {
  numbered: (prompt, answer, number) => `${number}. ${prompt}\n\n${indent(answer, " ".repeat(`${number}. `.length))}\n`,
  "numbered, in Chinese": (prompt, answer, number) => `${number}、${prompt}\n\n${answer}\n\n`,
  headings: (prompt, answer) => `### ${prompt}\n\n${answer}\n\n`,
  "numbered headings": (prompt, answer, number) => `### ${number}. ${prompt}\n\n${answer}\n\n`,
  "labelled headings": (prompt, answer, number) => `### Q${number}: ${prompt}\n\n${answer}\n\n`,
  "bare labels": (prompt, answer, number) => `### Question ${number}\n\n${prompt}\n\n**Answer:**\n\n${answer}\n\n`,
  "headings in items": (prompt, answer, number) => `${number}. ### ${prompt}\n\n${indent(answer, "   ")}\n\n`,
  "Spanish labels": (prompt, answer, number) => `#### P${number}. ${prompt}\n\n${answer}\n\n`,
  "German labels": (prompt, answer, number) => `Frage ${number}: ${prompt}\n\nAntwort: ${answer}\n\n`,
  "hidden in Indonesian": (prompt, answer, number) =>
    `### ${number}. ${prompt}\n\n<details><summary><b>Jawaban</b></summary>\n\n${answer}\n\n</details>\n\n`,
  bullets: (prompt, answer) => `- ${prompt}\n\n${indent(answer, "  ")}\n`,
  "bold lines": (prompt, answer) => `**${prompt}**\n\n${answer}\n\n`,
  "bold numbers": (prompt, answer, number) => `**${number}. ${prompt}**\n\n${answer}\n\n`,
  "labelled lines": (prompt, answer) => `Q: ${prompt}\n\nA: ${answer}\n\n`,
  details: (prompt, answer) => `<details>\n<summary>${prompt}</summary>\n\n${answer}\n\n</details>\n\n`,
  cards: (prompt, answer) => `${prompt}\n?\n${answer}\n\n`,
  admonitions: (prompt, answer) => `??? question "${prompt}"\n\n${indent(answer, "    ")}\n`,
};

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

const word = fc.constantFrom("cache", "queue", "index", "lock", "page", "token", "缓存", "队列");
const ask = fc.constantFrom("What is a", "Why use a", "When does one need a", "How do you size a");
const prompts = fc.uniqueArray(
  fc.tuple(ask, word, word).map(([start, a, b]) => `${start} ${a} with a ${b}?`),
  { minLength: 2, maxLength: 6 },
);
const plain = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => `It is a ${words.join(" and ")}.`);
/** Blocks that mean something else when their indentation is lost. */
const blocks = fc.constantFrom(
  "```python\ndef f():\n    return 1\n```",
  "1. first\n2. second\n\n   more of it\n3. third",
  "- a\n  - b\n    - c\n- d",
  "> a quotation\n> of two lines",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "one line  \nand another\\\nand a third<br>of all",
  "$$\na = b\n$$",
  "~~old~~ and `code` and **bold** and [a link](https://example.org) ![a picture](a.png)",
  "    indented\n      code",
);
const answer = fc
  .tuple(plain, fc.array(blocks, { maxLength: 3 }))
  .map(([first, rest]) => [first, ...rest].join("\n\n"));
const sections = fc.array(
  prompts.chain((list) => fc.tuple(fc.constant(list), fc.array(answer, { minLength: 6, maxLength: 6 }))),
  { minLength: 1, maxLength: 4 },
);

const write = (form: string, parts: readonly (readonly [readonly string[], readonly string[]])[], from = 0) =>
  parts
    .map(([list, answers], index) => {
      const questions = list.map((prompt, at) => writers[form]?.(prompt, answers[at] ?? "", at + 1) ?? "");
      return `## Part ${"ABCDEFGHIJ".charAt(from + index)}x\n\n${questions.join("")}`;
    })
    .join("\n");
const read = (text: string) => readOutline({ path: "a.md", text });
const promptsIn = (text: string) => read(text).sections.map(({ questions }) => questions.map(({ prompt }) => prompt));

/** What Markdown means, without where it stands. */
function meaningOf(markdown: string): unknown {
  return JSON.parse(
    JSON.stringify(parseText(markdown).children, (key, value) => (key === "position" ? undefined : value)),
  );
}

describe("generated lists", () => {
  it.each(Object.keys(writers))("gives back the prompts of %s", (form) => {
    fc.assert(
      fc.property(sections, (parts) => {
        const text = write(form, parts);
        expect(promptsIn(text)).toEqual(parts.map(([list]) => list));
        expect(read(text).problems.filter(({ code }) => code !== "number-order")).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.keys(writers))("keeps the meaning of answers below %s", (form) => {
    fc.assert(
      fc.property(sections, (parts) => {
        const questions = read(write(form, parts)).sections.flatMap((section) => section.questions);
        const written = parts.flatMap(([list, answers]) => list.map((_, at) => answers[at] ?? ""));
        expect(questions.map((question) => meaningOf(question.answer?.text ?? ""))).toEqual(written.map(meaningOf));
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.keys(writers))("reads every section of %s for itself", (form) => {
    fc.assert(
      fc.property(sections, fc.nat(3), (parts, at) => {
        const whole = promptsIn(write(form, parts));
        const cut = parts.filter((_, index) => index !== at % parts.length);
        if (cut.length > 0) expect(promptsIn(write(form, cut))).toEqual(cut.map(([list]) => list));
        expect(promptsIn(write(form, [...parts].reverse()))).toEqual([...whole].reverse());
      }),
      { numRuns: 20 },
    );
  });

  it.each(["headings", "numbered headings", "labelled headings", "details", "headings in items"])(
    "takes a list of the prompts in front of %s for contents",
    (form) => {
      fc.assert(
        fc.property(sections, fc.constantFrom("- ", "1. "), ([part], mark) => {
          const [list = [], answers = []] = part ?? [];
          const contents = list.map((prompt) => `${mark}${prompt}\n`).join("");
          expect(promptsIn(`## All\n\n${contents}\n${write(form, [[list, answers]])}`)).toEqual([list]);
        }),
        { numRuns: 20 },
      );
    },
  );

  it("takes lines in bold between questions for sections", () => {
    fc.assert(
      fc.property(sections, fc.constantFrom("- ", "1. "), fc.constantFrom("**", "*", "***"), (parts, mark, bold) => {
        const titles = parts.map((_, index) => `Part ${"ABCD".charAt(index)}`);
        const text = parts.map(([list], index) => {
          const items = list.map((prompt) => `${mark}${prompt}\n`).join("");
          return `${bold}${titles[index]}${bold}\n\n${items}\n`;
        });
        const found = read(`# Questions\n\n${text.join("")}`).sections;
        expect(found.map(({ title, questions }) => [title, questions.map(({ prompt }) => prompt)])).toEqual(
          parts.map(([list], index) => [titles[index], list]),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("reads sections of different forms in one file", () => {
    const forms = fc.constantFrom(...Object.keys(writers).filter((form) => form !== "bare labels"));
    fc.assert(
      fc.property(sections, fc.array(forms, { minLength: 4, maxLength: 4 }), (parts, chosen) => {
        const text = parts.map((part, index) => write(chosen[index] ?? "numbered", [part], index)).join("\n");
        expect(promptsIn(text)).toEqual(parts.map(([list]) => list));
      }),
      { numRuns: 150 },
    );
  });
});
