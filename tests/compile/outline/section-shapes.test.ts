import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";

const list = `# Notes

## 1. Terms

1. What is a token?
   - A piece of text.
2. What is a prompt?
   - What is asked.

## 2. Topics

### Attention

It looks at all positions.

1. Queries
2. Keys

### Normalisation

It keeps scales alike.

## 3. Steps

1. Tokenize
2. Embed
`;

const compile = (sidecar?: string, text = list) =>
  compileBank([
    { path: "notes.md", text },
    ...(sidecar === undefined ? [] : [{ path: "notes.meta.yaml", text: sidecar }]),
  ]);
const promptsOf = ({ data }: ReturnType<typeof compile>) =>
  data.sections.map(({ id, title }) => [
    title,
    ...data.questions.filter(({ section }) => section === id).map(({ prompt }) => prompt),
  ]);

describe("shapes of single sections", () => {
  it("read a section as its author says, and the others as before", () => {
    const before = promptsOf(compile());
    expect(before[1]).toEqual(["Topics", "Queries", "Keys"]);
    const result = compile('"2": { shape: headings }\n');
    expect(promptsOf(result)).toEqual([
      ["Terms", "What is a token?", "What is a prompt?"],
      ["Topics", "Attention", "Normalisation"],
      ...before.filter(([title]) => title === "Steps"),
    ]);
    expect(result.data.articles[2]?.explanation).toContain("1. Queries");
    expect(result.problems.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("go by position where headings have no numbers, and silence what the section leaves unread", () => {
    const text =
      "## Terms\n\n1. What is a token?\n   - Text.\n\n## More\n\n- Why so?\n- Why not?\n\n1. Which one?\n2. Which two?\n";
    const result = compile('"2": { shape: numbered }\n', text);
    expect(promptsOf(result)[1]).toEqual(["More", "Which one?", "Which two?"]);
    expect(result.problems.map(({ code }) => code)).not.toContain("unread-question");
  });

  it.each([
    ['"7": { shape: headings }\n', "unknown-entry notes.meta.yaml:1:1"],
    ['"2": { shape: cards }\n', "unknown-entry notes.meta.yaml:1:1"],
    ['"1": { shape: numbred }\n', "invalid-field notes.meta.yaml:1:15"],
    ['"1": { id: terms }\n', "invalid-field notes.meta.yaml:1:1"],
    ['"1.1": { shape: numbered }\n', "invalid-field notes.meta.yaml:1:1"],
  ])("report %s", (sidecar, expected) => {
    const found = compile(sidecar).problems.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);
    expect(found).toContain(expected);
  });
});
