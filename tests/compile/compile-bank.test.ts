import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bankDataSchema } from "../../src/compile/assemble/bank-schema.js";
import { compileBank } from "../../src/compile/compile-bank.js";
import { applyEdits } from "../../src/compile/parse/apply-edits.js";
import type { SourceFile } from "../../src/compile/sources/source-file.js";
import { makeCard, makeCardBank, makeFrontMatter } from "../helpers/make-card.js";

const list = (text: string, path = "list.md"): SourceFile => ({ path, text });
const idsOf = (...files: readonly SourceFile[]) => compileBank(files).data.questions.map(({ id }) => id);
const codesOf = (...files: readonly SourceFile[]) => compileBank(files).problems.map(({ code }) => code);

describe("compileBank", () => {
  it("makes a bank of a list alone", () => {
    const { data, problems } = compileBank([
      list(
        "# RAG {#rag}\n\n1. What is RAG? {#what-is-rag} #retrieval\n   - Retrieval, then *generation*.\n2. Why chunk? {#chunking}\n",
      ),
    ]);
    expect(problems).toEqual([]);
    expect(data).toMatchObject({
      formatVersion: 1,
      version: "0.0.0",
      locale: "en",
      sections: [{ id: "rag", number: 1, title: "RAG", summary: "", questionCount: 2, source: { line: 1, column: 1 } }],
      tags: [{ id: "retrieval", label: "retrieval", aliases: [] }],
    });
    expect(data.questions).toMatchObject([
      {
        id: "what-is-rag",
        section: "rag",
        number: 1,
        prompt: "What is RAG?",
        status: "answered",
        brief: "Retrieval, then generation.",
        tags: ["retrieval"],
        difficulty: 2,
        origin: "seed",
        hasChoice: false,
      },
      { id: "chunking", status: "open" },
    ]);
    expect(data.articles).toMatchObject([
      {
        id: "what-is-rag",
        // Emphasis is more than the brief can hold.
        explanation: "Retrieval, then *generation*.",
        references: [],
        source: {
          file: "list.md",
          line: 3,
          column: 4,
          brief: { file: "list.md", line: 4, column: 6 },
          original: { prompt: "What is RAG?", answer: "Retrieval, then *generation*." },
        },
      },
      { id: "chunking", source: { line: 5, original: { prompt: "Why chunk?" } } },
    ]);
    expect(data.articles[1]).not.toHaveProperty("explanation");
    expect(data.questions[1]).not.toHaveProperty("brief");
  });

  it("takes ids, tags and difficulty from a sidecar, with 5.10 apart from 5.1", () => {
    const items = Array.from({ length: 10 }, (_, index) => `${index + 1}. Question ${index + 1}?\n`).join("");
    const sidecar = Array.from({ length: 10 }, (_, index) => `5.${index + 1}: { id: q-${"abcdefghij"[index]} }\n`).join(
      "",
    );
    const files = [list(`## 5. Part {#part}\n\n${items}`), list(`${sidecar}`, "list.meta.yaml")];
    expect(codesOf(...files)).toEqual([]);
    expect(idsOf(...files)).toEqual([..."abcdefghij"].map((letter) => `q-${letter}`));
  });

  it("gives questions without an id one that survives reordering, a warning and a suggestion", () => {
    const items = ["What is a tokenizer?", "How does LoRA work?", "什么是注意力？"];
    const numbered = (texts: readonly string[]) => list(texts.map((text, index) => `${index + 1}. ${text}\n`).join(""));
    const [first = "", second = "", third = ""] = idsOf(numbered(items));
    expect(idsOf(numbered([...items].reverse()))).toEqual([third, second, first]);
    const { problems, edits } = compileBank([numbered(items)], {
      glossary: [{ id: "attention", label: "注意力", aliases: [] }],
    });
    expect(problems.map(({ code, level, line }) => `${code} ${level} ${line}`)).toEqual([
      "missing-id warning 1",
      "missing-id warning 2",
      "missing-id warning 3",
    ]);
    expect(edits.map(({ line, column, insert }) => `${line}:${column}${insert}`)).toEqual([
      "1:24 {#tokenizer}",
      "2:23 {#lora-work}",
      "3:11 {#attention}",
    ]);
  });

  it("keeps prompts that occur twice, each with an id of its own, whatever their order", () => {
    const twice = "## A {#a}\n\n1. Same?\n   - one\n2. Other?\n3. Same?\n   - two\n\n## B {#b}\n\n1. Same?\n";
    const ids = idsOf(list(twice));
    expect(new Set(ids).size).toBe(4);
    expect(codesOf(list(twice)).filter((code) => code === "duplicate-prompt")).toHaveLength(2);
    const swapped = twice.replace("- one", "- x").replace("- two", "- one").replace("- x", "- two");
    expect(idsOf(list(swapped))).toEqual([ids[2], ids[1], ids[0], ids[3]]);
  });

  it("takes prompts for the same only where what they ask about is the same, too", () => {
    const above = (code: string) => `What is the output?\n\n   \`\`\`js\n   ${code}\n   \`\`\`\n\n   So it is.\n`;
    const asked = (first: string, second: string) =>
      codesOf(list(`## A {#a}\n\n1. ${first}\n2. ${second}`)).filter((code) => code === "duplicate-prompt");
    expect(asked(above("print(1)"), above("print(2)"))).toEqual([]);
    expect(asked(above("print(1)"), above("print(1)"))).toHaveLength(1);
    const boxes = (key: string) => `Which one?\n   - [x] ${key}\n   - [ ] no other\n`;
    expect(asked(boxes("a stack"), boxes("a queue"))).toEqual([]);
    expect(asked(boxes("a stack"), boxes("a stack"))).toHaveLength(1);
    const following = (words: string) => `Explain the following:\n   - ${words}\n`;
    expect(asked(following("stacks"), following("queues"))).toEqual([]);
    expect(asked(following("stacks"), following("stacks"))).toHaveLength(1);
    const below = (words: string) => `What does the sketch below lack?\n\n   ![${words}](${words}.svg)\n\n   A roof.\n`;
    expect(asked(below("house"), below("barn"))).toEqual([]);
    expect(asked(below("barn"), below("barn"))).toHaveLength(1);
  });

  it("writes ids with its edits that make the next run clean, and changes nothing else", () => {
    const text =
      "\uFEFF# Lists\r\n\r\n## 1. RAG（2 questions）\r\n\r\n1. What is RAG?  \r\n   - Retrieval.\r\n2. **Why RAG?** \r\n";
    const before = compileBank([list(text)]);
    const fixed = applyEdits(text, before.edits);
    expect(fixed).toBe(
      "\uFEFF# Lists\r\n\r\n## 1. RAG（2 questions） {#rag}\r\n\r\n1. What is RAG? {#rag}  \r\n   - Retrieval.\r\n2. **Why RAG?** {#rag-2} \r\n",
    );
    const after = compileBank([list(fixed)]);
    expect(after.problems).toEqual([]);
    expect(after.edits).toEqual([]);
    expect(after.data.questions.map(({ id, prompt }) => [id, prompt])).toEqual([
      ["rag", "What is RAG?"],
      ["rag-2", "Why RAG?"],
    ]);
  });

  it("does not offer to edit a list that has a sidecar", () => {
    const { edits, problems } = compileBank([list("1. What is RAG?\n"), list("", "list.meta.yaml")]);
    expect(edits).toEqual([]);
    expect(problems.find(({ code }) => code === "missing-id")?.suggestion).toBe(
      "Give it an id in the sidecar, such as rag.",
    );
  });

  it("compares a declared count with what is there, cards counted, and tells both", () => {
    const { problems } = compileBank([list("## Part（3问） {#part}\n\n1. A? {#a}\n2. B? {#b}\n")]);
    expect(problems).toMatchObject([{ code: "declared-count", level: "warning", line: 1, column: 1 }]);
    expect(problems[0]?.message).toBe("The heading declares 3 questions, the section has 2.");
    const bank = makeCardBank(undefined, undefined, [
      list("## 1. 系统（2问）\n2) 锁是什么？ {#lock}\n", "bank/outline.md"),
    ]);
    expect(compileBank(bank).problems).toEqual([]);
  });

  it("does not take cards that are added beyond a list for a fault of its heading", () => {
    const [zh, en, ...vocabularies] = makeCardBank(makeCard({ frontMatter: makeFrontMatter({ number: "3" }) }));
    const listOf = (count: number) => list(`## 1. 系统（${count}问） {#systems}\n\n1) 甲？ {#a}\n2) 乙？ {#b}\n`);
    const countsOf = (count: number) =>
      codesOf(listOf(count), ...[zh, en, ...vocabularies].filter((file) => file !== undefined)).filter(
        (code) => code === "declared-count",
      );
    expect(countsOf(2)).toEqual([]);
    expect(countsOf(3)).toEqual([]);
    expect(countsOf(1)).toEqual(["declared-count"]);
    expect(countsOf(4)).toEqual(["declared-count"]);
  });

  it("joins sections of one id across files, in the order of the paths", () => {
    const files = [list("## B {#x}\n\n1. Late? {#late}\n", "b.md"), list("## A {#x}\n\n1. Early? {#early}\n", "a.md")];
    expect(idsOf(...files)).toEqual(["early", "late"]);
    expect(compileBank(files).data.sections).toMatchObject([{ id: "x", title: "A", questionCount: 2 }]);
  });

  it("names a section after its file where there is no heading", () => {
    expect(compileBank([list("1. What is RAG?\n", "rag.md")]).data.sections).toMatchObject([
      { id: "rag", title: "rag" },
    ]);
  });

  it("guesses the language from the prompts", () => {
    expect(compileBank([list("1. 什么是 RAG？\n2. What is RAG?\n")]).data.locale).toBe("zh");
    expect(compileBank([list("1. What is RAG?\n2. Why RAG?\n3. 什么？\n")]).data.locale).toBe("en");
    expect(compileBank([list("1. What is RAG?\n")], { locale: "zh" }).data.locale).toBe("zh");
  });

  it("tells an empty bank from a note beside lists", () => {
    expect(compileBank([list("Prose.\n")]).problems).toMatchObject([{ code: "no-questions", level: "error" }]);
    const [note] = compileBank([list("Prose.\n", "a.md"), list("1. Why? {#why}\n", "b.md")]).problems;
    expect(note).toMatchObject({ code: "no-questions", level: "warning", file: "a.md" });
  });

  it("refuses files that no bank has, and a path given twice", () => {
    expect(() => compileBank([list("", "notes.txt")])).toThrow(RangeError);
    expect(() => compileBank([list("a"), list("b")])).toThrow(/"list.md" twice/);
    expect(() => compileBank([list("", "a/tags.yaml"), list("", "b/tags.yaml")])).toThrow(/two of tags/);
  });

  it("keeps drafts and uses what was kept", () => {
    const kept = new Map<string, unknown>();
    const file = list("1. Why? {#why}\n");
    const drafts = {
      find: ({ text }: SourceFile) => kept.get(text) as never,
      keep: ({ text }: SourceFile, draft: unknown) => void kept.set(text, JSON.parse(JSON.stringify(draft))),
    };
    const fresh = compileBank([file], { drafts });
    expect(kept.size).toBe(1);
    expect(compileBank([file], { drafts })).toEqual(fresh);
  });

  it("gives the same bytes for any order of the files", () => {
    const files = makeCardBank(undefined, undefined, [
      list("## 1. 系统\n2) 锁是什么？ {#lock}\n- 互斥。\n3) 没有编号？\n", "bank/b.md"),
      list("## 1. 系统\n1. 页表？ {#page-table}\n", "bank/a.md"),
    ]);
    const expected = JSON.stringify(compileBank(files));
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(JSON.stringify(compileBank(shuffled))).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ["references.yaml", "smith2020: {}\nsmith2020: {}\n", "yaml-syntax"],
    ["references.yaml", "- smith2020\n", "invalid-field"],
    ["tags.yaml", "caching: [\n", "yaml-syntax"],
    ["tags.yaml", "caching\n", "invalid-field"],
    ["sections.yaml", "- id: systems\n  id: systems\n", "yaml-syntax"],
    ["sections.yaml", "systems: Systems\n", "invalid-field"],
  ])("reports %s once where it cannot be read, and nothing that cards name of it: %j", (path, text, code) => {
    const rest = makeCardBank().filter((file) => !file.path.endsWith(`/${path}`));
    const problems = compileBank([...rest, list(text, `bank/${path}`)]).problems.filter(
      ({ level }) => level === "error",
    );
    expect(problems.map((problem) => [problem.file, problem.code])).toEqual([[`bank/${path}`, code]]);
  });

  it("makes banks that fit their schema, whatever it reads", () => {
    const word = fc.constantFrom(
      "#",
      "##",
      "1.",
      "2)",
      "１）",
      "-",
      "What?",
      "什么？",
      "{#id}",
      "{#",
      "#tag",
      "（2问）",
      "\n",
      "\n\n",
      "```",
      "|",
      "$$",
      "---",
      ": ",
      "[",
      "\u0000",
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (one, two) => {
        const files = [
          list(one, "a.md"),
          list(two, "b.md"),
          list(two, "a.meta.yaml"),
          list(one, "tags.yaml"),
          list(two, "questions/x/y.md"),
        ];
        const { data, problems } = compileBank(files);
        bankDataSchema.parse(data);
        for (const { file, line, column } of problems) {
          const lines = (files.find(({ path }) => path === file)?.text ?? "").split(/\r\n|\n|\r/);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
