import { describe, expect, it } from "vitest";
import type { Limits } from "../../../src/quiz/draw/blueprint.js";
import { buildQuiz } from "../../../src/quiz/draw/build-quiz.js";
import type { Quiz } from "../../../src/quiz/draw/quiz.js";
import type { QuizResponse } from "../../../src/quiz/mark/quiz-response.js";
import { isResponseTo, responsesRule } from "../../../src/quiz/mark/response-rule.js";
import { makeCandidate } from "../draw/make-candidate.js";

/** A choice, an open item and a card, numbered 1, 2 and 4. */
function makeQuiz(limits?: Limits): Quiz {
  const itemOf = (kind: "choice" | "open" | "flashcard", number: number) => {
    const quiz = buildQuiz([makeCandidate({ id: kind })], { count: 1, kinds: [kind] }, 1);
    return quiz.items.map((item) => ({ ...item, number }));
  };
  return {
    ...buildQuiz([], { count: 3, ...(limits !== undefined && { limits }) }, 1),
    items: [...itemOf("choice", 1), ...itemOf("open", 2), ...itemOf("flashcard", 4)],
  };
}
const faultsOf = (responses: unknown, limits?: Limits) => responsesRule(makeQuiz(limits))(responses, "at");

describe("responsesRule", () => {
  it("takes a response of its kind to each item, in any order, with and without times", () => {
    const responses = [
      { item: 4, recalled: false },
      { item: 2, text: "", at: 0, spent: 0.5 },
      { item: 1, selected: [0, 3] },
    ];
    expect(faultsOf(responses)).toEqual([]);
    expect(faultsOf([])).toEqual([]);
    expect(faultsOf([{ item: 1, selected: [] }])).toEqual([]);
  });

  it.each<[responses: unknown, fault: string]>([
    [null, "at must be a list, not null"],
    [[null], "at[0] must be an object, not null"],
    [[{ item: 0, recalled: true }], "at[0].item must be an integer of at least 1, not 0"],
    [[{ item: 3, recalled: true }], "at[0].item is 3, which none of the quiz's items has"],
    [[{ item: 1, text: "甲" }], "at[0].selected must be a list, not undefined"],
    [[{ item: 1, selected: [4] }], "at[0].selected[0] must be an integer from 0 to 3, not 4"],
    [[{ item: 1, selected: [-1] }], "at[0].selected[0] must be an integer from 0 to 3, not -1"],
    [[{ item: 2, text: 1 }], "at[0].text must be a string, not 1"],
    [[{ item: 4, recalled: 1 }], "at[0].recalled must be true or false, not 1"],
    [[{ item: 1, selected: [0], at: -1 }], "at[0].at must be a number from 0, not -1"],
    [[{ item: 1, selected: [0], spent: "1" }], 'at[0].spent must be a number from 0, not "1"'],
  ])("refuses %j", (responses, fault) => {
    expect(faultsOf(responses)).toEqual([fault]);
  });

  it("refuses the second response to an item, and goes on", () => {
    const responses = [
      { item: 2, text: "甲" },
      { item: 2, text: "乙" },
      { item: 4, recalled: 0 },
    ];
    expect(faultsOf(responses)).toEqual([
      "at[1].item is 2, which occurs before",
      "at[2].recalled must be true or false, not 0",
    ]);
  });

  it("asks for the time that a limit is about, and for no other", () => {
    const response = { item: 2, text: "甲" };
    expect(faultsOf([response], { total: 60 })).toEqual(["at[0].at must be a number from 0, not undefined"]);
    expect(faultsOf([{ ...response, at: 1 }], { total: 60 })).toEqual([]);
    expect(faultsOf([response], { item: 60 })).toEqual(["at[0].spent must be a number from 0, not undefined"]);
    expect(faultsOf([{ ...response, spent: 1 }], { item: 60 })).toEqual([]);
  });
});

describe("isResponseTo", () => {
  it.each<[response: QuizResponse, isOne: boolean]>([
    [{ item: 1, selected: [3] }, true],
    [{ item: 1, selected: [4] }, false],
    [{ item: 2, recalled: true }, false],
    [{ item: 3, recalled: true }, false],
  ])("of %j is %s", (response, isOne) => {
    expect(isResponseTo(makeQuiz(), response)).toBe(isOne);
  });
});
