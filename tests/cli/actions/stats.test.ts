import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { main } from "../../../src/cli/main.js";
import { openStore } from "../../../src/cli/state/state-store.js";
import { beginAttempt } from "../../../src/cli/study/quiz-attempt.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { markQuiz } from "../../../src/quiz/mark/mark-quiz.js";
import { type Progress, recordResult } from "../../../src/quiz/review/progress.js";
import { noReviews, recordReview } from "../../../src/quiz/review/reviews.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { makeStudyBank, studyFolder } from "../../helpers/study-bank.js";

const choice = {
  stem: "Which holds?",
  options: [
    { text: "one", correct: true },
    { text: "two", correct: false },
  ],
};
const day = 86_400_000;
const now = Date.UTC(2026, 0, 5, 9);

/** A folder where three quizzes have been taken, yesterday and the days before, and one card reviewed. */
async function studied() {
  const folder = await studyFolder();
  const { file: bank, state } = folder;
  const answer = (id: string, attempt: number, score: number, section = "inference") =>
    ({
      attempt: `attempt ${attempt}`,
      at: now - attempt * day,
      id,
      revision: 1,
      kind: "choice",
      score,
      guess: 0.25,
      section,
      tags: section === "data" ? [] : ["memory"],
      difficulty: 2,
    }) as const;
  const progress: Progress = {
    formatVersion: 1,
    answers: [
      answer("kv-cache", 3, 0),
      answer("paged-attention", 3, 0),
      answer("kv-cache", 2, 1),
      answer("tokenizer", 1, 1, "data"),
    ],
  };
  const store = await openStore({ bank, state }, fakeIo());
  await store.change((before) => ({
    ...before,
    progress,
    reviews: recordReview(noReviews, { id: "paged-attention", revision: 1 }, "again", now - 1),
  }));
  const run = async (...argv: string[]) => {
    const io = fakeIo();
    const code = await main(["stats", ...folder.options, ...argv], io);
    return { code, out: io.stdout(), err: io.stderr() };
  };
  return { ...folder, run };
}

describe("stats", () => {
  it("says where to begin when nothing has been done", async () => {
    const { options, file, state } = await studyFolder();
    const io = fakeIo();
    expect(await main(["stats", ...options], io)).toBe(0);
    expect(io.stdout()).toBe(
      `Nothing is recorded yet. Begin with llm-interview quiz --bank ${file} --state ${state}.\nRecorded in ${state}\n`,
    );
    await expect(readFile(state)).rejects.toThrow("ENOENT");
  });

  it("sums up as JSON", async () => {
    const { run, state } = await studied();
    const { code, out, err } = await run("--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual({
      state,
      questions: 4,
      seen: 3,
      known: 2,
      due: 0,
      answers: 4,
      score: 0.5,
      reviews: 1,
      streak: 4,
      unfinished: 0,
      sections: [
        { topic: "inference", count: 3, score: 1 / 3 },
        { topic: "data", count: 1, score: 1 },
      ],
      weak: [{ topic: "memory", count: 3, score: 1 / 3 }],
      wrong: [
        { id: "kv-cache", times: 1, streak: 1, last: now - 3 * day },
        { id: "paged-attention", times: 1, streak: 0, last: now - 3 * day },
      ],
    });
  });

  it("draws bars by section, in the order of the bank, and names what to do", async () => {
    const { run, file } = await studied();
    const { out } = await run();
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^ {2}Seen {3}█{23}░{7} {2}3\/4$/);
    expect(lines[1]).toMatch(/^ {2}Known {2}█{15}░{15} {2}2\/4$/);
    expect(out).toContain("  4 days in a row, by this machine's clock\n  4 answers, 1 review\n");
    expect(out).toContain(
      `Right, by section\n  第1章  ${"█".repeat(10)}${"░".repeat(20)}  1/3\n  第2章  ${"█".repeat(30)}  1/1\n`,
    );
    expect(out).toContain(`Weak tags\n  MEMORY  `);
    expect(out).toContain(`  What is *paging*?\n    llm-interview show paged-attention --bank ${file}\n`);
  });

  it("counts one day, one answer and one unfinished quiz as one, and more as more", async () => {
    const { file: bank, state, options } = await studyFolder();
    const io = fakeIo({ now: () => now });
    const store = await openStore({ bank, state }, io);
    const tell = async (...argv: string[]) => {
      const own = fakeIo({ now: () => now });
      await main(["stats", ...options, ...argv], own);
      return own.stdout();
    };
    const quiz = await drawQuiz(openBank(makeStudyBank()), { count: 1, kinds: ["choice"] }, 1);
    const attemptOf = (id: string) => beginAttempt(quiz, id, now);
    await store.change((before) => ({
      ...before,
      progress: recordResult(before.progress, markQuiz(quiz, []), { id: "one", at: now }),
      attempts: [attemptOf("left")],
    }));
    const once = await tell();
    expect(once).toContain("  1 day in a row, by this machine's clock\n  1 answer, 0 reviews\n");
    expect(once).toContain("  1 unfinished quiz: llm-interview quiz --resume");
    await store.change((before) => ({
      ...before,
      reviews: recordReview(noReviews, { id: "tokenizer", revision: 1 }, "again", now - 3_600_000),
      attempts: [...before.attempts, attemptOf("too")],
    }));
    const twice = await tell();
    expect(twice).toContain("  1 to review today: llm-interview review");
    expect(twice).toContain("  2 unfinished quizzes: llm-interview quiz --resume");
  });

  it("speaks Chinese where the bank does, and counts what it does not show", async () => {
    const { file: bank, state, options } = await studyFolder();
    const questions = Array.from({ length: 10 }, (_, index) =>
      makeQuestion({ id: `question-${index}`, number: index + 1, tags: ["memory"] }),
    );
    const data = makeBankData(questions, { articles: questions.map(({ id }) => ({ id, choice })) });
    await writeFile(bank, JSON.stringify(data));
    const store = await openStore({ bank, state }, fakeIo());
    const quiz = await drawQuiz(openBank(data), { count: 10, kinds: ["choice"] }, 1);
    await store.change((before) => ({
      ...before,
      progress: recordResult(before.progress, markQuiz(quiz, []), { id: "one", at: now - day }),
      reviews: recordReview(noReviews, { id: "question-3", revision: 1 }, "good", now - day),
      attempts: [beginAttempt(quiz, "left", now)],
    }));
    const io = fakeIo({ now: () => now });
    await main(["stats", ...options], io);
    const out = io.stdout();
    expect(out).toMatch(/^ {2}见过 .*10\/10\n {2}掌握 /);
    for (const line of [
      "  连续学习 1 天（按本机日期）\n  答题 10 次，复习 1 次\n",
      "  今天要复习 1 题：llm-interview review",
      "  没做完的测验 1 份：llm-interview quiz --resume",
      "\n各章正确率\n",
      "\n薄弱标签\n",
      "\n错题本\n",
      "  ……另有 2 题\n",
      `\n记录在 ${state}\n`,
    ])
      expect(out).toContain(line);
    const fresh = fakeIo();
    await main(["stats", "--bank", bank, "--state", `${state}.other`], fresh);
    expect(fresh.stdout()).toMatch(/^还没有记录。从 llm-interview quiz --bank/);
  });

  it("keeps to the questions that are asked for", async () => {
    const { run } = await studied();
    expect(JSON.parse((await run("--section", "data", "--json")).out)).toMatchObject({
      questions: 2,
      seen: 1,
      known: 1,
      answers: 1,
      streak: 4,
      wrong: [],
    });
  });
});
