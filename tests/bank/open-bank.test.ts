import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BankError } from "../../src/bank/bank-error.js";
import { openBank } from "../../src/bank/open-bank.js";
import type { BankData } from "../../src/model/bank-data.js";
import { anyBankData } from "../helpers/any-bank-data.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeBareArticle, makeOpenQuestion, makeQuestion } from "../helpers/make-question.js";
import { spoilJson } from "../helpers/spoil-json.js";

function errorOf(data: unknown): BankError {
  try {
    openBank(data);
  } catch (error) {
    if (error instanceof BankError) return error;
    throw error;
  }
  throw new Error("The bank opened.");
}

describe("openBank", () => {
  it("gives back what was in the JSON, on any bank", async () => {
    await fc.assert(
      fc.asyncProperty(anyBankData, async (data) => {
        const bank = openBank(JSON.parse(JSON.stringify(data)));
        const articles = await Promise.all(data.questions.map(({ id }) => bank.article(id)));
        expect({
          locale: bank.locale,
          title: bank.title,
          version: bank.version,
          sections: bank.sections,
          tags: bank.tags,
          references: await bank.references(),
          questions: bank.questions,
          articles: articles.filter((article) => article !== undefined),
        }).toEqual({
          locale: data.locale,
          title: data.title,
          version: data.version,
          sections: data.sections,
          tags: data.tags,
          references: data.references,
          questions: data.questions,
          articles: data.articles,
        });
        expect(data.questions.every(({ id }) => bank.get(id)?.id === id && bank.has(id))).toBe(true);
      }),
    );
  });

  it("leaves the data as it was: neither frozen nor shared", () => {
    const data = JSON.parse(JSON.stringify(makeBankData([makeQuestion()])));
    const bank = openBank(data);
    data.questions[0].prompt = "changed";
    data.questions.pop();
    expect(bank.questions.map(({ prompt }) => prompt)).toEqual(["KV Cache 设计？"]);
  });

  it("opens data that a reactive store has wrapped", () => {
    const wrap = (value: unknown): unknown =>
      typeof value === "object" && value !== null
        ? new Proxy(value, { get: (target, key) => wrap(Reflect.get(target, key)) })
        : value;
    expect(openBank(wrap(makeBankData([makeQuestion()]))).questions).toHaveLength(1);
  });

  it("opens a bank with fields that a later release added", () => {
    expect(openBank({ ...makeBankData([makeQuestion()]), mood: "good" }).questions).toHaveLength(1);
  });

  it("tells another format version from data that is no bank", () => {
    const error = errorOf({ ...makeBankData(), formatVersion: 2 });
    expect(error).toMatchObject({ name: "BankError", code: "format-version", faults: [], isExplained: true });
    expect(error.message).toMatchInlineSnapshot(
      `"This bank has format version 2; this release reads 1. Compile the list again with this release, or install the release that wrote it."`,
    );
  });

  it("says of every fault where it is, what is allowed and what was found", () => {
    const { faults, code } = errorOf({
      ...makeBankData(),
      locale: "x",
      questions: [{ ...makeQuestion(), difficulty: 4, tags: "kv-cache" }, "kv-cache"],
      articles: [{ ...makeBareArticle("kv-cache"), source: null }],
    });
    expect(code).toBe("invalid-data");
    expect(faults).toMatchInlineSnapshot(`
      [
        "bank.locale must be a language tag such as zh, en or pt-BR, not "x"",
        "bank.questions[0].tags must be a list, not "kv-cache"",
        "bank.questions[0].difficulty must be 1 or 2 or 3, not 4",
        "bank.questions[1] must be an object, not "kv-cache"",
        "bank.articles[0].source must be an object, not null",
      ]
    `);
  });

  it("finds ids that occur twice or lead nowhere", () => {
    const { faults } = errorOf({
      ...makeBankData([makeQuestion({ related: ["paging"] }), makeQuestion()]),
      tags: [],
      questions: [makeQuestion({ tags: ["lora"], related: ["paging"], hasChoice: true }), makeQuestion({ id: "bare" })],
      articles: [
        makeBareArticle("kv-cache", { references: ["kwon2023"] }),
        makeBareArticle("rope"),
        makeBareArticle("rope"),
      ],
      retired: [
        { id: "kv-cache", fate: "retired", successors: [] },
        { id: "cache", fate: "moved", successors: ["kvcache"] },
        { id: "old", fate: "moved", successors: ["cache"] },
        { id: "old", fate: "moved", successors: ["kv-cache"] },
      ],
    } satisfies BankData);
    expect(faults).toMatchInlineSnapshot(`
      [
        "bank.articles[2].id is "rope", which occurs before",
        "bank.questions[0].tags[0] is "lora", which none of tags has",
        "bank.questions[0].related[0] is "paging", which none of questions has",
        "bank.questions[1].id is "bare", which none of articles has",
        "bank.articles[0].references[0] is "kwon2023", which none of references has",
        "bank.articles[0].choice must be there: see hasChoice",
        "bank.articles[1].id is "rope", which none of questions has",
        "bank.articles[2].id is "rope", which none of questions has",
        "bank.retired[3].id is "old", which occurs before",
        "bank.retired[0].id is "kv-cache", which a question has",
        "bank.retired[1].successors[0] is "kvcache", which none of questions has",
      ]
    `);
  });

  it("shows the first five faults in its message and keeps all of them", () => {
    expect(errorOf(makeBankData([], { locale: "x", version: "1" })).message).toBe(
      'This is not a bank:\n  bank.version must be a version such as 1.2.3, not "1"\n  bank.locale must be a language tag such as zh, en or pt-BR, not "x"',
    );
    const five = { ...makeBankData(), tags: [1, 2, 3, 4, 5] };
    expect(errorOf(five).message).toMatch(/\n {2}bank\.tags\[4\] must be an object, not 5$/);
    const { message, faults } = errorOf({});
    expect(faults).toHaveLength(9);
    expect(message).toMatchInlineSnapshot(`
      "This is not a bank:
        bank.formatVersion must be 1, not undefined
        bank.version must be a version such as 1.2.3, not undefined
        bank.locale must be a language tag such as zh, en or pt-BR, not undefined
        bank.sections must be a list, not undefined
        bank.tags must be a list, not undefined
        and 4 more"
    `);
  });

  it("throws nothing but a BankError, whatever it is given", () => {
    const damaged = fc
      .tuple(anyBankData, fc.nat(), fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }))
      .map(([data, at, value]) => {
        const copy: Record<string, unknown> = { ...structuredClone(data) };
        const keys = Object.keys(copy);
        copy[keys[at % keys.length] ?? ""] = value;
        return copy;
      });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damaged), (data) => {
        try {
          openBank(data);
        } catch (error) {
          if (!(error instanceof BankError)) throw error;
        }
      }),
    );
  });

  const withArticle = (own: object) => ({
    ...makeBankData([makeQuestion({ hasChoice: "choice" in own })]),
    articles: [{ ...makeBareArticle("kv-cache"), ...own }],
  });
  const options = (...marks: readonly boolean[]) => marks.map((correct, index) => ({ text: `选项${index}`, correct }));
  it.each([
    ["a part that is empty", { explanation: "" }, "articles[0].explanation must be a string that is not empty"],
    ["a list that is empty", { keyPoints: [] }, "articles[0].keyPoints must have at least 1 entries"],
    ["code without text", { code: { language: "python", text: "" } }, "articles[0].code.text must be"],
    ["a month that is none", { checked: "2026-13" }, "articles[0].checked must be a month such as 2026-11"],
    ["the month before the first", { checked: "2026-00" }, "articles[0].checked must be a month such as 2026-11"],
    ["a month with more before it", { checked: "12026-11" }, "articles[0].checked must be a month such as 2026-11"],
    ["a day", { checked: "2026-11-02" }, "articles[0].checked must be a month such as 2026-11"],
    ["a hash that is longer", { hash: "0123456789abcdef0" }, "articles[0].hash must be 16 hex digits, not"],
    ["a hash of other letters", { hash: "0123456789abcdeg" }, "articles[0].hash must be 16 hex digits, not"],
    [
      "a choice item without a key",
      { choice: { stem: "？", options: options(false, false) } },
      "must have one that is",
    ],
    [
      "one option",
      { choice: { stem: "？", options: options(true) } },
      "choice.options must have 2 to 8 entries, not 1",
    ],
    [
      "nine options",
      { choice: { stem: "？", options: options(true, ...Array.from({ length: 8 }, () => false)) } },
      "choice.options must have 2 to 8 entries, not 9",
    ],
    [
      "two options that read alike",
      { choice: { stem: "？", options: [...options(true, false), { text: "选项0", correct: false }] } },
      "choice.options[2].text must not read as an option before it",
    ],
  ])("refuses %s", (_, own, fault) => {
    const { faults } = errorOf(withArticle(own));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it("takes choice items of two to eight options, with several keys and without rationales", async () => {
    const several = options(true, false, true, true, false, false, true, false);
    for (const list of [options(false, true), several]) {
      const article = await openBank(withArticle({ choice: { stem: "？", options: list } })).article("kv-cache");
      expect(article?.choice?.options).toEqual(list);
    }
  });

  it("refuses a question without an article, and one that is wrong about its choice item", () => {
    expect(errorOf({ ...makeBankData([makeQuestion()]), articles: [] }).faults).toEqual([
      'bank.questions[0].id is "kv-cache", which none of articles has',
    ]);
    const data = makeBankData([makeQuestion({ hasChoice: true })]);
    expect(errorOf(data).faults).toEqual(["bank.articles[0].choice must be there: see hasChoice"]);
  });

  it("refuses an answer that is there but should not be, and one that should", () => {
    const open = { ...makeOpenQuestion(), brief: "b" };
    expect(errorOf(makeBankData([open])).faults).toEqual([
      "bank.questions[0].brief must not be there: the question is open",
    ]);
    expect(errorOf(makeBankData([{ ...makeQuestion(), brief: undefined } as never])).faults).toEqual([
      "bank.questions[0].brief must be a string that is not empty, not undefined",
    ]);
    const choice = { stem: "？", options: options(true, false) };
    expect(errorOf({ ...withArticle({ choice }), questions: [makeQuestion()] }).faults).toEqual([
      "bank.articles[0].choice must not be there: see hasChoice",
    ]);
  });

  it("takes the month of a check, and any way to find a source", async () => {
    for (const checked of ["2026-01", "2026-09", "2026-10", "2026-12"])
      expect((await openBank(withArticle({ checked })).article("kv-cache"))?.checked).toBe(checked);
    const source = { id: "r", title: "T", authors: ["A"], year: 2023, venue: "V" };
    for (const way of [{ arxiv: "2309.06180" }, { doi: "10.1/x" }, { url: "https://example.org" }])
      expect(await openBank(makeBankData([], { references: [{ ...source, ...way }] })).references()).toHaveLength(1);
  });

  it.each(["sections", "tags", "references", "questions", "articles", "retired"] as const)(
    "names an id that occurs twice in %s",
    (list) => {
      const twice = { ...full, [list]: [...full[list], full[list][0]] };
      const { id } = full[list][0] ?? {};
      expect(errorOf(twice).faults).toContain(`bank.${list}[${full[list].length}].id is "${id}", which occurs before`);
    },
  );

  it("names the section of a question that the bank does not have", () => {
    const questions = full.questions.map((question, index) =>
      index === 1 ? { ...question, section: "none" } : question,
    );
    expect(errorOf({ ...full, questions }).faults).toContain(
      'bank.questions[1].section is "none", which none of sections has',
    );
  });

  it("refuses a list that holds itself", () => {
    const questions: unknown[] = [];
    questions.push(questions);
    expect(errorOf({ ...makeBankData(), questions }).faults[0]).toMatch(/^bank\.questions\[0\].* is nested too deep/);
  });

  /** A bank with a value for every field there is. */
  const full: BankData = makeBankData(
    [
      makeQuestion({ id: "kv-cache", tags: ["memory", "serving"], related: ["rope"], group: "cache", hasChoice: true }),
      makeOpenQuestion({ id: "rope", number: 2 }),
    ],
    {
      references: [
        {
          id: "kwon2023",
          title: "PagedAttention",
          authors: ["Kwon"],
          year: 2023,
          venue: "SOSP",
          arxiv: "2309.06180",
          doi: "10.1145/3600006.3613165",
          url: "https://example.org",
          checked: "read",
        },
      ],
      articles: [
        {
          id: "kv-cache",
          correction: "c",
          alsoAsked: ["a"],
          spoken: "s",
          explanation: "e",
          code: { language: "python", text: "x" },
          keyPoints: [{ text: "k", must: true }],
          pitfalls: [{ claim: "c", rebuttal: "r" }],
          followUps: [{ prompt: "p", answer: "a" }],
          choice: { stem: "s", options: [...options(true, false), { text: "z", correct: false, rationale: "r" }] },
          references: ["kwon2023"],
          checked: "2026-11",
          source: {
            file: "notes.md",
            line: 1,
            column: 1,
            brief: { file: "notes.md", line: 2, column: 1 },
            original: { prompt: "p", answer: "a" },
          },
        },
      ],
      retired: [
        { id: "old", fate: "moved", successors: ["kv-cache"] },
        { id: "both", fate: "split", successors: ["kv-cache", "rope"] },
        { id: "gone", fate: "retired", successors: [] },
      ],
    },
  );

  it("refuses every value that is wrong, by its path", () => {
    expect(openBank(full).questions).toHaveLength(2);
    const mayBeEmpty = /\.(?:summary|venue|language|file|original\.(?:prompt|answer)|followUps\[0\]\.answer)$/;
    const letIn = [...spoilJson(full, "bank")].filter(({ path, wrong, value }) => {
      if (wrong === "" && mayBeEmpty.test(path)) return false;
      try {
        openBank(value);
      } catch (error) {
        if (!(error instanceof BankError)) throw error;
        const isFormat = path === "bank.formatVersion" && error.code === "format-version";
        return !(isFormat || error.faults.some((fault) => fault.startsWith(path)));
      }
      return true;
    });
    expect(letIn.map(({ path, wrong }) => `${path} = ${JSON.stringify(wrong)}`)).toEqual([]);
  });

  it.each(["", " x", "a\nb", "a\u2028b", "tab\tin it", "bell\u0007", "half \ud83d", "\uffff"])(
    "refuses the title %j",
    (title) => {
      const [fault] = errorOf({ ...makeBankData(), title }).faults;
      expect(fault).toMatch(/^bank\.title must be one line of text, not /);
    },
  );

  it("takes a title of any script", () => {
    for (const title of ["大模型面试题", "C++ :: <b>", "👩‍👩‍👧 x ", "مقابلة"])
      expect(openBank({ ...makeBankData(), title }).title).toBe(title);
  });

  it.each<[string, Partial<BankData>, string]>([
    [
      "a tag twice",
      { questions: full.questions.map((one) => ({ ...one, tags: ["memory", "memory"] })) },
      'bank.questions[0].tags[1] is "memory", which occurs before',
    ],
    [
      "a reference that leads nowhere",
      { references: [{ id: "kwon2023", title: "T", authors: [], year: 2023, venue: "" }] },
      "bank.references[0] must have one of arxiv, doi and url",
    ],
    [
      "a count of questions that is another",
      { sections: full.sections.map((one) => ({ ...one, questionCount: 3 })) },
      "bank.sections[0].questionCount must be 2, not 3",
    ],
    [
      "an id that moved to two",
      { retired: [{ id: "old", fate: "moved", successors: ["kv-cache", "rope"] }] },
      "bank.retired[0].successors must have 1 entries, not 2",
    ],
    [
      "an id that was split in one",
      { retired: [{ id: "old", fate: "split", successors: ["kv-cache"] }] },
      "bank.retired[0].successors must have at least 2 entries, not 1",
    ],
    [
      "an id that is gone and leads on",
      { retired: [{ id: "old", fate: "retired", successors: ["kv-cache"] }] },
      "bank.retired[0].successors must have 0 entries, not 1",
    ],
    ["a version with more behind it", { version: "1.2.3\u001b[2J" }, "bank.version must be a version such as 1.2.3"],
    ["fields of a later release that are no JSON", { mood: 1n } as object, "bank.mood must be JSON, not a bigint"],
  ])("refuses %s", (_, own, fault) => {
    expect(errorOf({ ...full, ...own }).faults.join("\n")).toContain(fault);
  });

  it("refuses what stands too deep, and text in the place of JSON, in words", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
    expect(errorOf({ ...full, later: deep }).message).toContain("is nested too deep");
    expect(errorOf(JSON.stringify(full)).message).toContain("bank must be an object, not");
    expect(errorOf(undefined).message).toContain("bank must be JSON, not undefined");
  });
});
