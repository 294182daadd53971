import { describe, expect, it } from "vitest";
import { diffBanks } from "../../src/bank/diff-banks.js";
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
});
