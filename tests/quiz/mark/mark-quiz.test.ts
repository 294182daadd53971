import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildQuiz } from "../../../src/quiz/draw/build-quiz.js";
import type { Quiz } from "../../../src/quiz/draw/quiz.js";
import { markQuiz } from "../../../src/quiz/mark/mark-quiz.js";
import type { QuizResponse } from "../../../src/quiz/mark/quiz-response.js";
import { makeCandidate, makeCandidates } from "../draw/make-candidate.js";

const candidates = makeCandidates(12);
const fullQuiz = (seed: number, own = {}) => buildQuiz(candidates, { count: 12, ...own }, seed);

/** Picks these options of each question, wherever they stand. */
function respond(quiz: Quiz, picks: ReadonlyMap<string, readonly string[]>): QuizResponse[] {
  return quiz.items.flatMap((item) => {
    const picked = picks.get(item.id);
    if (item.kind !== "choice" || picked === undefined) return [];
    return [
      { item: item.number, selected: picked.map((text) => item.options.findIndex((option) => option.text === text)) },
    ];
  });
}
const anyPicks = fc
  .array(fc.option(fc.subarray(["甲", "乙", "丙", "丁"])), { minLength: 12, maxLength: 12 })
  .map((list) => new Map(list.flatMap((picked, index) => (picked === null ? [] : [[`q${index}`, picked] as const]))));

describe("markQuiz", () => {
  it("marks the same however items and options are shuffled, and in whatever order responses come", () => {
    const policy = { kind: "partial", penalty: 0.7 } as const;
    fc.assert(
      fc.property(anyPicks, fc.integer(), fc.integer(), fc.boolean(), (picks, one, other, reverse) => {
        const result = (seed: number) => {
          const quiz = fullQuiz(seed);
          const responses = respond(quiz, picks);
          const marked = markQuiz(quiz, reverse ? responses.reverse() : responses, { policy });
          const idOf = (number: number) => quiz.items.find((item) => item.number === number)?.id;
          return {
            ...marked,
            items: marked.items
              .map((item) => ({ id: item.id, score: item.kind === "choice" && item.score }))
              .sort((a, b) => (a.id < b.id ? -1 : 1)),
            readNext: marked.readNext.map(({ id, because }) => ({ id, because: because.map(idOf).sort() })),
          };
        };
        expect(result(one)).toEqual(result(other));
      }),
    );
  });

  it("adds up: items make the score, and so do sections and difficulties", () => {
    fc.assert(
      fc.property(anyPicks, (picks) => {
        const quiz = fullQuiz(5);
        const result = markQuiz(quiz, respond(quiz, picks));
        const sum = (list: readonly { score: number; max: number }[]) => [
          list.reduce((so, { score }) => so + score, 0),
          list.reduce((so, { max }) => so + max, 0),
        ];
        expect(result.max).toBe(12);
        expect(sum(result.sections)).toEqual([result.score, result.max]);
        expect(sum(result.difficulties)).toEqual([result.score, result.max]);
        expect(result.items.reduce((so, item) => so + (item.kind === "choice" ? item.score : 0), 0)).toBe(result.score);
      }),
    );
  });

  it("gives rationales of what was picked and of keys that were missed, references, and what to read next", () => {
    const quiz = buildQuiz(
      [
        makeCandidate(
          {
            id: "paging",
            section: "inference",
            tags: ["memory"],
            related: ["batching", "known"],
          },
          { references: ["kwon2023"] },
        ),
        makeCandidate({ id: "swapping", section: "inference", tags: ["memory"], related: ["batching"] }),
        makeCandidate({ id: "known", section: "data", tags: [], related: ["other"] }),
      ],
      { count: 3, order: "given" },
      1,
    );
    const picks = new Map([
      ["paging", ["丙"]],
      ["known", ["乙"]],
    ]);
    const result = markQuiz(quiz, respond(quiz, picks));
    expect(result.items[0]).toMatchObject({
      score: 0,
      guess: 0.25,
      answered: true,
      selected: [{ text: "丙", correct: false, rationale: "丙错" }],
      missed: [{ text: "乙", correct: true, rationale: "乙对" }],
      references: ["kwon2023"],
    });
    expect(result.items[1]).toMatchObject({ score: 0, answered: false, selected: [] });
    expect(result.readNext).toEqual([
      { id: "batching", because: [1, 2] },
      { id: "paging", because: [1] },
      { id: "swapping", because: [2] },
    ]);
    expect(result.sections).toEqual([
      { value: "data", score: 1, max: 1 },
      { value: "inference", score: 0, max: 2 },
    ]);
    expect(result.tags).toEqual([{ value: "memory", score: 0, max: 2 }]);
  });

  it("counts what came in exactly at a limit, and nothing after it", () => {
    const right = new Map(candidates.map(({ id }) => [id, ["乙"]]));
    const quiz = fullQuiz(1, { limits: { total: 60, item: 10 } });
    const times = [
      { at: 60, spent: 10 },
      { at: 60.5, spent: 1 },
      { at: 30, spent: 10.5 },
    ];
    const responses = respond(quiz, right).map((response, index) => ({
      ...response,
      ...(times[index] ?? { at: 1, spent: 1 }),
    }));
    const { items, score } = markQuiz(quiz, responses);
    expect(items.slice(0, 3).map(({ late }) => late)).toEqual([false, true, true]);
    expect(score).toBe(10);
    expect(items[1]).toMatchObject({ score: 0, answered: true, selected: [{ text: "乙" }] });
  });

  it("does not score open items and flashcards, but checks and reports them", () => {
    const open = buildQuiz(candidates, { count: 2, kinds: ["open"] }, 1);
    const result = markQuiz(open, [{ item: 1, text: "用页表（block table）管理 ＫＶ cache" }], {
      synonyms: [
        ["KV cache", "键值缓存"],
        ["块表", "block table"],
      ],
    });
    expect([result.score, result.max]).toEqual([0, 0]);
    expect(
      result.items.map((item) => item.kind === "open" && item.selfCheck.points.map(({ status }) => status)),
    ).toEqual([["mentioned"], ["not-found"]]);
    expect(result.readNext.map(({ because }) => because)).toEqual([[2]]);

    const cards = buildQuiz(candidates, { count: 2, kinds: ["flashcard"] }, 1);
    const reported = markQuiz(cards, [{ item: 2, recalled: true }]);
    expect(reported.items).toMatchObject([
      { recalled: false, answered: false },
      { recalled: true, answered: true },
    ]);
  });

  it("counts an option that is picked twice, and a tag that is named twice, once", () => {
    const quiz = buildQuiz([makeCandidate({ tags: ["memory", "memory"] })], { count: 1 }, 1);
    const key = respond(quiz, new Map([["kv-cache", ["乙", "乙"]]]));
    expect(markQuiz(quiz, key)).toMatchObject({
      score: 1,
      tags: [{ value: "memory", score: 1, max: 1 }],
      difficulties: [{ value: "2", score: 1, max: 1 }],
    });
    const wrong = respond(quiz, new Map([["kv-cache", ["甲", "乙", "甲"]]]));
    expect(markQuiz(quiz, wrong, { policy: { kind: "partial" } }).score).toBeCloseTo(2 / 3);
  });

  it("takes of a response what its item asks for, whatever else it has", () => {
    const open = buildQuiz(candidates, { count: 1, kinds: ["open"] }, 1);
    const response = { item: 1, text: "块表 KV cache", selected: [9], recalled: true };
    expect(markQuiz(open, [response]).items).toMatchObject([
      { answered: true, selfCheck: { points: [{ status: "mentioned" }] } },
    ]);
  });

  it("says in what no item is scored that nothing could be", () => {
    const quiz = buildQuiz(candidates, { count: 2, kinds: ["flashcard"] }, 1);
    expect(markQuiz(quiz, [])).toMatchObject({ score: 0, max: 0, sections: [], tags: [], difficulties: [] });
  });

  it("takes what came late for no answer, whatever it is to", () => {
    const [open, card] = (["open", "flashcard"] as const).map((kind) =>
      buildQuiz(candidates, { count: 1, kinds: [kind], limits: { total: 60 } }, 1),
    );
    if (open === undefined || card === undefined) throw new Error("There are two quizzes.");
    const markText = (at: number) => markQuiz(open, [{ item: 1, text: "块表 KV cache", at }]).items[0];
    expect(markText(60)).toMatchObject({ late: false, selfCheck: { points: [{ status: "mentioned" }] } });
    expect(markText(61)).toMatchObject({ late: true, selfCheck: { points: [{ status: "not-found" }] } });
    expect(markQuiz(open, [{ item: 1, text: " \n", at: 1 }]).items[0]).toMatchObject({ answered: false });
    const markCard = (at: number) => markQuiz(card, [{ item: 1, recalled: true, at }]).items[0];
    expect(markCard(60)).toMatchObject({ late: false, answered: true, recalled: true });
    expect(markCard(61)).toMatchObject({ late: true, answered: true, recalled: false });
  });

  it("does not mind times where there is no limit", () => {
    const [item] = fullQuiz(1).items;
    const responses = [{ item: item?.number ?? 0, selected: [0], at: 1e9, spent: 1e9 }];
    expect(markQuiz(fullQuiz(1), responses).items[0]).toMatchObject({ answered: true, late: false });
    expect(markQuiz(fullQuiz(1), [{ item: 1, selected: [0], at: 0, spent: 0 }]).items[0]?.answered).toBe(true);
  });

  it("puts first what most missed items are about, then what was missed itself, then by id", () => {
    const related = { z: ["hub"], a: ["hub", "y"], m: ["hub", "b"] };
    const quiz = buildQuiz(
      Object.entries(related).map(([id, list]) => makeCandidate({ id, related: list })),
      { count: 3, order: "given" },
      1,
    );
    expect(markQuiz(quiz, []).readNext).toEqual([
      { id: "hub", because: [1, 2, 3] },
      { id: "a", because: [2] },
      { id: "m", because: [3] },
      { id: "z", because: [1] },
      { id: "b", because: [3] },
      { id: "y", because: [2] },
    ]);
  });

  it.each<[what: string, responses: readonly QuizResponse[], error: Error]>([
    ["no item", [{ item: 13, selected: [0] }], new RangeError("A response names item 13; the quiz has 1 to 12.")],
    [
      "an item twice",
      [
        { item: 1, selected: [0] },
        { item: 1, selected: [1] },
      ],
      new RangeError("Two responses name item 1."),
    ],
    [
      "a position that is not there",
      [{ item: 1, selected: [4] }],
      new RangeError("The response to item 1 picks option 4; there are 0 to 3."),
    ],
    [
      "a position below 0",
      [{ item: 1, selected: [-1] }],
      new RangeError("The response to item 1 picks option -1; there are 0 to 3."),
    ],
    [
      "half a position",
      [{ item: 1, selected: [0.5] }],
      new RangeError("The response to item 1 picks option 0.5; there are 0 to 3."),
    ],
    [
      "an item of another kind",
      [{ item: 1, text: "乙" }],
      new TypeError('The response to item 1, of kind choice, has no field "selected".'),
    ],
    [
      "a time before the start",
      [{ item: 1, selected: [0], at: -1 }],
      new RangeError('The response to item 1 must say "at" in seconds from 0.'),
    ],
    [
      "a time that is none",
      [{ item: 1, selected: [0], spent: Number.NaN }],
      new RangeError('The response to item 1 must say "spent" in seconds from 0.'),
    ],
  ])("refuses a response to %s", (_, responses, error) => {
    expect(() => markQuiz(fullQuiz(1), responses)).toThrow(error);
  });

  it("refuses a response without the time that a limit asks for", () => {
    const lacks =
      (limits: object, times = {}) =>
      () =>
        markQuiz(fullQuiz(1, { limits }), [{ item: 1, selected: [0], ...times }]);
    expect(lacks({ item: 10 }, { at: 1 })).toThrow('must say "spent" in seconds from 0, because the quiz has a limit.');
    expect(lacks({ item: 10 }, { spent: 0 })).not.toThrow();
    expect(lacks({ total: 10 }, { spent: 1 })).toThrow(
      'must say "at" in seconds from 0, because the quiz has a limit.',
    );
    expect(lacks({ total: 10 }, { at: 0 })).not.toThrow();
  });

  it.each<[unknown, string]>([
    [null, "The responses must be a list, not null."],
    [[null], "A response must be an object, not null."],
    [[{ item: "1", selected: [0] }], 'A response names item "1"; the quiz has 1 to 12.'],
    [[{ item: 1, selected: 5 }], 'The response to item 1, of kind choice, has 5 as its field "selected".'],
    [[{ item: 1, selected: [1n] }], "The response to item 1 picks option 1; there are 0 to 3."],
    [[5], "A response must be an object, not 5."],
  ])("refuses in words what are no responses (%#)", (responses, message) => {
    expect(() => markQuiz(fullQuiz(1), responses as QuizResponse[])).toThrow(message);
  });

  it.each(["open", "flashcard"] as const)("refuses an answer of another type to an item of kind %s", (kind) => {
    const field = kind === "open" ? "text" : "recalled";
    const responses = [{ item: 1, [field]: 5 }] as unknown as QuizResponse[];
    expect(() => markQuiz(fullQuiz(1, { kinds: [kind] }), responses)).toThrow(`has 5 as its field "${field}"`);
  });
});
