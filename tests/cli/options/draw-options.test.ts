import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { type DrawOptions, drawFromOptions } from "../../../src/cli/options/draw-options.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeStudyBank } from "../../helpers/study-bank.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const bank = openBank(makeStudyBank());
const draw = (options: DrawOptions) => drawFromOptions(bank, { seed: "1", ...options }, fakeIo());
const idsOf = async (options: DrawOptions) => (await draw(options)).items.map(({ id }) => id).sort();
async function blueprintFile(blueprint: unknown) {
  const file = path.join(await tempFolder(), "blueprint.json");
  await writeFile(file, typeof blueprint === "string" ? blueprint : JSON.stringify(blueprint));
  return file;
}

describe("drawFromOptions", () => {
  it("draws ten choice items, and flashcards of what has none", async () => {
    const quiz = await draw({});
    expect(quiz.blueprint).toEqual({ count: 10, kinds: ["choice", "flashcard"] });
    expect(quiz.items.map(({ kind }) => kind)).toEqual(["choice", "choice", "choice"]);
    const list = openBank(makeBankData(makeStudyBank().questions.map((one) => ({ ...one, hasChoice: false }))));
    const cards = await drawFromOptions(list, { preset: "warm-up" }, fakeIo());
    expect(cards.items.map(({ kind }) => kind)).toEqual(["flashcard", "flashcard"]);
    expect((await drawFromOptions(list, { preset: "balanced" }, fakeIo())).items[0]?.kind).toBe("flashcard");
  });

  it("draws what the library draws by the same seed, be it a number or a word", async () => {
    const blueprint = { count: 2, kinds: ["choice", "flashcard"] } as const;
    expect(await draw({ count: 2, seed: "42" })).toEqual(await drawQuiz(bank, blueprint, 42));
    expect(await draw({ count: 2, seed: "007" })).toEqual(await drawQuiz(bank, blueprint, "007"));
    expect((await drawFromOptions(bank, {}, fakeIo({ newSeed: () => "new" }))).seed).toBe("new");
  });

  it("keeps to the conditions of the line, which take the place of the blueprint's own", async () => {
    expect(await idsOf({ section: ["data"] })).toEqual(["tokenizer"]);
    expect(await idsOf({ tag: ["memory"], difficulty: [2] })).toEqual(["paged-attention"]);
    const blueprint = await blueprintFile({ count: 3, query: { sections: ["data"], difficulties: [3] } });
    expect(await idsOf({ blueprint })).toEqual(["tokenizer"]);
    expect(await idsOf({ blueprint, section: ["inference"], difficulty: [1, 2] })).toEqual([
      "kv-cache",
      "paged-attention",
    ]);
  });

  it("fits a preset to the sections and the count that are asked for", async () => {
    expect((await draw({ preset: "balanced", section: ["inference"] })).blueprint.quotas).toMatchObject({
      sections: { shares: { inference: 1 } },
    });
    const interview = await draw({ preset: "interview", count: 3 });
    expect(interview.blueprint).toMatchObject({
      count: 3,
      quotas: { difficulties: { shares: { 1: 1, 2: 3, 3: 2 } } },
      limits: { total: 1800 },
    });
    expect((await draw({ preset: "section-exam", section: ["data"] })).blueprint.limits).toEqual({ item: 90 });
    const balanced = await draw({ preset: "balanced", count: 4 });
    expect(balanced.blueprint).toMatchObject({ count: 4, quotas: { sections: { shares: { inference: 1, data: 1 } } } });
    await expect(draw({ preset: "section-exam" })).rejects.toThrow("needs one --section: inference, data.");
  });

  it("takes a limit and kinds from the line", async () => {
    const quiz = await draw({ preset: "section-exam", section: ["data"], timed: 60, kind: ["open"] });
    expect(quiz.blueprint.limits).toEqual({ item: 90, total: 60 });
    expect(quiz.items.map(({ kind }) => kind)).toEqual(["open", "open"]);
  });

  it.each([
    ["{", "is not JSON"],
    [[], "A blueprint must be an object."],
    [{ count: 2, query: null }, "The field query must be an object."],
    [{ count: 2, quotas: { tags: 5 } }, 'The field quotas.tags must be { "counts": { ... } }'],
    [{ count: 2, quotas: { tags: { shares: null } } }, "The field quotas.tags must be"],
    [{}, "The count of a blueprint must be an integer of at least 1, not undefined."],
    [{ count: 2, kind: ["open"] }, 'A blueprint has no field "kind".'],
    [{ count: 2, query: { section: ["data"] } }, 'A query has no field "section".'],
    [
      { count: 2, query: { sections: ["date"] } },
      'query.sections names "date", which the bank does not have. Did you mean "data"?',
    ],
    [{ count: 2, query: { tags: "memory" } }, 'The field "tags" of a query must be a list, not "memory".'],
    [{ count: 2, query: { difficulties: ["1"] } }, 'must be a list of numbers; "1" is none.'],
    [{ count: 2, query: { difficulties: [4] } }, "query.difficulties names 4; it may name 1, 2, 3."],
    [{ count: 2, query: { statuses: ["closed"] } }, 'query.statuses names "closed"; it may name "answered", "open".'],
    [{ count: 2, query: { origins: ["own"] } }, 'query.origins names "own"; it may name "seed", "added".'],
    [{ count: 2, quotas: { tags: { counts: { memroy: 1 } } } }, 'quotas.tags names "memroy"'],
    [{ count: 2, quotas: { sections: { counts: { data: 3 } } } }, "ask for 3 items, and the blueprint for 2"],
    [{ count: 2, quotas: { sections: { share: { data: 3 } } } }, "A quota must have either counts or shares."],
    [{ count: 2, exclude: ["kv-cash"] }, 'exclude names "kv-cash"'],
    [{ count: 2, limits: { total: 0 } }, "The limit total must be a number of seconds above 0, not 0."],
  ])("says which field of a blueprint file is wrong: %j", async (blueprint, message) => {
    const file = await blueprintFile(blueprint);
    const failing = draw({ blueprint: file });
    await expect(failing).rejects.toThrow(message);
    await expect(failing).rejects.toMatchObject({ name: "UsageError", message: expect.stringContaining(`"${file}"`) });
  });

  it("says that there is nothing to draw, and why", async () => {
    await expect(draw({ blueprint: "missing.json" })).rejects.toThrow('There is no file "missing.json".');
    await expect(draw({ section: ["data"], difficulty: [1] })).rejects.toThrow("No question meets these conditions.");
    await expect(draw({ status: "open" })).rejects.toThrow("can be asked as choice or flashcard.");
  });
});
