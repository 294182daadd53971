import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";

/** What each question asks in Markdown, and what answers it. */
function asked(text: string) {
  const { sections, problems } = readOutline({ path: "a.md", text });
  const questions = sections.flatMap((section) => section.questions);
  expect(problems.filter(({ code }) => code !== "missing-id")).toEqual([]);
  return questions.map(({ prompt, promptMarkdown, answer }) => [promptMarkdown ?? prompt, answer?.text]);
}

describe("partQuestion", () => {
  it("gives code and lists above the label of an answer to the question", () => {
    const text = `## 1. What does this loop print?

\`\`\`js
for (const n of [1, 2]) console.log(n);
\`\`\`

**Answer:** One and two.

## 2. Make a volume of this kind.

- Name: one
- Size: 1 GB

**Answer:**

\`make volume one\`

## 3. What is a volume?

**Answer:** A place for files.
`;
    expect(asked(text)).toEqual([
      ["What does this loop print?\n\n```js\nfor (const n of [1, 2]) console.log(n);\n```", "One and two."],
      ["Make a volume of this kind.\n\n- Name: one\n- Size: 1 GB", "`make volume one`"],
      ["What is a volume?", "A place for files."],
    ]);
  });

  it("knows labels of other languages, in one paragraph with the question, too", () => {
    const text = `1. ¿Qué imprime \`f(2)\`?
   La función suma uno.
   **Respuesta:** Tres.
2. ¿Qué es una función?
   **Respuesta:** Un bloque con nombre.
`;
    expect(asked(text)).toEqual([
      ["¿Qué imprime `f(2)`?\n\nLa función suma uno.", "Tres."],
      ["¿Qué es una función?", "Un bloque con nombre."],
    ]);
  });

  it("takes along what the rest of a question refers to", () => {
    const text = `### What does [the log][log] say?

Read [it][log] to the end.

**Answer:** The disk is full.

### What is a disk?

**Answer:** A place for files.

[log]: https://example.org/log
`;
    expect(asked(text)[0]?.[0]).toBe(
      "What does [the log](<https://example.org/log>) say?\n\nRead [it][log] to the end.\n\n[log]: https://example.org/log",
    );
  });

  it("leaves answers whole where not all have a label, or where it stands above a part", () => {
    const few = "### What is a?\n\nA letter.\n\n**Answer:** The first.\n\n### What is b?\n\nAnother.\n";
    expect(asked(few)[0]).toEqual(["What is a?", "A letter.\n\n**Answer:** The first."]);
    const part = (name: string) =>
      `### What is ${name}?\n\n**Explanation:** It comes first.\n\n**Answer:** A letter.\n\n`;
    expect(asked(part("a") + part("b"))[0]).toEqual([
      "What is a?",
      "**Explanation:** It comes first.\n\n**Answer:** A letter.",
    ]);
    const sample = (name: string) => `### What is ${name}?\n\nBe brief.\n\n**Sample answer:** A letter.\n\n`;
    expect(asked(sample("a") + sample("b"))[0]?.[0]).toBe("What is a?");
  });
});
