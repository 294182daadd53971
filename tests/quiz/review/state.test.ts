import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuizResponse } from "../../../src/quiz/mark/quiz-response.js";
import { recordReview } from "../../../src/quiz/review/reviews.js";
import {
  type Attempt,
  type BankState,
  mergeState,
  noBankState,
  readState,
  type State,
} from "../../../src/quiz/review/state.js";

const quiz: Attempt["quiz"] = {
  formatVersion: 1,
  algorithmVersion: 1,
  seed: 1,
  blueprint: { count: 2 },
  items: [],
  shortages: [],
};
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

describe("readState", () => {
  it("refuses what is none, by its path", () => {
    expect(() => readState({ formatVersion: 1 })).toThrow("state.banks must be an object");
    expect(() => readState(stateOf({ b: { ...noBankState, attempts: [{}] } as never }))).toThrow(
      'state.banks["b"].attempts[0]',
    );
  });
});
