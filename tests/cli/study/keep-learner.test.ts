import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { openStore } from "../../../src/cli/state/state-store.js";
import { keepLearner } from "../../../src/cli/study/keep-learner.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { markQuiz } from "../../../src/quiz/mark/mark-quiz.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { makeStudyBank, studyFolder } from "../../helpers/study-bank.js";

const bank = openBank(makeStudyBank());

async function learner(isReadOnly = false) {
  const { file, state } = await studyFolder();
  const io = fakeIo();
  return keepLearner(bank, await openStore({ bank: file, state }, io, bank), { isReadOnly }, io);
}

describe("keepLearner", () => {
  it("offers ten new cards a day, and brings a graded one back when it is due", async () => {
    const { due, progress, keep } = await learner();
    expect(await due()).toEqual({ due: [], fresh: ["kv-cache", "paged-attention", "tokenizer"] });
    await keep?.grade("tokenizer", "easy");
    expect(await due()).toEqual({ due: [], fresh: ["kv-cache", "paged-attention"] });
    expect(await progress()).toMatchObject({ questions: 4, seen: 1, known: 1, reviews: 1 });
  });

  it("keeps the first result of a quiz alone", async () => {
    const { keep, progress } = await learner();
    const quiz = await drawQuiz(bank, { count: 2, kinds: ["choice"] }, 1);
    const [first, second] = [markQuiz(quiz, []), markQuiz(quiz, [{ item: 1, selected: [0] }])];
    expect(await keep?.result(first, "one")).toBe(true);
    expect(await keep?.result(second, "one")).toBe(false);
    expect(await progress()).toMatchObject({ answers: 2, score: 0 });
    expect(await keep?.result(first, "two")).toBe(true);
    expect(await progress()).toMatchObject({ answers: 4 });
  });

  it("grades no question that the bank does not have", async () => {
    const { keep, progress } = await learner();
    await expect(keep?.grade("gone", "good")).rejects.toThrow('There is no question "gone".');
    expect(await progress()).toMatchObject({ reviews: 0 });
  });

  it("keeps nothing where it is to be read only", async () => {
    const { keep, due } = await learner(true);
    expect(keep).toBeUndefined();
    expect((await due()).fresh).toHaveLength(3);
  });
});
