import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createBank } from "../../src/bank/create-bank.js";
import { mergeBanks } from "../../src/bank/merge-banks.js";
import { MergeError, type MergeFault } from "../../src/bank/merge-error.js";
import { openBank } from "../../src/bank/open-bank.js";
import type { BankPart } from "../../src/model/merged-bank.js";
import { anyBankData, anyQuery } from "../helpers/any-bank-data.js";
import { findUnfrozen } from "../helpers/find-unfrozen.js";
import { makeBankData, type OwnBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";
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
const mergeBoth = () => mergeBanks([{ bank: first }, { bank: second, as: "mine" }]);

describe("mergeBanks", () => {
  it("has the sections and questions of its parts in order, under names", () => {
    const merged = mergeBoth();
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
    const merged = mergeBoth();
    expect(merged.tags.map(({ id }) => id)).toEqual(["memory", "search"]);
    expect(merged.find({ tags: ["memory"] }).map(({ id }) => id)).toEqual(["kv-cache", "mine.rag"]);
    expect(merged.facets({ sections: ["mine.inference"] }).tags).toEqual({ memory: 1, search: 1 });
    expect(await merged.references()).toEqual([reference]);
  });

  it("loads an article from its part, when it is wanted", async () => {
    const merged = mergeBoth();
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

  it("loads the articles of one section, and finds none where a question has none", async () => {
    const load = vi.fn(async () => []);
    const questions = [makeQuestion({ id: "rag" }), makeQuestion({ id: "data", section: "data" })];
    const lazy = createBank(
      () => makeBankData(questions),
      load,
      async () => [],
    );
    expect(await mergeBanks([{ bank: lazy, as: "mine" }]).article("mine.rag")).toBeUndefined();
    expect(load.mock.calls).toEqual([["inference"]]);
  });

  it("follows what became of ids, each in its part", () => {
    const merged = mergeBoth();
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
    const merged = mergeBoth();
    expect(merged.partOf("mine.kv-cache")).toEqual({ part: 1, id: "kv-cache" });
    expect(merged.partOf("cache")).toEqual({ part: 0, id: "cache" });
    expect(merged.partOf("none")).toBeUndefined();
    expect(merged.parts).toStrictEqual([{ bank: first }, { bank: second, as: "mine" }]);
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
    for (const label of ["MEMORY", "memory"])
      expect(() => mergeBanks([{ bank: first }, { bank: tagged(label, ["m"]), as: "b" }])).toThrow("aliases");
  });

  it("takes a reference for the same whatever the order of its fields", async () => {
    const turned = Object.fromEntries(Object.entries(reference).reverse()) as typeof reference;
    const both = mergeBanks([{ bank: first }, { bank: makeSecond({ references: [turned] }), as: "b" }]);
    expect(await both.references()).toEqual([reference]);
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

  it("takes names of letters, digits and hyphens alone", () => {
    const own = openBank(makeBankData([makeQuestion()]));
    for (const as of ["a", "mine", "b2", "my-list-2"])
      expect(mergeBanks([{ bank: own, as }]).questions[0]?.id).toBe(`${as}.kv-cache`);
    for (const as of ["", "A", "2b", "-a", "a-", "a--b", "a.b", "a b", "内"])
      expect(faultOf([{ bank: own, as }])).toEqual({ code: "name", name: as });
  });

  it("tells the versions of all parts, as one version", () => {
    const versioned = (...versions: readonly string[]) =>
      mergeBanks(
        versions.map((version, index) => ({
          bank: openBank({ ...makeBankData([makeQuestion()]), version }),
          as: `p${index}`,
        })),
      ).version;
    expect(versioned("1.2.3")).toBe("1.2.3");
    expect(versioned("1.2.3+7", "0.1.0", "2.0.0+x")).toBe("1.2.3+7.0.1.0.2.0.0.x");
  });

  it("numbers sections on from the greatest number, and takes languages for the same whatever their regions", () => {
    const numbered = (locale: string, ...numbers: readonly number[]) => {
      const data = makeBankData(numbers.map((number) => makeQuestion({ id: `q${number}`, section: `s${number}` })));
      return openBank({
        ...data,
        locale,
        sections: data.sections.map((section, index) => ({ ...section, number: numbers[index] ?? 0 })),
      });
    };
    const both = mergeBanks([
      { bank: numbered("zh-Hans-CN", 5, 2), as: "a" },
      { bank: numbered("ZH", 1, 3), as: "b" },
      { bank: numbered("zh", 1), as: "c" },
    ]);
    expect(both.sections.map(({ number }) => number)).toEqual([5, 2, 6, 8, 9]);
  });

  it("orders tags, references and retired ids by their ids", async () => {
    const withOwn = (id: string, tag: string) =>
      openBank(
        makeBankData([makeQuestion({ id, section: id, tags: [tag] })], {
          references: [{ ...reference, id: tag }],
          retired: [{ id: `old-${tag}`, fate: "retired", successors: [] }],
        }),
      );
    const both = mergeBanks([{ bank: withOwn("one", "z") }, { bank: withOwn("two", "b") }]);
    expect(both.tags.map(({ id }) => id)).toEqual(["b", "z"]);
    expect((await both.references()).map(({ id }) => id)).toEqual(["b", "z"]);
    expect(both.retired.map(({ id }) => id)).toEqual(["old-b", "old-z"]);
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
