import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { readBankFile } from "../../../src/compile/vocabulary/bank-file.js";
import { lintCodes } from "../../../src/compile/vocabulary/lints.js";
import type { Problem } from "../../../src/model/problem.js";

const read = (text: string) => {
  const problems: Problem[] = [];
  const file = readBankFile({ path: "bank.yaml", text }, problems);
  return {
    ...file,
    problems: problems.map(({ code, line, column }) => `${code} ${line}:${column}`),
    messages: problems,
  };
};

describe("readBankFile", () => {
  it("asks for nothing where there is no file, or nothing in it", () => {
    expect(readBankFile(undefined, [])).toEqual({ lints: new Map() });
    expect(read("")).toMatchObject({ lints: new Map(), translations: [], problems: [] });
  });

  it("reads languages, lints and the wish for a registry", () => {
    expect(read("locale: zh\ntranslations: [en, ja, pt-BR]\nlints: strict\nregistry: true\n")).toMatchObject({
      locale: "zh",
      translations: ["en", "ja", "pt-BR"],
      registryPlace: { file: "bank.yaml", line: 4, column: 1 },
      problems: [],
    });
    expect([...read("lints: strict").lints.keys()]).toEqual([...lintCodes]);
    expect([...read("lints: { brief-length: { most: 9 }, key-count: true, option-form: false }").lints]).toEqual([
      ["brief-length", { least: 0, most: 9 }],
      ["key-count", undefined],
    ]);
  });

  it.each([
    ["locale: English", "invalid-field 1:9"],
    ["locale: en\ntranslations: [en]", "invalid-field 2:16"],
    ["locale: en\ntranslations: [fr, EN]", "invalid-field 2:20"],
    ["translations: [fr, pt-BR, pt-br]", "invalid-field 1:27"],
    ["translations: en", "invalid-field 1:15"],
    ["lints: [strict]", "invalid-field 1:8"],
    ["title: 3", "invalid-field 1:8"],
    ["title: ' '", "invalid-field 1:8"],
    ['title: "a\\nb"', "invalid-field 1:8"],
    ["locale: en\ntitle: {}", "invalid-field 2:8"],
    ["locale: en\ntitle: { en: '' }", "invalid-field 2:14"],
    ["title: { en: Caches }", "missing-field 1:1"],
    ["locale: en\ntranslations: [ja]\ntitle: { en: Caches }", "missing-field 3:1"],
    ["locale: en\ntitle: { en: Caches, eng: Caches }", "unknown-field 2:22"],
    ["lints: { brief: true }", "unknown-lint 1:10"],
    ["lints: { key-count: { most: 1 } }", "unknown-lint 1:10"],
    ["language: en", "unknown-field 1:1"],
    ["registry: maybe", "invalid-field 1:11"],
  ])("reports %s with its place", (text, expected) => {
    expect(read(text).problems).toEqual([expected]);
  });

  it("reads a title: one for all languages, or one for each", () => {
    expect(read("title: ' Caches '")).toMatchObject({ title: { und: "Caches" }, problems: [] });
    const each = { en: "Caches", ja: "キャッシュ" };
    expect(read("title: { en: Caches, ja: キャッシュ }\nlocale: en\ntranslations: [ja]")).toMatchObject({
      title: each,
      problems: [],
    });
    expect(read("title: { en: Caches, fr: Cache }\nlocale: en\ntranslations: [fe]").messages).toMatchObject([
      { code: "missing-field", message: 'The title is not there in "fe".' },
      { code: "unknown-field", message: 'The bank is not in "fr".', suggestion: expect.any(String) },
    ]);
  });

  it.each([
    ["locale: English", '`locale` is "English". It must be a language tag such as en or pt-BR.'],
    ["locale: en\ntranslations: [en]", 'The bank is in "en" already.', "Name another language, or none."],
    [
      "lints: [strict]",
      '`lints` is ["strict"]. It must be strict, none, or a mapping from codes of lints to true or limits.',
    ],
    [
      "lints: { brief-length: 3 }",
      '`lints` is {"brief-length":3}. It must be strict, none, or a mapping from codes of lints to true or limits.',
    ],
    ["title: 3", "`title` is 3. It must be one line of text, or one for each language."],
    ['title: "a\\nb"', '`title` is "a\\nb". It must be one line of text.'],
    ["title: { en: Caches }", "A title for each language needs the language of the bank.", "Write `locale`, too."],
    ["locale: en\ntranslations: [ja]\ntitle: { en: Caches }", 'The title is not there in "ja".', "Write it."],
    [
      "locale: en\ntitle: { en: Caches, ja: キャッシュ }",
      'The bank is not in "ja".',
      "Add it to `translations`, or remove its title.",
    ],
    ["lints: { nothing-known: true }", 'There is no lint "nothing-known".', `There are: ${lintCodes.join(", ")}.`],
    ["lints: { key-count: { most: 1 } }", '"key-count" has no limits to set.', "Write true or false."],
  ])("says of %s what is wrong, and what to write", (text, message, suggestion?: string) => {
    expect(read(text).messages.map((problem) => [problem.message, problem.suggestion])).toEqual([
      [message, suggestion],
    ]);
  });

  it("suggests the lint that was meant", () => {
    expect(read("lints: { brief-lenght: true }").messages[0]?.suggestion).toBe('Did you mean "brief-length"?');
  });
});

describe("a bank that asks for a registry", () => {
  const files = [
    { path: "notes/bank.yaml", text: "locale: en\nregistry: true\n" },
    { path: "notes/list.md", text: "## Basics {#basics}\n\n1. What is a cache? {#cache}\n   - Memory.\n" },
  ];

  it("is told that it has none, once, and gets it by check --fix", () => {
    const { problems, registry } = compileBank(files, { version: "0.2.0" });
    expect(problems.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
      "missing-registry notes/bank.yaml:2",
    ]);
    expect(registry?.path).toBe("notes/registry.json");
    expect(JSON.parse(registry?.text ?? "")).toMatchObject({
      questions: { cache: { history: [{ version: "0.2.0" }] } },
    });
    expect(
      compileBank([...files, ...(registry === undefined ? [] : [registry])], { version: "0.2.0" }).problems,
    ).toEqual([]);
  });
});

describe("vocabularies of a bank", () => {
  const list = { path: "list.md", text: "## Basics {#basics}\n\n1. What is a cache? {#cache} #speed\n   - Memory.\n" };
  const compile = (bank: string | undefined, sections: string, tags: string) =>
    compileBank([
      list,
      ...(bank === undefined ? [] : [{ path: "bank.yaml", text: bank }]),
      { path: "sections.yaml", text: sections },
      { path: "tags.yaml", text: tags },
    ]);

  it.each([undefined, "locale: ja\n"])("are plain texts where a bank has one language (%s)", (bank) => {
    const { data, problems } = compile(bank, "- { id: basics, title: 基本 }\n", "speed: 速さ\n");
    expect(problems).toEqual([]);
    expect(data.sections).toMatchObject([{ id: "basics", number: 1, title: "基本", summary: "" }]);
    expect(data.tags).toEqual([{ id: "speed", label: "速さ", aliases: [] }]);
  });

  it("may name the one language of a bank, or ours where it declares none", () => {
    const own = compile("locale: ja\n", "- { id: basics, title: { ja: 基本 } }\n", "speed: { ja: 速さ }\n");
    expect(own.problems).toEqual([]);
    expect(own.data.tags).toEqual([{ id: "speed", label: "速さ", aliases: [] }]);
    for (const bank of [undefined, "lints: none\n"]) {
      const none = compile(
        bank,
        "- { id: basics, title: { zh: 基础, en: Basics } }\n",
        "speed: { zh: 速度, en: speed }\n",
      );
      expect(none.problems).toEqual([]);
      expect(none.data.tags).toEqual([{ id: "speed", label: "speed", aliases: ["速度"] }]);
    }
  });

  it("are in every language that a bank declares", () => {
    const bank = "locale: ja\ntranslations: [en]\n";
    const { data, problems } = compile(
      bank,
      "- { id: basics, title: { ja: 基本, en: Basics } }\n",
      "speed: { ja: 速さ, en: speed }\n",
    );
    expect(problems).toEqual([]);
    expect(data.tags).toEqual([{ id: "speed", label: "速さ", aliases: ["speed"] }]);
    // Its own is guessed: English.
    const guessed = compile(
      "translations: [ja, fr]\n",
      "- { id: basics, title: { en: Basics, ja: 基本, fr: Bases } }\n",
      "speed: { en: speed, ja: 速さ, fr: vitesse }\n",
    );
    expect(guessed.problems).toEqual([]);
    expect(guessed.data.tags).toEqual([{ id: "speed", label: "speed", aliases: ["速さ", "vitesse"] }]);
    const plain = compile(bank, "- { id: basics, title: 基本 }\n", "speed: { ja: 速さ, zh: 速度 }\n");
    expect(plain.problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "invalid-field sections.yaml",
      "missing-field tags.yaml",
      "unknown-field tags.yaml",
    ]);
  });
});
