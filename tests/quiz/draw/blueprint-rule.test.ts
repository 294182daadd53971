import { describe, expect, it } from "vitest";
import { blueprintRule } from "../../../src/quiz/draw/blueprint-rule.js";
import { spoilJson } from "../../helpers/spoil-json.js";

/** Every field of a blueprint. */
const full = {
  count: 4,
  query: {
    ids: ["a"],
    exclude: ["b"],
    sections: ["inference"],
    tags: ["memory"],
    anyTags: ["serving"],
    relatedTo: ["kv-cache"],
    difficulties: [1, 2],
    statuses: ["answered"],
    origins: ["added"],
    changedSince: "0.0.1",
    order: "ids",
  },
  kinds: ["choice", "open", "flashcard"],
  quotas: {
    sections: { counts: { a: 1 } },
    tags: { counts: { x: 0 } },
    difficulties: { shares: { 1: 0.5, 2: 1 } },
  },
  exclude: ["gone"],
  unseen: true,
  weights: { tags: { memory: 0.5 }, weakness: 0, age: 2.5 },
  order: "shuffled",
  limits: { total: 600, item: 0.5 },
};

describe("blueprintRule", () => {
  it("takes every field, and every word that one may have", () => {
    expect(blueprintRule(full, "at")).toEqual([]);
    expect(blueprintRule({ count: 1 }, "at")).toEqual([]);
    for (const order of ["shuffled", "difficulty", "given"])
      expect(blueprintRule({ count: 1, order }, "at")).toEqual([]);
    for (const order of ["bank", "ids"]) expect(blueprintRule({ count: 1, query: { order } }, "at")).toEqual([]);
    for (const kind of ["choice", "open", "flashcard"])
      expect(blueprintRule({ count: 1, kinds: [kind] }, "at")).toEqual([]);
    expect(blueprintRule({ count: 1, quotas: { tags: { shares: {} }, sections: { counts: {} } } }, "at")).toEqual([]);
  });

  it("refuses every value that is wrong, by its path", () => {
    const letIn = [...spoilJson(full, "at")].filter(({ path, value }) => {
      const faults = blueprintRule(value, "at");
      return !faults.some((fault) => fault.startsWith(`${path} must`) || fault.startsWith(`${path}[`));
    });
    expect(letIn.map(({ path, wrong }) => `${path} = ${JSON.stringify(wrong)}`)).toEqual([
      // Ids that no bank has, and amounts, which may be fractions.
      'at.query.ids[0] = ""',
      'at.query.exclude[0] = ""',
      'at.query.sections[0] = ""',
      'at.query.tags[0] = ""',
      'at.query.anyTags[0] = ""',
      'at.query.relatedTo[0] = ""',
      "at.query.difficulties[0] = 0.5",
      "at.query.difficulties[1] = 0.5",
      'at.query.statuses[0] = ""',
      'at.query.origins[0] = ""',
      'at.quotas.difficulties.shares["1"] = 0.5',
      'at.quotas.difficulties.shares["2"] = 0.5',
      'at.exclude[0] = ""',
      "at.weights.tags.memory = 0.5",
      "at.weights.weakness = 0.5",
      "at.weights.age = 0.5",
      "at.limits.total = 0.5",
      "at.limits.item = 0.5",
    ]);
  });

  it.each<[own: object, fault: string]>([
    [{ count: 0 }, "at.count must be an integer of at least 1, not 0"],
    [{ kinds: [] }, "at.kinds must have at least 1 entries, not 0"],
    [{ kinds: ["essay"] }, 'at.kinds[0] must be "choice" or "open" or "flashcard", not "essay"'],
    [{ order: "random" }, 'at.order must be "shuffled" or "difficulty" or "given", not "random"'],
    [{ query: { changedSince: "1.2" } }, 'at.query.changedSince must be a version such as 1.2.3, not "1.2"'],
    [{ query: { order: "random" } }, 'at.query.order must be "bank" or "ids", not "random"'],
    [{ quotas: { tags: {} } }, "at.quotas.tags must have either counts or shares"],
    [{ quotas: { sections: { counts: {}, shares: {} } } }, "at.quotas.sections must have either counts or shares"],
    [
      { quotas: { sections: { counts: { a: -1 } } } },
      "at.quotas.sections.counts.a must be an integer of at least 0, not -1",
    ],
    [
      { quotas: { sections: { counts: { a: 0.5 } } } },
      "at.quotas.sections.counts.a must be an integer of at least 0, not 0.5",
    ],
    [{ weights: { tags: { x: 0 } } }, "at.weights.tags.x must be a number above 0, not 0"],
    [{ limits: { total: 0 } }, "at.limits.total must be a number above 0, not 0"],
    [{ limits: { item: 0 } }, "at.limits.item must be a number above 0, not 0"],
  ])("refuses %j", (own, fault) => {
    expect(blueprintRule({ count: 1, ...own }, "at")).toEqual([fault]);
  });
});
