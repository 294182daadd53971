import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packQuestions, unpackQuestions } from "../../src/bank/pack-questions.js";
import { bank } from "../../src/index.js";
import { makeQuestion } from "../helpers/make-question.js";

describe("packQuestions", () => {
  it("makes columns, with places for related questions and null for what is missing", () => {
    const packed = packQuestions([
      makeQuestion({ id: "a", related: ["b"] }),
      makeQuestion({ id: "b", number: 2, related: ["a"], group: "g" }),
    ]);
    expect(packed).toMatchObject({ id: ["a", "b"], number: [1, 2], related: [[1], [0]], group: [null, "g"] });
  });

  it("packs the published questions into less than three quarters of their JSON", () => {
    const text = JSON.stringify(packQuestions(bank.questions));
    expect(text.length).toBeLessThan(0.75 * JSON.stringify(bank.questions).length);
    expect(unpackQuestions(JSON.parse(text))).toEqual(bank.questions);
  });
});

describe("unpackQuestions", () => {
  it("gives what was packed, whichever optional fields there are", () => {
    const question = fc
      .record(
        { group: fc.string(), hasChoice: fc.constant(true as const), related: fc.nat() },
        { requiredKeys: ["related"] },
      )
      .map(({ related, ...own }) => ({ own, related }));
    fc.assert(
      fc.property(fc.array(question, { minLength: 1 }), (drawn) => {
        const questions = drawn.map(({ own, related }, index) =>
          makeQuestion({ id: `q-${index}`, number: index + 1, related: [`q-${related % drawn.length}`], ...own }),
        );
        expect(unpackQuestions(JSON.parse(JSON.stringify(packQuestions(questions))))).toEqual(questions);
      }),
    );
  });

  it("gives none of nothing", () => {
    expect(unpackQuestions(packQuestions([]))).toEqual([]);
  });
});
