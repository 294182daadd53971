import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import { openStore } from "../../../src/cli/state/state-store.js";
import type { Progress } from "../../../src/quiz/review/progress.js";
import { noReviews, recordReview } from "../../../src/quiz/review/reviews.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { studyFolder } from "../../helpers/study-bank.js";

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
