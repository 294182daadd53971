import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createBank } from "../../src/bank/create-bank.js";
import { mergeBanks } from "../../src/bank/merge-banks.js";
import { MergeError, type MergeFault } from "../../src/bank/merge-error.js";
import { openBank } from "../../src/bank/open-bank.js";
import { toAnki } from "../../src/export/anki/to-anki.js";
import { toCsv } from "../../src/export/data/to-csv.js";
import { loadExport } from "../../src/export/export-set.js";
import { toMarkdown } from "../../src/export/markdown/to-markdown.js";
import { toGift } from "../../src/export/moodle/to-gift.js";
import { toMoodle } from "../../src/export/moodle/to-moodle.js";
import { toHtml } from "../../src/export/paper/to-html.js";
import { toQti } from "../../src/export/qti/to-qti.js";
import type { BankPart } from "../../src/model/merged-bank.js";
import { drawQuiz } from "../../src/quiz/draw/load-questions.js";
import { reopenQuiz } from "../../src/quiz/draw/reopen-quiz.js";
import { createSearch } from "../../src/search/create-search.js";
import { anyBankData, anyQuery } from "../helpers/any-bank-data.js";
import { findUnfrozen } from "../helpers/find-unfrozen.js";
import { makeBankData, type OwnBankData } from "../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../helpers/make-question.js";
import { makeStudyBank } from "../helpers/study-bank.js";

const reference = { id: "kwon2023", title: "T", authors: ["A"], year: 2023, venue: "V", arxiv: "2309.06180" };
const first = openBank(
  makeBankData(
    [
      makeQuestion({ id: "kv-cache", tags: ["memory"], group: "caches" }),
      makeQuestion({ id: "tokenizer", section: "data" }),
    ],
    { references: [reference], retired: [{ id: "cache", fate: "moved", successors: ["kv-cache"] }] },
  ),
);
/** Why banks cannot be merged. */
function faultOf(parts: readonly BankPart[]): MergeFault | undefined {
  try {
    mergeBanks(parts);
    return undefined;
  } catch (error) {
    if (!(error instanceof MergeError)) throw error;
    return error.fault;
  }
}
const makeSecond = (own: OwnBankData = {}) =>
  openBank(
    makeBankData(
      [
        makeQuestion({ id: "rag", section: "inference", tags: ["memory", "search"], related: ["kv-cache"] }),
        makeQuestion({ id: "kv-cache", section: "inference", group: "caches" }),
      ],
      {
        version: "0.4.0",
        articles: [{ id: "rag", explanation: "Look it up.", references: ["kwon2023"] }],
        references: [{ ...reference, checked: "read" }],
        retired: [
          { id: "old", fate: "split", successors: ["rag", "kv-cache"] },
          { id: "gone", fate: "retired", successors: [] },
        ],
        ...own,
      },
    ),
  );
const second = makeSecond();
const merged = mergeBanks([{ bank: first }, { bank: second, as: "mine" }]);

describe("mergeBanks", () => {
  it("has the sections and questions of its parts in order, under names", () => {
    expect(merged.questions.map(({ id, section }) => `${section}/${id}`)).toEqual([
      "inference/kv-cache",
      "data/tokenizer",
      "mine.inference/mine.rag",
      "mine.inference/mine.kv-cache",
    ]);
    expect(merged.sections.map(({ id, number, title }) => [id, number, title])).toEqual([
      ["inference", 1, "第1章"],
      ["data", 2, "第2章"],
      ["mine.inference", 3, "第1章"],
    ]);
    expect(merged.get("mine.rag")?.related).toEqual(["mine.kv-cache"]);
    expect(merged.questions.map(({ group }) => group)).toEqual(["caches", undefined, undefined, "mine.caches"]);
    expect([merged.locale, merged.version]).toEqual(["zh", "1.2.3+0.4.0"]);
  });

  it("shares tags and references", async () => {
    expect(merged.tags.map(({ id }) => id)).toEqual(["memory", "search"]);
    expect(merged.find({ tags: ["memory"] }).map(({ id }) => id)).toEqual(["kv-cache", "mine.rag"]);
    expect(merged.facets({ sections: ["mine.inference"] }).tags).toEqual({ memory: 1, search: 1 });
    expect(await merged.references()).toEqual([reference]);
  });

  it("loads an article from its part, when it is wanted", async () => {
    const load = vi.fn(async () => [{ ...(await second.article("rag")), id: "rag" } as never]);
    const lazy = createBank(
      () => makeBankData([makeQuestion({ id: "rag" })]),
      load,
      async () => [],
    );
    const own = mergeBanks([{ bank: first }, { bank: lazy, as: "mine" }]);
    expect(load).not.toHaveBeenCalled();
    expect(await own.article("mine.rag")).toMatchObject({ id: "mine.rag", explanation: "Look it up." });
    expect(await own.article("rag")).toBeUndefined();
    expect((await merged.article("kv-cache"))?.id).toBe("kv-cache");
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("follows what became of ids, each in its part", () => {
    expect(merged.resolve("cache")).toMatchObject({ status: "moved", questions: [{ id: "kv-cache" }] });
    expect(merged.resolve("mine.old")).toMatchObject({
      status: "split",
      questions: [{ id: "mine.rag" }, { id: "mine.kv-cache" }],
    });
    expect(merged.resolve("mine.gone")).toEqual({ status: "retired" });
    expect(merged.resolve("mine.rga")).toMatchObject({ status: "unknown", suggestions: ["mine.rag"] });
  });

  it("is called what its parts are called, where each has a title or a name", () => {
    const titled = openBank({ ...makeBankData([makeQuestion({ id: "t", section: "t" })]), title: "甲" });
    const titleOf = (...parts: readonly BankPart[]) => mergeBanks(parts).title;
    expect(titleOf({ bank: titled }, { bank: titled, as: "b" })).toBe("甲 + 甲");
    expect(titleOf({ bank: titled }, { bank: first, as: "mine" })).toBe("甲 + mine");
    expect(titleOf({ bank: titled }, { bank: first })).toBeUndefined();
  });

  it("tells where a question is from", () => {
    expect(merged.partOf("mine.kv-cache")).toEqual({ part: 1, id: "kv-cache" });
    expect(merged.partOf("cache")).toEqual({ part: 0, id: "cache" });
    expect(merged.partOf("none")).toBeUndefined();
    expect(merged.parts).toEqual([{ bank: first }, { bank: second, as: "mine" }]);
  });

  it("names the ids that collide, and takes banks whose ids differ without names", () => {
    const collide = () => mergeBanks([{ bank: first }, { bank: second }]);
    expect(collide).toThrow(RangeError);
    expect(collide).toThrow(
      'Two of the banks have questions of the same ids: kv-cache. Give one of them a name: { bank, as: "mine" }.',
    );
    expect(faultOf([{ bank: first }, { bank: second }])).toEqual({
      code: "same-ids",
      of: "questions",
      ids: ["kv-cache"],
    });
    expect(() =>
      mergeBanks([
        { bank: first, as: "a" },
        { bank: second, as: "a" },
      ]),
    ).toThrow("a.kv-cache");
    const retired = openBank(makeBankData([makeQuestion({ id: "cache", section: "other" })]));
    expect(() => mergeBanks([{ bank: first }, { bank: retired }])).toThrow("questions of the same ids: cache.");
    const sameSection = openBank(makeBankData([makeQuestion({ id: "new" })]));
    expect(() => mergeBanks([{ bank: first }, { bank: sameSection }])).toThrow("sections of the same ids: inference.");
    const sameGroup = openBank(makeBankData([makeQuestion({ id: "new", section: "x", group: "caches" })]));
    expect(() => mergeBanks([{ bank: first }, { bank: sameGroup }])).toThrow("groups of the same ids: caches.");
    const apart = openBank(makeBankData([makeQuestion({ id: "new", section: "x" })]));
    expect(mergeBanks([{ bank: first }, { bank: apart }]).questions).toHaveLength(3);
  });

  it("takes a tag that says nothing but its id for what the other bank says, and refuses two that differ", () => {
    const tagged = (label: string, aliases: readonly string[] = []) =>
      makeSecond({
        tags: [
          { id: "memory", label, aliases },
          { id: "search", label: "S", aliases: [] },
        ],
      });
    for (const parts of [[first, tagged("memory")] as const, [tagged("memory"), first] as const]) {
      const both = mergeBanks(parts.map((bank, index) => ({ bank, as: `p${index}` })));
      expect(both.tag("memory")?.label).toBe("MEMORY");
    }
    expect(() => mergeBanks([{ bank: first }, { bank: tagged("内存"), as: "b" }])).toThrow('the tag "memory"');
    expect(faultOf([{ bank: first }, { bank: tagged("内存"), as: "b" }])).toEqual({ code: "tag", id: "memory" });
    expect(() => mergeBanks([{ bank: first }, { bank: tagged("MEMORY", ["m"]), as: "b" }])).toThrow("aliases");
  });

  it("refuses different sources of one id, when they are wanted", async () => {
    const other = makeSecond({ references: [{ ...reference, year: 2024 }] });
    const both = mergeBanks([{ bank: first }, { bank: other, as: "b" }]);
    await expect(both.references()).rejects.toThrow('different sources by the reference "kwon2023"');
    await expect(both.references()).rejects.toMatchObject({ fault: { code: "reference", id: "kwon2023" } });
  });

  it("refuses what cannot be merged, in words that help", () => {
    const english = openBank(makeStudyBank());
    expect(() => mergeBanks([{ bank: first }, { bank: english }])).toThrow(
      "different languages cannot be merged: zh, en",
    );
    expect(faultOf([{ bank: first }, { bank: english }])).toEqual({ code: "languages", languages: ["zh", "en"] });
    expect(faultOf([{ bank: first, as: "My List" }])).toEqual({ code: "name", name: "My List" });
    expect(() => mergeBanks([])).toThrow("at least one bank");
    expect(() => mergeBanks([{ bank: first, as: "My List" }])).toThrow('The name "My List" of a part must be');
    // @ts-expect-error -- a list is wanted
    expect(() => mergeBanks(first)).toThrow("takes a list of { bank }");
    // @ts-expect-error -- parts are wanted
    expect(() => mergeBanks([first])).toThrow("Part 1 of mergeBanks must be { bank }");
    const british = openBank({ ...makeStudyBank(), locale: "en-GB" });
    expect(mergeBanks([{ bank: english }, { bank: british, as: "uk" }]).locale).toBe("en");
  });

  it("finds what its parts find, on any banks and query", () => {
    const prefixed = (ids: readonly string[] | undefined) => ids?.map((id) => `b.${id}`);
    fc.assert(
      fc.property(anyBankData, anyBankData, anyQuery(), (one, other, query) => {
        const parts = [openBank(one), openBank(other)] as const;
        const both = mergeBanks([
          { bank: parts[0], as: "a" },
          { bank: parts[1], as: "b" },
        ]);
        const { ids, sections, relatedTo, exclude, ...rest } = query;
        const forB = {
          ...rest,
          ...(ids && { ids: prefixed(ids) ?? [] }),
          ...(exclude && { exclude: prefixed(exclude) ?? [] }),
          ...(relatedTo && { relatedTo: prefixed(relatedTo) ?? [] }),
          sections: prefixed(sections ?? parts[1].sections.map(({ id }) => id)) ?? [],
        };
        expect(both.find(forB).map(({ id }) => id)).toEqual(parts[1].find(query).map(({ id }) => `b.${id}`));
        expect(findUnfrozen(both.questions)).toBeUndefined();
      }),
    );
  });
});

describe("a merged bank", () => {
  const study = openBank(makeStudyBank());
  const own = openBank(
    makeBankData([makeQuestion({ id: "kv-cache", prompt: "What is mine?" }), makeOpenQuestion({ id: "b" })], {
      locale: "en",
    }),
  );
  const both = mergeBanks([{ bank: study }, { bank: own, as: "mine" }]);

  it("is drawn from, reopened and searched", async () => {
    const quiz = await drawQuiz(both, { count: 9, kinds: ["choice", "flashcard"] }, 1);
    expect(quiz.items.map(({ id }) => id).sort()).toEqual([
      "kv-cache",
      "mine.kv-cache",
      "paged-attention",
      "tokenizer",
    ]);
    expect((await reopenQuiz(quiz, both)).changes).toEqual([]);
    expect(createSearch(both)("mine").map(({ id }) => id)).toContain("mine.kv-cache");
  });

  it("is exported in every format, whole", async () => {
    const set = await loadExport(both);
    expect(set.items.map(({ id }) => id)).toContain("mine.kv-cache");
    for (const write of [toAnki, toCsv, toMarkdown, toMoodle, toHtml, toQti])
      expect((await write(set)).refused.filter(({ kind }) => kind === "choice")).toEqual([]);
    expect((await toMarkdown(set)).content).toContain("What is mine?");
    expect((await toGift(set)).content).toContain("mine.kv-cache");
  });
});
