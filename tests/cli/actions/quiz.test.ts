import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import type { Quiz } from "../../../src/quiz/draw/quiz.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { runAtTerminal } from "../../helpers/fake-terminal.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const choice = {
  stem: "Which one holds?",
  options: ["first", "second", "third", "fourth"].map((text, index) => ({
    text,
    correct: index === 1,
    rationale: `About the ${text}.`,
  })),
};
const articleOf = (id: string) => ({ id, explanation: "Long.", choice });
const ids = ["kv-cache", "paged-attention", "tokenizer"];
const questions = ids.map((id, index) =>
  makeQuestion({ id, number: index + 1, prompt: `What is ${id}?`, brief: `It is ${id}.`, tags: ["memory"] }),
);

/** A folder with a bank of three questions in English, and the options to work on it. */
async function bankFolder(withChoice = true) {
  const data = makeBankData(questions, { locale: "en", articles: withChoice ? ids.map(articleOf) : [] });
  const folder = await tempFolder({ "bank.json": JSON.stringify(data) });
  const state = path.join(folder, "state", "state.json");
  const options = ["--bank", path.join(folder, "bank.json"), "--state", state];
  const read = async () => Object.values(JSON.parse(await readFile(state, "utf8")).banks)[0] as StateShape;
  return { folder, state, options, read, bank: options.slice(0, 2) };
}
interface StateShape {
  readonly reviews: { readonly cards: readonly { readonly id: string; readonly reviews: readonly unknown[] }[] };
  readonly progress: { readonly answers: readonly { readonly id: string; readonly score: number }[] };
  readonly attempts: readonly {
    readonly responses: readonly unknown[];
    readonly elapsed: number;
    readonly spent: number;
  }[];
}

/** The quiz that a seed draws, and the letters of its keys. */
async function drawQuiz(bank: readonly string[], seed: string, ...more: string[]) {
  const { out } = await run("quiz", ...bank, "--seed", seed, "--json", "--with-key", ...more);
  const quiz = JSON.parse(out) as Quiz;
  const keys = quiz.items.map((item) =>
    item.kind === "choice" ? "abcd".charAt(item.options.findIndex(({ correct }) => correct)) : "",
  );
  return { quiz, keys };
}
const otherThan = (key: string | undefined) => (key === "a" ? "b" : "a");

describe("quiz at a terminal", () => {
  it("asks every item, explains it at once, and shows how it went", async () => {
    const { options, read, bank } = await bankFolder();
    const { keys, quiz } = await drawQuiz(bank, "1");
    const at = runAtTerminal(["quiz", ...options, "--seed", "1"]);
    await at.see("Quiz: 3 questions");
    await at.see("── 1/3 · 第1章 · **");
    await at.see("Your answer?");
    at.type(keys[0] ?? "");
    await at.see("Right\n");
    for (const { rationale } of choice.options) expect(at.text()).toContain(rationale);
    await at.see("Enter goes on");
    at.type("enter");
    await at.see("── 2/3");
    at.type(otherThan(keys[1]));
    await at.see(`Wrong; the answer is ${keys[1]?.toUpperCase()}`);
    await at.see("Enter goes on");
    at.type("enter");
    await at.see("── 3/3");
    at.type("?");
    await at.see(`The answer is ${keys[2]?.toUpperCase()}`);
    await at.see("Enter shows the result");
    at.type("enter");
    await at.see("By section");
    await at.see("1/3");
    await at.see("Not right");
    await at.see(`2. What is ${quiz.items[1]?.id}?  ${quiz.items[1]?.id}`);
    await at.see("1/3  33%");
    expect(await at.end()).toBe(0);
    const { progress, attempts } = await read();
    expect(attempts).toEqual([]);
    expect(progress.answers.map(({ id, score }) => [id, score]).sort()).toEqual(
      quiz.items.map(({ id }, index) => [id, index === 0 ? 1 : 0]).sort(),
    );
  });

  it("takes an answer by arrows and Enter", async () => {
    const { options, bank } = await bankFolder();
    const { keys } = await drawQuiz(bank, "1", "--count", "1");
    const at = runAtTerminal(["quiz", ...options, "--seed", "1", "--count", "1"]);
    await at.see("Your answer?");
    at.type(
      ..."abcd"
        .slice(0, "abcd".indexOf(keys[0] ?? ""))
        .split("")
        .map(() => "down"),
      "enter",
    );
    await at.see("Right\n");
    at.hangUp();
    expect(await at.end()).toBe(0);
  });

  it("keeps what was answered at Ctrl-C, and resumes with the same items and the time spent", async () => {
    const { options, read, bank } = await bankFolder();
    const { quiz } = await drawQuiz(bank, "1");
    let now = Date.UTC(2026, 0, 5);
    const own = { now: () => now };
    const first = runAtTerminal(["quiz", ...options, "--seed", "1", "--timed", "600"], own);
    await first.see("Your answer?");
    now += 20_000;
    first.type("a");
    await first.see("Enter goes on");
    now += 60_000; // Reading is not timed.
    first.type("enter");
    await first.see("── 2/3 · 第1章 · ** working · 9:40 left");
    now += 5_000;
    first.type("ctrl-c");
    await first.see(`Saved, with 1 of 3 answered. Go on with: llm-interview quiz --resume --bank ${bank[1]}`);
    expect(await first.end()).toBe(130);
    expect(await read()).toMatchObject({
      progress: { answers: [] },
      attempts: [{ quiz: { items: quiz.items }, elapsed: 20, spent: 5, responses: [{ item: 1, at: 20, spent: 20 }] }],
    });

    const second = runAtTerminal(["quiz", "--resume", ...options], own);
    await second.see("── 2/3 · 第1章 · ** working · 9:35 left");
    await second.see("Your answer?");
    second.type("b");
    await second.see("Enter goes on");
    second.type("enter");
    await second.see("── 3/3");
    second.type("c");
    await second.see("Enter shows the result");
    second.type("enter");
    await second.see("Time   0:25");
    expect(await second.end()).toBe(0);
    expect((await read()).progress.answers).toHaveLength(3);
    expect((await run("quiz", "--resume", ...options)).err).toMatch(
      /^error: No quiz is unfinished\. Begin one with `llm/,
    );
  });

  it("keeps what was answered when the window is closed", async () => {
    const { options, read } = await bankFolder();
    const at = runAtTerminal(["quiz", ...options]);
    await at.see("Your answer?");
    at.type("a");
    await at.see("Enter goes on");
    at.hangUp();
    expect(await at.end()).toBe(0);
    expect((await read()).attempts).toMatchObject([{ responses: [{ item: 1 }] }]);
  });

  it("says that another quiz waits, and forgets those without an answer", async () => {
    const { options, read } = await bankFolder();
    for (const keys of [["ctrl-c"], ["a"], ["ctrl-c"]]) {
      const at = runAtTerminal(["quiz", ...options], { newSeed: () => `seed ${Math.random()}` });
      await at.see("Your answer?");
      at.type(...keys);
      if (keys[0] === "a") await at.see("Enter goes on");
      at.hangUp();
      await at.end();
    }
    expect((await read()).attempts.map(({ responses }) => responses.length)).toEqual([1, 0]);
    const at = runAtTerminal(["quiz", ...options]);
    await at.see("Another quiz is unfinished (1 of 3): llm-interview quiz --resume");
    at.hangUp();
    await at.end();
  });

  it("ends when the time for the whole is up, and counts what was not answered", async () => {
    const { options, read } = await bankFolder();
    const at = runAtTerminal(["quiz", ...options, "--timed", "0.5"], { now: Date.now });
    await at.see("Quiz: 3 questions, 0:01");
    await at.see("── 1/3");
    await at.see("Time is up; the quiz has ended");
    await at.see("0/3  0%");
    // Half a second, in whole ones; more on a busy machine.
    await at.see("Time   0:0");
    expect(at.text()).not.toContain("Time   0:00");
    expect(await at.end()).toBe(0);
    const { attempts, progress } = await read();
    expect(attempts).toEqual([]);
    expect(progress.answers.map(({ score }) => score)).toEqual([0, 0, 0]);
  });

  it("does not count an answer that came after the limit, as when the machine slept", async () => {
    const { options, bank } = await bankFolder();
    const { keys } = await drawQuiz(bank, "1", "--count", "1");
    let now = Date.UTC(2026, 0, 5);
    const at = runAtTerminal(["quiz", ...options, "--seed", "1", "--count", "1", "--timed", "60"], { now: () => now });
    await at.see("Your answer?");
    now += 61_000;
    at.type(keys[0] ?? "");
    await at.see("Enter shows the result");
    at.type("enter");
    await at.see("0/1  0%");
    await at.see("1 came late and does not count");
    expect(await at.end()).toBe(0);
  });

  it("goes on to the next item when the time for one is up", async () => {
    const { folder, options } = await bankFolder();
    const blueprint = path.join(folder, "blueprint.json");
    await writeFile(blueprint, JSON.stringify({ count: 2, limits: { item: 0.3 } }));
    const at = runAtTerminal(["quiz", ...options, "--blueprint", blueprint], { now: Date.now });
    await at.see("── 1/2");
    await at.see("Time for this question is up");
    await at.see("Enter goes on");
    at.type("enter");
    await at.see("── 2/2");
    await at.see("Enter shows the result");
    at.type("enter");
    await at.see("0/2  0%");
    expect(await at.end()).toBe(0);
  });

  it("turns cards and plans their reviews by the grades, where there are no choice items", async () => {
    const { options, read } = await bankFolder(false);
    const at = runAtTerminal(["quiz", ...options, "--count", "2"]);
    await at.see("There are no choice items, so these are flashcards");
    await at.see("turn the card with Enter");
    expect(at.text()).not.toContain("It is ");
    at.type("enter");
    await at.see("It is ");
    await at.see("1  forgot  again in 1 minute");
    await at.see("4  at once  again in 8 days");
    at.type("1");
    await at.see("turn the card with Enter");
    at.type("space");
    await at.see("How well did you know it?");
    at.type("3");
    await at.see("1/2  50%");
    expect(await at.end()).toBe(0);
    const { reviews, progress } = await read();
    expect(
      reviews.cards
        .flatMap((card) => card.reviews)
        .map((review) => (review as { grade: string }).grade)
        .sort(),
    ).toEqual(["again", "good"]);
    expect(progress.answers.map(({ score }) => score).sort()).toEqual([0, 1]);
  });

  it("breaks between words what it says first on a narrow screen", async () => {
    const { options } = await bankFolder(false);
    const at = runAtTerminal(["quiz", ...options], { columns: 30 });
    await at.see("There are no choice items, so\nthese are flashcards: think,\nturn the card, grade yourself.\n");
    at.hangUp();
    await at.end();
  });

  it("asks questions of a plain list in one command, and escapes what would move the cursor", async () => {
    const folder = await tempFolder({ "notes.md": "1. What is \u001b[2JRAG?\n   - Retrieval, then generation.\n" });
    const notes = path.join(folder, "notes.md");
    const at = runAtTerminal(["quiz", "--bank", notes, "--state", path.join(folder, "state.json")]);
    await at.see("What is \\u001b[2JRAG?");
    at.type("enter");
    await at.see("Retrieval, then generation.");
    at.type("ctrl-c");
    expect(await at.end()).toBe(130);
  });
});

describe("a quiz that was left", () => {
  it("asks what is left as the bank has it now, and marks what was answered as it was asked", async () => {
    const { options, bank, read } = await bankFolder();
    const { keys, quiz } = await drawQuiz(bank, "1");
    const first = runAtTerminal(["quiz", ...options, "--seed", "1"]);
    await first.see("Your answer?");
    first.type(keys[0] ?? "");
    await first.see("Enter goes on");
    first.type("ctrl-c");
    await first.end();
    const [answered, changed, gone] = quiz.items.map(({ id }) => id);
    const now = questions
      .filter(({ id }) => id !== gone)
      .map((question) => ({ ...question, revision: 2, prompt: "It reads otherwise." }));
    const articles = now.map(({ id }) => ({ ...articleOf(id), choice: { ...choice, stem: "And now?" } }));
    await writeFile(bank[1] ?? "", JSON.stringify(makeBankData(now, { locale: "en", articles })));

    const second = runAtTerminal(["quiz", "--resume", ...options]);
    await second.see("The bank has changed: 2 questions are asked as now.");
    await second.see("── 2/2");
    await second.see("And now?");
    second.type("?");
    await second.see("Enter shows the result");
    second.type("enter");
    await second.see("1/2  50%");
    expect(await second.end()).toBe(0);
    const { progress } = await read();
    expect(progress.answers.map(({ id, score }) => [id, score])).toEqual(
      [
        [answered, 1],
        [changed, 0],
      ].sort(),
    );
  });

  it("takes no options that say which quiz", async () => {
    const { options } = await bankFolder();
    const { code, err } = await run("quiz", "--resume", ...options, "--section", "data");
    expect(code).toBe(2);
    expect(err).toContain("error: The options --resume and --section <id...> exclude each other.");
  });
});

describe("an open item", () => {
  it("takes a written answer, and looks for the key points in it", async () => {
    const { options, bank } = await bankFolder();
    const keyPoints = [
      { text: "Uses `PagedAttention`.", must: true },
      { text: "Needs FlashAttention.", must: false },
    ];
    const articles = ids.map((id) => ({ ...articleOf(id), keyPoints }));
    await writeFile(bank[1] ?? "", JSON.stringify(makeBankData(questions, { locale: "en", articles })));
    const at = runAtTerminal(["quiz", ...options, "--kind", "open", "--count", "1"]);
    await at.see("Write your answer");
    at.type(..."It is PagedAttention.", "enter");
    await at.see("✓ Uses `PagedAttention`.");
    await at.see("  Needs FlashAttention.");
    await at.see("Enter shows the result");
    at.type("enter");
    await at.see("1 open answer is not scored");
    expect(await at.end()).toBe(0);
  });
});

describe("quiz without a terminal", () => {
  it("prints questions and options, and the keys on demand", async () => {
    const { bank } = await bankFolder();
    const { keys } = await drawQuiz(bank, "5");
    const { code, out, err } = await run("quiz", ...bank, "--seed", "5");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^1\. Which one holds\?\n {3}A {2}\w+\n {3}B {2}\w+\n/);
    expect(out).toMatch(/\nseed: 5\n$/);
    expect(out).not.toContain("Answer");
    const withKey = (await run("quiz", ...bank, "--seed", "5", "--with-key")).out;
    expect([...withKey.matchAll(/Answer: (.)/g)].map(([, key]) => key?.toLowerCase())).toEqual(keys);
  });

  it("prints JSON without anything that tells the key", async () => {
    const { bank } = await bankFolder();
    const { code, out } = await run("quiz", ...bank, "--seed", "5", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ formatVersion: 1, items: [{ number: 1, kind: "choice" }, {}, {}] });
    expect(out).not.toMatch(/correct|rationale|seed|kv-cache/);
  });

  it("marks answers that are given on the line", async () => {
    const { bank } = await bankFolder();
    const { keys } = await drawQuiz(bank, "5");
    const mark = (...more: string[]) => run("quiz", ...bank, "--seed", "5", ...more);
    const { out } = await mark("--answers", `${keys[0]}, ${otherThan(keys[1])}-`, "--json");
    expect(JSON.parse(out)).toMatchObject({
      score: 1,
      max: 3,
      items: [{ score: 1 }, { score: 0 }, { answered: false }],
    });
    expect((await mark("--answers", keys.join(""))).out).toContain("Everything right.");
    expect(await mark("--answers", "AB")).toMatchObject({
      code: 2,
      err: "error: There are 2 answers, and 3 questions. Write - for none.\n",
    });
    expect((await mark("--answers", "ABF")).err).toBe('error: Question 3 has no option "F"; it has A to D.\n');
    expect((await run("quiz", ...bank, "--answers", "AAA")).err).toContain("Say with --seed");
  });

  it("keeps prompts and ids apart on a narrow screen", async () => {
    const { bank } = await bankFolder();
    const io = fakeIo({ columns: 30 });
    await main(["quiz", ...bank, "--seed", "5", "--answers", "---"], io);
    expect(io.stdout()).toContain(". What is paged-attention?\n      paged-attention\n");
    expect((await run("quiz", ...bank, "--seed", "5", "--answers", "---")).out).toContain(
      ". What is paged-attention?  paged-attention\n",
    );
  });

  it("names the list of the same bank where no question is left", async () => {
    const { bank } = await bankFolder();
    expect((await run("quiz", ...bank, "--difficulty", "1")).err).toContain(
      `\`llm-interview list ${bank.join(" ")}\` shows what there is.`,
    );
  });

  it("cannot resume", async () => {
    const { options } = await bankFolder();
    const at = runAtTerminal(["quiz", ...options]);
    await at.see("Your answer?");
    at.type("a");
    await at.see("Enter goes on");
    at.hangUp();
    await at.end();
    expect(await run("quiz", "--resume", ...options)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/needs a terminal/),
    });
  });

  it("explains wrong use", async () => {
    const { bank } = await bankFolder();
    expect((await run("quiz", ...bank, "--tag", "memori")).err).toBe(
      'error: There is no tag "memori". Did you mean "memory"?\n',
    );
    expect((await run("quiz", ...bank, "--difficulty", "1")).err).toMatch(/^error: No question meets these conditions/);
    expect((await run("quiz", ...bank, "--count", "0")).err).toContain("it must be a whole number of at least 1.");
    expect((await run("quiz", ...bank, "--timed", "0")).err).toContain("a number of seconds above 0");
    expect((await run("quiz", ...bank, "--preset", "balanced", "--blueprint", "x.json")).code).toBe(2);
  });
});
