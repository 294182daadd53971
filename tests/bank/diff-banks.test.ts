import { describe, expect, it } from "vitest";
import { type ComparedBank, diffBanks } from "../../src/bank/diff-banks.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../helpers/make-question.js";

const a = makeQuestion({ id: "a" });
const b = makeQuestion({ id: "b", tags: ["memory"] });
const bank = makeBankData;

describe("diffBanks", () => {
  it("finds nothing between a bank and itself", () => {
    const same = diffBanks(bank([a, b]), bank([a, b]));
    const nothing = { added: [], removed: [], changed: [] };
    expect(same).toEqual({ questions: nothing, sections: nothing, tags: nothing, level: "none" });
  });

  it("does not take places and versions for content", () => {
    const moved = { ...a, since: "9.0.0", changed: "9.0.0", revision: 7 };
    const article = {
      id: "a",
      source: { file: "other.md", line: 99, column: 1 },
      checked: "2026-11",
      alsoAsked: ["又？"],
    };
    expect(diffBanks(bank([a]), bank([moved], { articles: [article] })).level).toBe("none");
  });

  const other = { id: "a", hash: "f".repeat(16) };
  it.each([
    ["another prompt", { prompt: "新的？" }, {}, ["prompt"], "patch"],
    ["another brief", { brief: "新的。" }, other, ["brief"], "patch"],
    ["another article, told by the hash", {}, other, ["article"], "patch"],
    ["other references", {}, { references: ["shannon1948"] }, ["references"], "patch"],
    ["other tags and difficulty", { tags: ["memory"], difficulty: 3 }, {}, ["tags", "difficulty"], "minor"],
    ["another section", { section: "data" }, {}, ["section"], "major"],
  ] as const)("names %s", (_, change, article, fields, level) => {
    const newer = bank([{ ...a, ...change }], { articles: [{ id: "a", ...article }] });
    const { questions, level: found } = diffBanks(bank([a]), newer);
    expect(questions.changed).toEqual([{ id: "a", fields }]);
    // A new tag is minor, a section that is gone is major, whatever the question itself asks.
    expect(found).toBe(level);
  });

  it("asks for a minor version when questions are added or move to another section", () => {
    expect(diffBanks(bank([a]), bank([a, { ...b, tags: [] }]))).toMatchObject({
      questions: { added: ["b"] },
      level: "minor",
    });
    const other = makeQuestion({ id: "c", section: "data" });
    expect(diffBanks(bank([a, b, other]), bank([a, { ...b, section: "data" }, other])).level).toBe("minor");
  });

  it("asks for a major version when an id is gone, and says what became of it", () => {
    const retired = [{ id: "b", fate: "moved", successors: ["a"] } as const];
    expect(diffBanks(bank([a, { ...b, tags: [] }]), bank([a], { retired }))).toMatchObject({
      questions: { removed: [{ id: "b", fate: "moved", successors: ["a"] }] },
      level: "major",
    });
    expect(diffBanks(bank([a, { ...b, tags: [] }]), bank([a])).questions.removed).toEqual([
      { id: "b", successors: [] },
    ]);
    expect(diffBanks(bank([a, b]), bank([a, { ...b, tags: [] }]))).toMatchObject({
      tags: { removed: ["memory"] },
      level: "major",
    });
  });

  it("asks for a major version when an answer is taken away, a patch when one is given", () => {
    const open = makeOpenQuestion({ id: "a" });
    expect(diffBanks(bank([a]), bank([open]))).toMatchObject({
      questions: { changed: [{ fields: ["status", "brief"] }] },
      level: "major",
    });
    expect(diffBanks(bank([open]), bank([a])).level).toBe("patch");
  });

  it("names sections and tags that changed", () => {
    const older = bank([b]);
    const newer = {
      ...older,
      sections: older.sections.map((section) => ({ ...section, title: "改名" })),
      tags: older.tags.map((tag) => ({ ...tag, aliases: ["RAM"] })),
    };
    expect(diffBanks(older, newer)).toMatchObject({
      sections: { changed: ["inference"] },
      tags: { changed: ["memory"] },
      level: "patch",
    });
  });

  it.each([
    ["section", { section: "data" }],
    ["number", { number: 2 }],
    ["prompt", { prompt: "新的？" }],
    ["brief", { brief: "新的。" }],
    ["tags", { tags: ["memory"] }],
    ["difficulty", { difficulty: 1 }],
    ["related", { related: ["b"] }],
    ["group", { group: "g" }],
    ["origin", { origin: "seed" }],
  ] as const)("compares the %s of questions", (field, own) => {
    const newer = { ...bank([a]), questions: [{ ...a, ...own }] };
    expect(diffBanks(bank([a]), newer).questions.changed).toEqual([{ id: "a", fields: [field] }]);
  });

  it("compares each thing that sections and tags say, and finds those that came and went", () => {
    const older = bank([b]);
    const change = (section: object, tag: object) => {
      const sections = older.sections.map((one) => ({ ...one, ...section }));
      const diff = diffBanks(older, { ...older, sections, tags: older.tags.map((one) => ({ ...one, ...tag })) });
      return [diff.sections.changed, diff.tags.changed, diff.level];
    };
    expect(change({ summary: "s" }, {})).toEqual([["inference"], [], "patch"]);
    expect(change({ number: 9 }, {})).toEqual([["inference"], [], "patch"]);
    expect(change({}, { label: "L" })).toEqual([[], ["memory"], "patch"]);
    expect(change({ declaredCount: 3 }, { mood: "good" })).toEqual([[], [], "none"]);

    const none = { ...older, sections: [], tags: [], questions: [] };
    expect(diffBanks(none, older)).toMatchObject({
      questions: { added: ["b"], removed: [], changed: [] },
      sections: { added: ["inference"], removed: [], changed: [] },
      tags: { added: ["memory"], removed: [], changed: [] },
      level: "minor",
    });
    expect(diffBanks(older, { ...older, sections: [] })).toMatchObject({
      sections: { added: [], removed: ["inference"], changed: [] },
      level: "major",
    });
    expect(diffBanks({ ...older, sections: [] }, older).level).toBe("minor");
    expect(diffBanks({ ...older, tags: [] }, older).level).toBe("minor");
  });

  it("compares banks without articles, and without a word on what became of ids", () => {
    const { retired: _, ...bare } = { ...bank([a]), articles: [] };
    const changes = (older: ComparedBank, newer: ComparedBank) => diffBanks(older, newer).questions.changed;
    expect(diffBanks(bare, bare).level).toBe("none");
    expect(changes(bare, bank([a]))).toEqual([{ id: "a", fields: ["references", "article"] }]);
    expect(changes(bank([a]), bare)).toEqual([{ id: "a", fields: ["references", "article"] }]);
    expect(diffBanks(bank([a]), { ...bare, questions: [] }).questions.removed).toEqual([{ id: "a", successors: [] }]);
  });
});
