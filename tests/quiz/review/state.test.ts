import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildQuiz } from "../../../src/quiz/draw/build-quiz.js";
import type { QuizResponse } from "../../../src/quiz/mark/quiz-response.js";
import { QuizError } from "../../../src/quiz/quiz-error.js";
import { recordReview } from "../../../src/quiz/review/reviews.js";
import {
  type Attempt,
  type BankState,
  mergeState,
  noBankState,
  readState,
  type State,
  salvageState,
} from "../../../src/quiz/review/state.js";
import { spoilJson } from "../../helpers/spoil-json.js";
import { makeCandidates } from "../draw/make-candidate.js";

const quiz: Attempt["quiz"] = buildQuiz(makeCandidates(3), { count: 3 }, 1);
const makeAttempt = (id: string, own: Partial<Attempt> = {}): Attempt => ({
  id,
  startedAt: 1,
  savedAt: 1,
  quiz,
  responses: [],
  elapsed: 0,
  spent: 0,
  ...own,
});
const answer = {
  attempt: "a1",
  at: 5,
  id: "kv-cache",
  revision: 1,
  kind: "choice" as const,
  score: 1,
  guess: 0.25,
  section: "inference",
  tags: [],
  difficulty: 2 as const,
};
const stateOf = (banks: State["banks"]): State => ({ formatVersion: 1, banks });
const withReview = (at: number): BankState => ({
  ...noBankState,
  reviews: recordReview(noBankState.reviews, { id: "kv-cache", revision: 1 }, "good", at),
});

describe("mergeState", () => {
  it("keeps what either device did, bank by bank", () => {
    const merged = mergeState(
      stateOf({ published: withReview(1) }),
      stateOf({ published: withReview(2), mine: withReview(3) }),
    );
    expect(Object.keys(merged.banks)).toEqual(["mine", "published"]);
    expect(merged.banks["published"]?.reviews.cards[0]?.reviews.map(({ at }) => at)).toEqual([1, 2]);
  });

  it("drops an unfinished quiz that the other device has finished", () => {
    const begun = { ...noBankState, attempts: [makeAttempt("a1"), makeAttempt("a2")] };
    const finished: BankState = { ...noBankState, progress: { formatVersion: 1, answers: [answer] } };
    const { attempts } = mergeState(stateOf({ b: begun }), stateOf({ b: finished })).banks["b"] ?? noBankState;
    expect(attempts.map(({ id }) => id)).toEqual(["a2"]);
  });

  it("keeps all responses to a quiz that both have begun, and where they differ those saved later", () => {
    const one = makeAttempt("a1", { savedAt: 9, responses: [{ item: 1, selected: [0] }] });
    const other = makeAttempt("a1", {
      responses: [
        { item: 1, selected: [1] },
        { item: 2, selected: [2] },
      ],
    });
    const state = (attempt: Attempt) => stateOf({ b: { ...noBankState, attempts: [attempt] } });
    for (const merged of [mergeState(state(one), state(other)), mergeState(state(other), state(one))])
      expect(merged.banks["b"]?.attempts[0]).toMatchObject({
        savedAt: 9,
        responses: [
          { item: 1, selected: [0] },
          { item: 2, selected: [2] },
        ],
      });
  });

  it("puts quizzes in the order they were begun, then of their ids", () => {
    const attempts = [makeAttempt("b", { startedAt: 2 }), makeAttempt("c"), makeAttempt("a", { startedAt: 2 })];
    const merged = mergeState(stateOf({ x: { ...noBankState, attempts } }), stateOf({}));
    expect(merged.banks["x"]?.attempts.map(({ id }) => id)).toEqual(["c", "a", "b"]);
  });

  it("leaves out responses that the quiz of the later device has no item for", () => {
    const short = { ...quiz, items: quiz.items.slice(0, 2) };
    const later = makeAttempt("a1", { savedAt: 9, quiz: short, responses: [{ item: 1, selected: [0] }] });
    const earlier = makeAttempt("a1", {
      startedAt: 0,
      responses: [
        { item: 3, selected: [1] },
        { item: 2, selected: [2] },
      ],
    });
    const state = (attempt: Attempt) => stateOf({ b: { ...noBankState, attempts: [attempt] } });
    for (const merged of [mergeState(state(earlier), state(later)), mergeState(state(later), state(earlier))])
      expect(merged.banks["b"]?.attempts).toEqual([
        {
          ...later,
          responses: [
            { item: 1, selected: [0] },
            { item: 2, selected: [2] },
          ],
        },
      ]);
  });

  it("gives the same in either order of devices that saved at the same time", () => {
    const one = makeAttempt("a1", { responses: [{ item: 1, selected: [0] }], elapsed: 5 });
    const other = makeAttempt("a1", { responses: [{ item: 1, selected: [1] }], elapsed: 7 });
    const state = (attempt: Attempt) => stateOf({ b: { ...noBankState, attempts: [attempt] } });
    const merged = mergeState(state(one), state(other));
    expect(merged.banks["b"]?.attempts).toEqual([other]);
    expect(mergeState(state(other), state(one))).toEqual(merged);
  });

  it("keeps what either knows of a quiz and the other does not", () => {
    const noted = (savedAt: number, own: object) => ({
      ...noBankState,
      attempts: [{ ...makeAttempt("a1", { savedAt }), ...own }],
    });
    const merged = mergeState(stateOf({ b: noted(1, { mood: "good" }) }), stateOf({ b: noted(2, { place: "bus" }) }));
    expect(merged.banks["b"]?.attempts[0]).toMatchObject({ savedAt: 2, mood: "good", place: "bus" });
  });

  it("gives the same in either order and when it is repeated, for any states", () => {
    const anyAttempt = fc
      .record({
        id: fc.constantFrom("a1", "a2"),
        savedAt: fc.nat({ max: 3 }),
        items: fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
      })
      .map(({ id, savedAt, items }) =>
        makeAttempt(id, { savedAt, responses: items.map((item): QuizResponse => ({ item, selected: [savedAt] })) }),
      );
    const anyBank = fc
      .record({
        at: fc.nat({ max: 3 }),
        attempts: fc.uniqueArray(anyAttempt, { selector: ({ id }) => id }),
        isFinished: fc.boolean(),
      })
      .map(({ at, attempts, isFinished }): BankState => {
        const answers = isFinished ? [answer] : [];
        return { ...withReview(at), progress: { formatVersion: 1, answers }, attempts };
      });
    const anyState = fc.dictionary(fc.constantFrom("a", "b", "__proto__", "constructor"), anyBank).map(stateOf);
    fc.assert(
      fc.property(anyState, anyState, (a, b) => {
        const merged = mergeState(a, b);
        const inOrder = (state: State) =>
          Object.values(state.banks).map(({ attempts }) =>
            attempts.map(({ id, responses }) => [id, responses.map(({ item }) => item).sort()]),
          );
        expect(inOrder(mergeState(b, a))).toEqual(inOrder(merged));
        expect(mergeState(merged, merged)).toEqual(merged);
        expect(mergeState(merged, a)).toEqual(merged);
        expect(readState(JSON.parse(JSON.stringify(merged)))).toEqual(merged);
      }),
    );
  });
});

/** A state with every field there is, and some at every level that this release does not know. */
const full = {
  formatVersion: 1,
  banks: {
    published: {
      reviews: {
        formatVersion: 1,
        cards: [
          {
            id: "kv-cache",
            revision: 1,
            reviews: [{ at: 5, grade: "good", from: "phone" }],
            undone: [{ at: 6, review: 5, why: "slip" }],
            pinned: true,
          },
        ],
        device: "a",
      },
      progress: { formatVersion: 1, answers: [{ ...answer, mood: "good" }], device: "a" },
      attempts: [
        {
          ...makeAttempt("a2", { responses: [{ item: 1, selected: [0], at: 1, spent: 1 }] }),
          notes: "later",
        },
      ],
      goal: { minutes: 10 },
    },
  },
  clock: "Asia/Shanghai",
};

describe("fields of a later release", () => {
  it("survive reading and merging, at every level", () => {
    const state = readState(full);
    expect(state).toEqual(full);
    expect(mergeState(state, { formatVersion: 1, banks: {} })).toEqual(full);
    expect(mergeState(state, state)).toEqual(full);
  });

  it("are written before those of this one, whose order stays", () => {
    const merged = mergeState(readState(full), stateOf({}));
    expect(Object.keys(merged)).toEqual(["clock", "formatVersion", "banks"]);
    expect(Object.keys(merged.banks["published"] ?? {})).toEqual(["goal", "reviews", "progress", "attempts"]);
  });

  it("that two devices fill otherwise are the same whichever comes first", () => {
    const other = readState({ ...full, clock: "UTC", banks: { published: { ...full.banks.published, goal: 1 } } });
    const merged = mergeState(readState(full), other);
    expect(merged).toMatchObject({ clock: "UTC", banks: { published: { goal: { minutes: 10 } } } });
    expect(mergeState(other, readState(full))).toEqual(merged);
  });
});

describe("salvageState", () => {
  it("keeps every card, answer and quiz that is whole", () => {
    const { reviews, progress, attempts } = full.banks.published;
    const damaged = {
      banks: {
        published: {
          reviews: { cards: [{ id: "" }, ...reviews.cards, null] },
          progress: { answers: [{ ...answer, score: 7 }, ...progress.answers] },
          attempts: [...attempts, makeAttempt("a3", { responses: [{ item: 1, selected: 5 } as never] }), ...attempts],
        },
        mine: "gone",
      },
    };
    expect(salvageState(damaged)).toEqual({
      formatVersion: 1,
      banks: {
        published: {
          reviews: { formatVersion: 1, cards: reviews.cards },
          progress: { formatVersion: 1, answers: progress.answers },
          attempts,
        },
        mine: noBankState,
      },
    });
  });

  it("keeps what is whole beside what is missing", () => {
    const { reviews, progress, attempts } = full.banks.published;
    const banks = {
      a: { reviews },
      b: { progress },
      c: { attempts },
      d: null,
      e: { reviews: null, progress: 5, attempts: {} },
    };
    const { device: _, ...wholeReviews } = reviews;
    const { device: __, ...wholeProgress } = progress;
    expect(salvageState({ banks }).banks).toEqual({
      a: { ...noBankState, reviews: wholeReviews },
      b: { ...noBankState, progress: wholeProgress },
      c: { ...noBankState, attempts },
      d: noBankState,
      e: noBankState,
    });
  });

  it("does not take a fault of its own for damage", () => {
    const card = {
      get id(): string {
        throw new Error("The disk is gone.");
      },
    };
    expect(() => salvageState({ banks: { b: { reviews: { cards: [card] } } } })).toThrow("The disk is gone.");
  });

  it("keeps nothing of what is no state", () => {
    for (const value of [undefined, null, 5, [], { banks: [] }, { banks: 5 }, { banks: null }])
      expect(salvageState(value)).toEqual({ formatVersion: 1, banks: {} });
  });
});

describe("readState", () => {
  it("refuses every value that is wrong, by its path", () => {
    const own = /\.(?:device|clock|goal|minutes|notes|mood|from|why|pinned)$/;
    // What a quiz must be is tested with `readQuiz`.
    const isOfQuiz = (path: string) => /\.quiz\./.test(path);
    const letIn = [...spoilJson(full, "state")].filter(({ path, wrong, value }) => {
      if (own.test(path) || isOfQuiz(path) || (wrong === 0.5 && /\.(?:score|guess|at|spent|elapsed)$/.test(path)))
        return false;
      try {
        readState(value);
      } catch (error) {
        if (!(error instanceof QuizError)) throw error;
        return error.code !== "format-version" && !error.faults.some((fault) => fault.startsWith(path));
      }
      return true;
    });
    expect(letIn.map(({ path, wrong }) => `${path} = ${JSON.stringify(wrong)}`)).toEqual([]);
  });

  it.each([
    [[{ item: 4, selected: [0] }], "responses[0].item is 4, which none of the quiz's items has"],
    [[{ item: 1, selected: [4] }], "responses[0].selected[0] must be an integer from 0 to 3, not 4"],
    [[{ item: 1, text: "x" }], "responses[0].selected must be a list, not undefined"],
    [
      [
        { item: 1, selected: [0] },
        { item: 1, selected: [1] },
      ],
      "responses[1].item is 1, which occurs before",
    ],
  ])("refuses responses that its quiz cannot mark (%#)", (responses, fault) => {
    const attempts = [{ ...makeAttempt("a1"), responses }];
    const state = { formatVersion: 1, banks: { b: { ...noBankState, attempts } } };
    expect(() => readState(state)).toThrow(`state.banks.b.attempts[0].${fault}`);
  });

  it("refuses what is none, by its path", () => {
    expect(() => readState({ formatVersion: 1 })).toThrow("state.banks must be an object");
    expect(() => readState(stateOf({ b: { ...noBankState, attempts: [{}] } as never }))).toThrow(
      "state.banks.b.attempts[0]",
    );
  });

  it("refuses two quizzes of the same name, and one whose quiz is of another release", () => {
    const state = (...attempts: readonly unknown[]) => ({
      formatVersion: 1,
      banks: { "my bank": { ...noBankState, attempts } },
    });
    const faultsOf = (value: unknown) => {
      try {
        readState(value);
      } catch (error) {
        if (error instanceof QuizError) return [error.code, error.message, ...error.faults];
        throw error;
      }
      throw new Error("It was read.");
    };
    const twice = 'state.banks["my bank"].attempts[1].id is "a1", which occurs before';
    expect(faultsOf(state(makeAttempt("a1"), makeAttempt("a1")))).toEqual([
      "invalid-data",
      `This is no state: ${twice}.`,
      twice,
    ]);
    expect(faultsOf(state({ ...makeAttempt("a1"), quiz: { ...quiz, formatVersion: 2 } }))[0]).toBe("format-version");
    const wrong = [0, 1].map(
      (index) => `state.banks["my bank"].attempts[0].responses[${index}] must be an object, not 1`,
    );
    expect(faultsOf(state({ ...makeAttempt("a1"), responses: [1, 1] }))).toEqual([
      "invalid-data",
      `This is no state: ${wrong.join("; ")}.`,
      ...wrong,
    ]);
    expect(faultsOf({ formatVersion: 1, banks: { b: null } }).slice(2)).toEqual([
      "state.banks.b must be an object, not null",
    ]);
    expect(faultsOf({ formatVersion: 1, banks: { b: { attempts: [] } } }).slice(2)[0]).toContain(
      "state.banks.b.reviews",
    );
    expect(faultsOf({ formatVersion: 1, banks: { b: { ...noBankState, progress: 1 } } }).slice(2)[0]).toContain(
      "state.banks.b.progress",
    );
  });
});

describe("noBankState", () => {
  it("is empty, and cannot be filled by mistake", () => {
    expect(noBankState).toEqual({
      reviews: { formatVersion: 1, cards: [] },
      progress: { formatVersion: 1, answers: [] },
      attempts: [],
    });
    expect([Object.isFrozen(noBankState), Object.isFrozen(noBankState.attempts)]).toEqual([true, true]);
  });
});
