import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { datasetColumns } from "../../../src/export/data/dataset-columns.js";
import type { DatasetRows } from "../../../src/export/data/dataset-rows.js";
import { toJsonl } from "../../../src/export/data/to-jsonl.js";
import { type ExportSet, loadExport } from "../../../src/export/export-set.js";
import { bank as en } from "../../../src/generated/bank.en.js";
import { bank as zh } from "../../../src/generated/bank.zh.js";
import { hasProgram } from "../../helpers/foreign-client.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../../helpers/make-question.js";

const sets = {
  zh: await loadExport(zh),
  en: await loadExport(en),
  hostile: await loadExport(openHostileBank()),
};
const cases = Object.entries(sets).flatMap(([name, set]) =>
  (["questions", "mcq"] as const).map((rows) => ({ name, set, rows })),
);

type Row = Record<string, unknown>;

function read(content: string): Row[] {
  return content
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row);
}

/** What rows must say, read off the set in another way than the columns do. */
function expectedRows({ items, locale }: ExportSet, rows: DatasetRows): Row[] {
  return items.flatMap((item): Row[] => {
    const { article, choice } = item;
    const answer = choice?.options.findIndex(({ correct }) => correct) ?? null;
    const common = {
      id: item.id,
      choices: choice?.options.map(({ text }) => text) ?? [],
      answer,
      rationales: choice?.options.map(({ rationale }) => rationale) ?? [],
      difficulty: item.difficulty,
      tags: item.tags.map(({ id }) => id),
    };
    if (rows === "mcq")
      return choice === undefined ? [] : [{ ...common, question: choice.stem, subject: item.section.id }];
    return [
      {
        ...common,
        language: locale,
        section: item.section.id,
        section_number: item.section.number,
        section_title: item.section.title,
        number: item.number,
        kinds: item.kinds,
        prompt: item.prompt,
        brief: item.brief ?? null,
        correction: article?.correction ?? null,
        also_asked: article?.alsoAsked ?? [],
        spoken: article?.spoken ?? null,
        explanation: article?.explanation ?? null,
        code_language: article?.code?.language ?? null,
        code: article?.code?.text ?? null,
        key_points: article?.keyPoints?.map(({ text }) => text) ?? [],
        key_points_must: article?.keyPoints?.map(({ must }) => must) ?? [],
        pitfall_claims: article?.pitfalls?.map(({ claim }) => claim) ?? [],
        pitfall_rebuttals: article?.pitfalls?.map(({ rebuttal }) => rebuttal) ?? [],
        follow_up_prompts: article?.followUps?.map(({ prompt }) => prompt) ?? [],
        follow_up_answers: article?.followUps?.map(({ answer }) => answer) ?? [],
        choice_stem: choice?.stem ?? null,
        answers: answer === null ? [] : [answer],
        references: item.references.map(({ id }) => id),
        related: item.related,
        origin: item.origin,
        since: item.since,
        changed: item.changed,
        revision: item.revision,
        hash: item.hash,
      },
    ];
  });
}

describe("toJsonl", () => {
  it.each(cases)("has all of a question in its row: $name, $rows", async ({ set, rows }) => {
    const { content } = await toJsonl(set, { rows });
    expect(read(content)).toMatchObject(expectedRows(set, rows));
  });

  it.each(cases)("has the same keys in every row: $name, $rows", async ({ set, rows }) => {
    const names = datasetColumns[rows].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const row of read((await toJsonl(set, { rows })).content)) expect(Object.keys(row)).toEqual(names);
  });

  it("writes questions unless asked for choice items", async () => {
    expect((await toJsonl(sets.zh)).content).toBe((await toJsonl(sets.zh, { rows: "questions" })).content);
  });

  it("holds choice items with several keys, but for rows of choice items, which hold one; these refuse what has none", async () => {
    const options = ["甲", "乙", "丙"].map((text) => ({ text, correct: text !== "乙" }));
    const bank = openBank(
      makeBankData([makeQuestion({ id: "two-keys" }), makeOpenQuestion({ id: "open", number: 2 })], {
        articles: [{ id: "two-keys", explanation: "详解", choice: { stem: "？", options } }],
      }),
    );
    const set = await loadExport(bank);
    const questions = await toJsonl(set);
    expect(questions.refused).toEqual([]);
    expect(read(questions.content)).toMatchObject([
      { id: "two-keys", kinds: ["open", "choice"], answer: null, answers: [0, 2], rationales: ["", "", ""] },
      { id: "open", brief: null, explanation: null, answer: null, answers: [] },
    ]);
    const reason = "It has more than one correct option; a row holds the position of one.";
    expect(await toJsonl(set, { rows: "mcq" })).toEqual({
      content: "",
      refused: [
        { id: "two-keys", kind: "choice", reason },
        { id: "open", kind: "open", reason: "It has no choice item, and these rows are choice items alone." },
      ],
    });
  });

  it("refuses text that is no Unicode", async () => {
    const bank = openBank(makeBankData([makeQuestion({ id: "half", prompt: "\ud83d" }), makeQuestion({ id: "b" })]));
    const { content, refused } = await toJsonl(await loadExport(bank));
    expect(read(content).map(({ id }) => id)).toEqual(["b"]);
    expect(refused).toMatchObject([{ id: "half", kind: "open" }]);
  });
});

describe.skipIf(!hasProgram(["python3"], "python3"))("toJsonl in Python", () => {
  // `splitlines` breaks at more characters than JSON Lines does: none of them may be there as it is.
  const script = `
import json, sys
lines = sys.stdin.buffer.read().decode("utf-8").splitlines()
rows = [json.loads(line) for line in lines]
types = {}
for row in rows:
    for key, value in row.items():
        inner = {type(entry).__name__ for entry in value} if isinstance(value, list) else {type(value).__name__}
        types.setdefault(key, set()).update(f"list of {name}" for name in inner) if isinstance(value, list) else types.setdefault(key, set()).update(inner)
print(json.dumps({"rows": rows, "types": {key: sorted(names) for key, names in types.items()}}))
`;
  const pythonTypes = {
    string: ["str"],
    "string?": ["NoneType", "str"],
    integer: ["int"],
    "integer?": ["NoneType", "int"],
    strings: ["list of str"],
    integers: ["list of int"],
    booleans: ["list of bool"],
  };

  it.each(cases)("has lines that are whole, and columns of one type: $name, $rows", async ({ set, rows }) => {
    const { content } = await toJsonl(set, { rows });
    const output = execFileSync("python3", ["-c", script], { input: content, maxBuffer: 2 ** 26, encoding: "utf8" });
    const found = JSON.parse(output) as { rows: Row[]; types: Record<string, string[]> };
    expect(found.rows).toStrictEqual(read(content));
    for (const { name, type } of datasetColumns[rows])
      for (const seen of found.types[name] ?? []) expect(pythonTypes[type], name).toContain(seen);
  });
});
