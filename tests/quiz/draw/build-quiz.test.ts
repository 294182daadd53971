import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnsweredQuestion } from "../../../src/model/question.js";
import { matchQuery } from "../../../src/query/match-query.js";
import type { Blueprint } from "../../../src/quiz/draw/blueprint.js";
import { buildQuiz, makeItem, type QuizQuestion } from "../../../src/quiz/draw/build-quiz.js";
import type { Quiz } from "../../../src/quiz/draw/quiz.js";
import { makeOpenQuestion, makeQuestion } from "../../helpers/make-question.js";
import { chiSquare } from "./chi-square.js";
import { makeArticle, makeCandidate, makeCandidates, makeOptions } from "./make-candidate.js";

const sections = ["a", "b", "c"] as const;
const tags = ["x", "y", "z"] as const;
const difficulties = [1, 2, 3] as const;
const idsOf = ({ items }: Quiz) => items.map(({ id }) => id);

const anyCandidates = fc
  .array(
    fc.record({
      section: fc.constantFrom(...sections),
      tags: fc.subarray([...tags]),
      difficulty: fc.constantFrom(...difficulties),
      group: fc.option(fc.constantFrom("g", "h", "i"), { nil: undefined }),
      hasChoice: fc.boolean(),
    }),
    { maxLength: 10 },
  )
  .map((list) =>
    list.map(({ group, hasChoice, ...fields }, index): QuizQuestion => {
      const own: Partial<AnsweredQuestion> = { id: `q${index}`, ...fields, ...(group !== undefined && { group }) };
      return hasChoice ? makeCandidate(own) : makeQuestion(own);
    }),
  );
const anySeed = fc.oneof(fc.integer(), fc.string());

const anyShares = (values: readonly string[]) =>
  fc
    .array(fc.nat(4), { minLength: values.length, maxLength: values.length })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map((weights) => ({ shares: Object.fromEntries(values.map((value, index) => [value, weights[index] ?? 0])) }));
const anyCounts = (values: readonly string[], count: number) =>
  fc.array(fc.nat(count), { minLength: values.length, maxLength: values.length }).map((amounts) => {
    let left = count;
    const counts = values.map((value, index): [string, number] => {
      const amount = Math.min(left, amounts[index] ?? 0);
      left -= amount;
      return [value, amount];
    });
    return { counts: Object.fromEntries(counts.filter(([, amount], index) => amount > 0 || index > 0)) };
  });
const anyAmounts = (values: readonly string[], count: number) => fc.oneof(anyShares(values), anyCounts(values, count));

/** A blueprint with quotas of these kinds, or of one of them. */
const anyBlueprint = (kinds: readonly ("sections" | "tags" | "difficulties")[]): fc.Arbitrary<Blueprint> =>
  fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      kinds: fc.constantFrom(["choice"], ["open"], ["choice", "flashcard"]) as fc.Arbitrary<Blueprint["kinds"] & {}>,
      exclude: fc.subarray(["q0", "q1", "q2"]),
      quotas: fc.record({
        ...(kinds.includes("sections") && { sections: anyAmounts(sections, count) }),
        ...(kinds.includes("tags") && { tags: anyAmounts(tags, count) }),
        ...(kinds.includes("difficulties") && { difficulties: anyAmounts(["1", "2", "3"], count) }),
      }) as fc.Arbitrary<Blueprint["quotas"] & {}>,
    }),
  );

/** Whether the question may be drawn at all. */
const mayBeDrawn = (question: QuizQuestion, { query = {}, exclude = [], kinds = ["choice"] }: Blueprint) =>
  matchQuery(query)(question) &&
  !exclude.includes(question.id) &&
  (question.article?.choice !== undefined || kinds.some((kind) => kind !== "choice"));

/** What a quiz was drawn for, by its own word: sizes of the places of one quota. */
function wantedOf(quiz: Quiz, blueprint: Blueprint, of: "section" | "tag" | "difficulty"): Map<string, number> {
  const amounts = {
    section: blueprint.quotas?.sections,
    tag: blueprint.quotas?.tags,
    difficulty: blueprint.quotas?.difficulties,
  }[of];
  if (amounts === undefined) return new Map();
  if ("counts" in amounts) return new Map(Object.entries(amounts.counts as Record<string, number>));
  // Shares: what is short was wanted, and what was drawn besides.
  return new Map(
    Object.keys(amounts.shares).map((value) => {
      const short = quiz.shortages.find((shortage) => shortage.of === of && shortage.value === value);
      const drawn = quiz.items.filter((item) => String(of === "section" ? item.section : item.difficulty) === value);
      return [value, short?.wanted ?? drawn.length];
    }),
  );
}

/** The most items that any choice could have, by trying all. */
function mostItems(
  candidates: readonly QuizQuestion[],
  blueprint: Blueprint,
  places: ReadonlyMap<string, number>,
  read: (question: QuizQuestion) => readonly string[],
): number {
  const rest = blueprint.count - [...places.values()].reduce((so, size) => so + size, 0);
  const visit = (
    index: number,
    left: ReadonlyMap<string, number>,
    others: number,
    groups: readonly string[],
  ): number => {
    const question = candidates[index];
    if (question === undefined) return 0;
    let most = visit(index + 1, left, others, groups);
    if (!mayBeDrawn(question, blueprint) || (question.group !== undefined && groups.includes(question.group)))
      return most;
    const now = question.group === undefined ? groups : [...groups, question.group];
    const named = read(question).filter((value) => left.has(value));
    if (named.length === 0 && others > 0) most = Math.max(most, 1 + visit(index + 1, left, others - 1, now));
    for (const value of named) {
      const size = left.get(value) ?? 0;
      if (size > 0) most = Math.max(most, 1 + visit(index + 1, new Map([...left, [value, size - 1]]), others, now));
    }
    return most;
  };
  return visit(0, places, rest, []);
}

describe("buildQuiz", () => {
  it("draws distinct candidates that fit, at most one of a group, and says what is short", () => {
    const blueprints = fc.oneof(
      anyBlueprint([]),
      anyBlueprint(["sections"]),
      anyBlueprint(["tags"]),
      anyBlueprint(["sections", "difficulties"]),
      anyBlueprint(["tags", "difficulties"]),
    );
    fc.assert(
      fc.property(anyCandidates, blueprints, anySeed, (candidates, blueprint, seed) => {
        const quiz = buildQuiz(candidates, blueprint, seed);
        const drawn = quiz.items.map(({ id }) => candidates.find((question) => question.id === id));
        expect(new Set(drawn).size).toBe(drawn.length);
        for (const question of drawn) expect(question !== undefined && mayBeDrawn(question, blueprint)).toBe(true);
        const groups = drawn.flatMap((question) => question?.group ?? []);
        expect(new Set(groups).size).toBe(groups.length);
        expect(quiz.items.map(({ number }) => number)).toEqual(drawn.map((_, index) => index + 1));

        const missing = blueprint.count - drawn.length;
        for (const of of ["section", "tag", "difficulty"] as const) {
          const short = quiz.shortages.filter((shortage) => shortage.of === of);
          const isQuota = {
            section: blueprint.quotas?.sections,
            tag: blueprint.quotas?.tags,
            difficulty: blueprint.quotas?.difficulties,
          }[of];
          // Quotas add up: what was drawn and what is short make the count.
          if (isQuota !== undefined)
            expect(short.reduce((so, { wanted, drawn }) => so + wanted - drawn, 0)).toBe(missing);
        }
        const count = quiz.shortages.filter(({ of }) => of === "count");
        expect(count).toEqual(missing === 0 ? [] : [{ of: "count", wanted: blueprint.count, drawn: drawn.length }]);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps counts to the letter", () => {
    fc.assert(
      fc.property(anyCandidates, anyBlueprint(["sections", "difficulties"]), anySeed, (candidates, blueprint, seed) => {
        const quiz = buildQuiz(candidates, blueprint, seed);
        for (const of of ["section", "difficulty"] as const) {
          for (const [value, wanted] of wantedOf(quiz, blueprint, of)) {
            const drawn = quiz.items.filter((item) => String(item[of]) === value).length;
            const short = quiz.shortages.find((shortage) => shortage.of === of && shortage.value === value);
            expect(drawn).toBe(short?.drawn ?? wanted);
            expect(drawn).toBeLessThanOrEqual(wanted);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(["sections", "tags", "difficulties"] as const)(
    "is short only where no choice could have more, with quotas by %s",
    (kind) => {
      const read = {
        sections: ({ section }: QuizQuestion) => [section],
        tags: (question: QuizQuestion) => question.tags,
        difficulties: ({ difficulty }: QuizQuestion) => [String(difficulty)],
      }[kind];
      const blueprints = fc.integer({ min: 1, max: 6 }).chain((count) =>
        fc.record({
          count: fc.constant(count),
          quotas: anyCounts(kind === "difficulties" ? ["1", "2", "3"] : kind === "tags" ? tags : sections, count).map(
            (amounts) => ({ [kind]: amounts }) as Blueprint["quotas"] & {},
          ),
        }),
      );
      fc.assert(
        fc.property(anyCandidates, blueprints, anySeed, (candidates, blueprint, seed) => {
          const amounts = blueprint.quotas[kind] as { counts: Record<string, number> };
          const places = new Map(Object.entries(amounts.counts));
          expect(buildQuiz(candidates, blueprint, seed).items.length).toBe(
            mostItems(candidates, blueprint, places, read),
          );
        }),
        { numRuns: 200 },
      );
    },
  );

  it("says which quota lacks how many, and does not fill up with others", () => {
    const candidates = [...makeCandidates(12), makeCandidate({ id: "lone", section: "d" })];
    const quiz = buildQuiz(candidates, { count: 6, quotas: { sections: { counts: { d: 3, e: 1 } } } }, 1);
    expect(quiz.shortages).toEqual([
      { of: "count", wanted: 6, drawn: 3 },
      { of: "section", value: "d", wanted: 3, drawn: 1 },
      { of: "section", value: "e", wanted: 1, drawn: 0 },
    ]);
    expect(quiz.items.filter(({ section }) => section !== "d")).toHaveLength(2);
  });

  it("splits shares by largest remainder, and decides equal remainders by seed", () => {
    const shares = { a: 1, b: 1, c: 1 };
    const sizes = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const { items } = buildQuiz(makeCandidates(60), { count: 10, quotas: { sections: { shares } } }, seed);
      sizes.add(sections.map((section) => items.filter((item) => item.section === section).length).join());
    }
    expect([...sizes].sort()).toEqual(["3,3,4", "3,4,3", "4,3,3"]);
  });

  it("gives the same quiz for the same seed, whatever order the questions come in", () => {
    const blueprint: Blueprint = { count: 5, quotas: { difficulties: { shares: { 1: 1, 2: 1 } } } };
    fc.assert(
      fc.property(fc.shuffledSubarray(makeCandidates(20), { minLength: 20 }), anySeed, (candidates, seed) => {
        expect(buildQuiz(candidates, blueprint, seed)).toEqual(buildQuiz(makeCandidates(20), blueprint, seed));
      }),
    );
  });

  it("keeps what fixed seeds drew in earlier releases", () => {
    const drawn = (seed: number | string) =>
      buildQuiz(makeCandidates(30), { count: 4 }, seed).items.map(
        (item) => `${item.id} ${item.kind === "choice" ? item.options.map(({ text }) => text).join("") : ""}`,
      );
    expect(drawn(0)).toMatchInlineSnapshot(`
      [
        "q1 丙丁甲乙",
        "q9 甲丙丁乙",
        "q5 丙甲乙丁",
        "q27 乙丁甲丙",
      ]
    `);
    expect(drawn(1)).toMatchInlineSnapshot(`
      [
        "q15 甲乙丁丙",
        "q1 丁甲丙乙",
        "q27 甲丙乙丁",
        "q22 丁丙乙甲",
      ]
    `);
    expect(drawn("")).toMatchInlineSnapshot(`
      [
        "q15 丙丁甲乙",
        "q29 乙丁丙甲",
        "q21 丙乙丁甲",
        "q20 丁乙丙甲",
      ]
    `);
    expect(drawn("周一")).toMatchInlineSnapshot(`
      [
        "q0 乙丁丙甲",
        "q14 丙乙甲丁",
        "q17 乙甲丙丁",
        "q13 乙丁丙甲",
      ]
    `);
    expect(
      idsOf(
        buildQuiz(
          makeCandidates(30),
          {
            count: 8,
            quotas: { sections: { shares: { a: 1, b: 2, c: 1 } }, difficulties: { counts: { 1: 2, 3: 2 } } },
            order: "difficulty",
          },
          "exam",
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "q10",
        "q27",
        "q13",
        "q22",
        "q5",
        "q4",
        "q17",
        "q24",
      ]
    `);
  });

  it("is moved by one changed question as little as can be", () => {
    fc.assert(
      fc.property(anySeed, fc.nat(39), (seed, index) => {
        const candidates = makeCandidates(40);
        const before = buildQuiz(candidates, { count: 10 }, seed);
        const changed = candidates.filter((_, at) => at !== index);
        const after = buildQuiz(changed, { count: 10 }, seed);
        const gone = idsOf(before).filter((id) => !idsOf(after).includes(id));
        expect(gone).toEqual(idsOf(before).filter((id) => id === `q${index}`));
        for (const item of after.items) {
          const old = before.items.find(({ id }) => id === item.id);
          if (old !== undefined) expect({ ...item, number: 0 }).toEqual({ ...old, number: 0 });
        }
        const stay = (quiz: Quiz, other: Quiz) => idsOf(quiz).filter((id) => idsOf(other).includes(id));
        expect(stay(after, before)).toEqual(stay(before, after));
      }),
    );
  });

  it("draws every question equally often over many seeds, and puts the key at every position", () => {
    const candidates = makeCandidates(16);
    const drawn = new Map(candidates.map(({ id }) => [id, 0]));
    const positions = [0, 0, 0, 0];
    const first = new Map(candidates.map(({ id }) => [id, 0]));
    for (let seed = 0; seed < 2000; seed++) {
      const { items } = buildQuiz(candidates, { count: 4 }, seed);
      const [opening] = items;
      if (opening !== undefined) first.set(opening.id, (first.get(opening.id) ?? 0) + 1);
      for (const item of items) {
        drawn.set(item.id, (drawn.get(item.id) ?? 0) + 1);
        const key = item.kind === "choice" ? item.options.findIndex(({ correct }) => correct) : -1;
        positions[key] = (positions[key] ?? 0) + 1;
      }
    }
    expect(chiSquare([...drawn.values()])).toBeLessThan(56.5);
    expect(chiSquare([...first.values()])).toBeLessThan(56.5);
    expect(chiSquare(positions)).toBeLessThan(30.7);
  });

  it("draws a group as often as a single question, however many it has", () => {
    const candidates = Array.from({ length: 12 }, (_, index) =>
      makeCandidate({ id: `q${index}`, ...(index < 9 && { group: "near" }) }),
    );
    const counts = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed++) {
      const [item] = buildQuiz(candidates, { count: 1 }, seed).items;
      const index = Math.max(0, Number(item?.id.slice(1)) - 8);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    expect(chiSquare(counts)).toBeLessThan(30.7);
  });

  it("makes of each question the first kind that it offers", () => {
    const candidates = [
      makeCandidate({ id: "with-choice" }),
      makeQuestion({ id: "with-brief" }),
      makeOpenQuestion({ id: "prompt-only" }),
      {
        ...makeQuestion({ id: "without-key" }),
        article: makeArticle("without-key", { choice: { stem: "?", options: makeOptions(9) } }),
      },
      {
        ...makeOpenQuestion({ id: "one-option" }),
        article: makeArticle("one-option", { choice: { stem: "?", options: makeOptions(0).slice(0, 1) } }),
      },
    ];
    const kindsOf = (kinds: Blueprint["kinds"] & {}) =>
      Object.fromEntries(
        buildQuiz(candidates, { count: 5, kinds, order: "given" }, 0).items.map(({ id, kind }) => [id, kind]),
      );
    expect(kindsOf(["choice"])).toEqual({ "with-choice": "choice" });
    expect(kindsOf(["choice", "flashcard"])).toEqual({
      "with-choice": "choice",
      "with-brief": "flashcard",
      "without-key": "flashcard",
    });
    expect(kindsOf(["flashcard", "open"])).toEqual({
      "with-choice": "flashcard",
      "with-brief": "flashcard",
      "prompt-only": "open",
      "without-key": "flashcard",
      "one-option": "open",
    });
  });

  it("asks basic questions first where the blueprint says so", () => {
    const { items } = buildQuiz(makeCandidates(18), { count: 18, order: "difficulty" }, 3);
    const order = items.map(({ difficulty }) => difficulty);
    expect(order).toEqual([...order].sort());
    const given = buildQuiz(makeCandidates(18), { count: 18, order: "given" }, 3);
    expect(idsOf(given)).toEqual(makeCandidates(18).map(({ id }) => id));
  });

  it("does not modify questions or blueprint, and keeps a copy of the latter", () => {
    const candidates = makeCandidates(6);
    const exclude = ["q1"];
    const blueprint: Blueprint = { count: 3, exclude };
    const quiz = buildQuiz(candidates, blueprint, 1, { version: "1.0.0", locale: "zh" });
    exclude.push("q2");
    expect(quiz).toMatchObject({
      formatVersion: 1,
      algorithmVersion: 2,
      seed: 1,
      bank: { version: "1.0.0", locale: "zh" },
      blueprint: { count: 3, exclude: ["q1"] },
    });
    expect(candidates).toEqual(makeCandidates(6));
  });

  it.each<[string, object, RegExp]>([
    ["no count", {}, /count of a blueprint must be an integer of at least 1, not undefined/],
    ["a count of 0", { count: 0 }, /not 0/],
    ["a misspelt field", { count: 1, quota: {} }, /no field "quota"/],
    ["a misspelt query field", { count: 1, query: { tag: ["x"] } }, /no field "tag"/],
    ["an unknown kind", { count: 1, kinds: ["essay"] }, /kind "essay" must be one of choice, open, flashcard/],
    ["no kinds", { count: 1, kinds: [] }, /at least one/],
    ["an exclude that is a text", { count: 1, exclude: "a" }, /field exclude of a blueprint must be a list of ids/],
    ["limits that are a list", { count: 1, limits: [] }, /A limit must be an object/],
    ["an unknown order", { count: 1, order: "random" }, /order "random"/],
    ["a limit of 0", { count: 1, limits: { total: 0 } }, /limit total must be a number of seconds above 0/],
    ["an unseen that is no flag", { count: 1, unseen: 1 }, /unseen of a blueprint must be true or false, not 1/],
    ["unseen, and no history", { count: 1, unseen: true }, /needs a history: \{ progress, now \}/],
    ["weights by age, and no history", { count: 1, weights: { age: 1 } }, /needs a history/],
    ["a misspelt weight", { count: 1, weights: { weak: 1 } }, /A weight has no field "weak"/],
    ["a weight of 0", { count: 1, weights: { tags: { x: 0 } } }, /tag "x" must be a finite number above 0, not 0/],
    ["a negative weight", { count: 1, weights: { weakness: -1 } }, /weakness must be a finite number of at least 0/],
    ["a count that is a text", { count: "5" }, /of at least 1, not "5"/],
    ["counts above the count", { count: 2, quotas: { sections: { counts: { a: 3 } } } }, /ask for 3 items.*2 in all/],
    ["half a count", { count: 2, quotas: { tags: { counts: { x: 0.5 } } } }, /tag "x" must be an integer/],
    ["shares of nothing", { count: 2, quotas: { sections: { shares: { a: 0 } } } }, /must be above 0/],
    ["a negative share", { count: 2, quotas: { sections: { shares: { a: -1 } } } }, /finite number of at least 0/],
    [
      "counts and shares",
      { count: 2, quotas: { sections: { shares: { a: 1 }, counts: {} } } },
      /either counts or shares/,
    ],
    ["a difficulty of 4", { count: 2, quotas: { difficulties: { counts: { 4: 1 } } } }, /difficulty "4"/],
    [
      "three quotas",
      { count: 1, quotas: { sections: { counts: {} }, tags: { counts: {} }, difficulties: { counts: {} } } },
      /for two of/,
    ],
  ])("refuses a blueprint with %s", (_, blueprint, message) => {
    expect(() => buildQuiz(makeCandidates(3), blueprint as Blueprint, 0)).toThrow(message);
  });

  it("refuses an id that is given twice", () => {
    const twice = [makeCandidate({ id: "a" }), makeCandidate({ id: "a" })];
    expect(() => buildQuiz(twice, { count: 1 }, 0)).toThrow(new RangeError('The question "a" is given twice.'));
  });

  it("refuses a history whose time is none, and needs one where the blueprint asks for it", () => {
    const draw = (blueprint: Blueprint, now?: number) => () =>
      buildQuiz([], blueprint, 0, undefined, now === undefined ? undefined : { progress: { answers: [] }, now });
    expect(draw({ count: 1 }, Number.NaN)).toThrow(
      new RangeError("The field now of a history must be in milliseconds, not NaN."),
    );
    expect(draw({ count: 1, unseen: true })).toThrow(
      new TypeError("A blueprint with unseen, or with weights by weakness or age, needs a history: { progress, now }."),
    );
    expect(draw({ count: 1, unseen: true }, 0)).not.toThrow();
    expect(draw({ count: 1 })).not.toThrow();
  });

  it("puts questions of the same lot in the order of their ids, whatever order they come in", () => {
    // Weights that overflow make all lots 0.
    const weights = { tags: { heavy: Number.MAX_VALUE }, age: 1e9 };
    const history = { progress: { answers: [] }, now: 0 };
    const ids = (group: string | undefined, blueprint: Omit<Blueprint, "kinds">, list: readonly string[]) =>
      idsOf(
        buildQuiz(
          list.map((id) => makeQuestion({ id, tags: ["heavy"], ...(group !== undefined && { group }) })),
          { kinds: ["flashcard"], weights, ...blueprint },
          1,
          undefined,
          history,
        ),
      ).sort();
    for (const list of [
      ["c", "a", "d", "b"],
      ["a", "b", "c", "d"],
      ["d", "c", "b", "a"],
    ]) {
      expect(ids(undefined, { count: 2 }, list)).toEqual(["a", "b"]);
      expect(ids("near", { count: 2 }, list)).toEqual(["a"]);
    }
  });

  it("gives a group the weight of its heaviest question", () => {
    const candidates = [
      makeQuestion({ id: "light", group: "near", tags: ["light"] }),
      makeQuestion({ id: "heavy", group: "near", tags: ["heavy"] }),
      makeQuestion({ id: "single", tags: [] }),
    ];
    const weights = { tags: { heavy: 1e6, light: 1e-6 } };
    const drawn = Array.from({ length: 50 }, (_, seed) =>
      idsOf(buildQuiz(candidates, { count: 1, kinds: ["flashcard"], weights }, seed)).join(),
    );
    expect([...new Set(drawn)]).toEqual(["heavy"]);
  });

  it("draws as many as there are of a thousand alike, the same as of few", () => {
    const many = makeCandidates(1000);
    const quiz = buildQuiz(many, { count: 3 }, 5);
    const winners = idsOf(quiz);
    expect(winners).toHaveLength(3);
    // Who wins among all wins among any that include the winners.
    const fewer = many.filter(({ id }, index) => winners.includes(id) || index % 7 === 0);
    expect(idsOf(buildQuiz(fewer, { count: 3 }, 5))).toEqual(winners);
  });

  it("of near-duplicates that differ in both quotas, chooses one beforehand", () => {
    const quotas = { sections: { counts: { a: 1 } }, difficulties: { counts: { 1: 1 } } } as const;
    const group = [
      makeCandidate({ id: "left", group: "near", section: "a", difficulty: 1 }),
      makeCandidate({ id: "right", group: "near", section: "b", difficulty: 2 }),
    ];
    for (let seed = 0; seed < 20; seed++) {
      const { items, shortages } = buildQuiz(group, { count: 2, quotas }, seed);
      expect(items).toHaveLength(1);
      const isLeft = items[0]?.id === "left";
      expect(shortages).toEqual([
        { of: "count", wanted: 2, drawn: 1 },
        isLeft ? { of: "section", wanted: 1, drawn: 0 } : { of: "section", value: "a", wanted: 1, drawn: 0 },
        isLeft ? { of: "difficulty", wanted: 1, drawn: 0 } : { of: "difficulty", value: "1", wanted: 1, drawn: 0 },
      ]);
    }
  });
});

describe("makeItem", () => {
  const fields = {
    number: 3,
    id: "kv-cache",
    revision: 2,
    section: "inference",
    tags: ["memory"],
    difficulty: 2,
    prompt: "KV Cache 设计？",
    related: ["paging"],
  };
  const own = { revision: 2, tags: ["memory"], related: ["paging"] };

  it("gives what marking needs of a question with its article", () => {
    const question = makeCandidate(own, {
      references: ["kwon2023"],
      promptMarkdown: "`KV Cache` 设计？",
      briefMarkdown: "缓存*键*。",
    });
    const loaded = { ...fields, references: ["kwon2023"], promptMarkdown: "`KV Cache` 设计？" };
    expect(makeItem(question, "open", 3, 1)).toEqual({
      kind: "open",
      ...loaded,
      keyPoints: [{ text: "用块表管理 KV cache。", must: true }],
      pitfalls: [{ claim: "越大越好。", rebuttal: "不一定。" }],
      followUps: [{ prompt: "块多大？", answer: "16。" }],
    });
    expect(makeItem(question, "flashcard", 3, 1)).toEqual({
      kind: "flashcard",
      ...loaded,
      brief: "缓存历史的键和值。",
      briefMarkdown: "缓存*键*。",
    });
    const choice = makeItem(question, "choice", 3, 1);
    expect(choice).toEqual({
      kind: "choice",
      ...loaded,
      stem: "kv-cache 是什么？",
      options: expect.arrayContaining(makeOptions()),
    });
    expect(choice.kind === "choice" && choice.options).toHaveLength(4);
  });

  it("gives what there is of one without", () => {
    const question = makeQuestion(own);
    const bare = { ...fields, references: [] };
    expect(makeItem(question, "open", 3, 1)).toEqual({
      kind: "open",
      ...bare,
      keyPoints: [],
      pitfalls: [],
      followUps: [],
    });
    expect(makeItem(question, "flashcard", 3, 1)).toStrictEqual({
      kind: "flashcard",
      ...bare,
      brief: "缓存历史的键和值。",
    });
  });

  it("refuses a kind that the question does not offer", () => {
    const refuse = (question: QuizQuestion, kind: "choice" | "flashcard") =>
      expect(() => makeItem(question, kind, 1, 1)).toThrow(
        new TypeError(`The question "kv-cache" does not offer the kind "${kind}".`),
      );
    refuse(makeOpenQuestion(), "flashcard");
    refuse({ ...makeOpenQuestion(), article: makeArticle("kv-cache") }, "flashcard");
    refuse(makeQuestion(), "choice");
    const { choice: _, ...article } = makeArticle("kv-cache");
    refuse({ ...makeQuestion(), article }, "choice");
  });
});
