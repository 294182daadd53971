import { mkdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { mergeBanks } from "../../../src/bank/merge-banks.js";
import { openBank } from "../../../src/bank/open-bank.js";
import { nameBank, openStore } from "../../../src/cli/state/state-store.js";
import { beginAttempt } from "../../../src/cli/study/quiz-attempt.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { recordReview } from "../../../src/quiz/review/reviews.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { tempFolder } from "../../helpers/temp-folder.js";

describe("openStore", () => {
  it("keeps banks apart, though they use the same ids", async () => {
    const folder = await tempFolder({ "a.md": "", "b.md": "" });
    const state = path.join(folder, "state.json");
    const open = (bank?: string) => openStore({ state, ...(bank !== undefined && { bank }) }, fakeIo());
    const [a, b, published] = [
      await open(path.join(folder, "a.md")),
      await open(path.join(folder, "b.md")),
      await open(),
    ];
    const grade = { id: "rag", revision: 1 };
    await a.change((before) => ({ ...before, reviews: recordReview(before.reviews, grade, "good", 1) }));
    await published.change((before) => ({ ...before, reviews: recordReview(before.reviews, grade, "again", 2) }));
    const gradesOf = async (store: typeof a) =>
      (await store.read()).reviews.cards.flatMap(({ reviews }) => reviews.map((review) => review.grade));
    expect([await gradesOf(a), await gradesOf(b), await gradesOf(published)]).toEqual([["good"], [], ["again"]]);
    expect(Object.keys(JSON.parse(await readFile(state, "utf8")).banks)).toEqual([
      `file:${path.join(folder, "a.md")}`,
      "published",
    ]);
  });

  it("keeps what was done with a merged bank under its parts, and unfinished quizzes under all of them", async () => {
    const folder = await tempFolder({ "a.md": "", "b.md": "" });
    const [a, b, state] = ["a.md", "b.md", "state.json"].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    const open = (id: string) => openBank(makeBankData([makeQuestion({ id })]));
    const merged = mergeBanks([
      { bank: open("kv-cache"), as: "a" },
      { bank: open("rag"), as: "b" },
    ]);
    const both = { state, bank: [`a=${a}`, `b=${b}`] };
    const store = await openStore(both, fakeIo(), merged);
    const quiz = await drawQuiz(merged, { count: 2, kinds: ["flashcard"] }, 1);
    await store.change((before) => ({
      ...before,
      reviews: recordReview(before.reviews, { id: "b.rag", revision: 1 }, "good", 1),
      attempts: [beginAttempt(quiz, "a1", 1)],
    }));
    expect((await store.read()).reviews.cards.map(({ id }) => id)).toEqual(["b.rag"]);
    const alone = await openStore({ state, bank: b }, fakeIo());
    expect((await alone.read()).reviews.cards.map(({ id }) => id)).toEqual(["rag"]);
    await alone.change((before) => ({
      ...before,
      reviews: recordReview(before.reviews, { id: "rag", revision: 1 }, "hard", 2),
    }));
    const { reviews, attempts } = await store.read();
    expect(reviews.cards[0]?.reviews.map(({ grade }) => grade)).toEqual(["good", "hard"]);
    expect(attempts.map(({ id }) => id)).toEqual(["a1"]);
    // The unfinished quiz is found before the banks are open.
    expect((await (await openStore(both, fakeIo())).read()).attempts).toHaveLength(1);
  });

  it("keeps state.json in the folder for data, unless told otherwise", async () => {
    const folder = await tempFolder();
    const store = await openStore({}, fakeIo({ dataFolder: async () => path.join(folder, "data") }));
    expect(store.file).toBe(path.join(folder, "data", "state.json"));
    await store.change((state) => state);
    expect(JSON.parse(await readFile(store.file, "utf8"))).toMatchObject({ formatVersion: 1 });
  });
});

describe("nameBank", () => {
  it("names the published bank once for both languages, and one's own by where it is", async () => {
    const folder = await tempFolder({ "notes.md": "" });
    await mkdir(path.join(folder, "sub"));
    await symlink(path.join(folder, "notes.md"), path.join(folder, "sub", "link.md"));
    expect(await nameBank(undefined)).toBe("published");
    expect(await nameBank(path.join(folder, "sub", "..", "notes.md"))).toBe(`file:${path.join(folder, "notes.md")}`);
    expect(await nameBank(path.join(folder, "sub", "link.md"))).toBe(`file:${path.join(folder, "notes.md")}`);
    expect(await nameBank("missing.md")).toBe(`file:${path.resolve("missing.md")}`);
  });
});
