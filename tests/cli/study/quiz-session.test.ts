import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Io } from "../../../src/cli/io.js";
import type { BankData } from "../../../src/model/bank-data.js";
import { runAtTerminal } from "../../helpers/fake-terminal.js";
import { run } from "../../helpers/run.js";
import { makeStudyBank, studyFolder } from "../../helpers/study-bank.js";

/** A folder to take quizzes in, of the bank to study as a test changes it. */
async function folderOf(change: (data: BankData) => BankData = (data) => data) {
  const { file, state, options, bank } = await studyFolder();
  await writeFile(file, JSON.stringify(change(makeStudyBank())));
  const at = (argv: readonly string[] = [], own: Partial<Io> = {}) => runAtTerminal(["quiz", ...options, ...argv], own);
  /** Letters of the keys of each item, as a seed has them. */
  const keysOf = async (...argv: string[]): Promise<string[][]> => {
    const { out } = await run("quiz", ...bank, "--json", "--with-key", ...argv);
    const { items } = JSON.parse(out) as { items: { options: { correct: boolean }[] }[] };
    return items.map((item) => item.options.flatMap(({ correct }, index) => (correct ? "abcd".charAt(index) : [])));
  };
  const read = async () => JSON.parse(await readFile(state, "utf8")).banks[`file:${file}`];
  return { file, options, at, keysOf, read };
}

const inChinese = (data: BankData): BankData => ({ ...data, locale: "zh" });
/** Two of the four options of each choice item are right. */
const withSeveral = (data: BankData): BankData => ({
  ...data,
  articles: data.articles.map(({ choice, ...article }) => ({
    ...article,
    ...(choice !== undefined && {
      choice: { ...choice, options: choice.options.map((option, index) => ({ ...option, correct: index < 2 })) },
    }),
  })),
});
const otherThan = (keys: readonly string[]) => "abcd".split("").find((letter) => !keys.includes(letter)) ?? "";

describe("a quiz in Chinese", () => {
  it("is asked, left, offered and resumed in the language of its bank", async () => {
    const { file, at, keysOf } = await folderOf(inChinese);
    const [first = []] = await keysOf("--seed", "1");
    const quiz = at(["--seed", "1", "--timed", "600", "--count", "5"]);
    await quiz.see("测验：3 题，限时 10:00（--seed 1 可再抽出同一份）");
    await quiz.see("只有 3 题符合条件（要 5 题）。");
    await quiz.see("剩余 10:00");
    await quiz.see("你的答案？");
    quiz.type(otherThan(first));
    await quiz.see(`答错了，正确答案是 ${first[0]?.toUpperCase()}`);
    await quiz.see("按 Enter 继续");
    quiz.type("enter");
    await quiz.see("不会，看解析");
    quiz.type("?");
    await quiz.see("正确答案是");
    await quiz.see("按 Enter 继续");
    quiz.type("ctrl-c");
    await quiz.see("已保存，做了 2/3 题。继续：llm-interview quiz --resume");
    expect(await quiz.end()).toBe(130);

    const other = at(["--seed", "2"], { newSeed: () => "another" });
    await other.see("另有一份没做完的测验（2/3）：llm-interview quiz --resume");
    await other.see("你的答案？");
    other.type("ctrl-c");
    await other.see("已保存，做了 0/3 题");
    await other.end();

    const { questions, ...data } = inChinese(makeStudyBank());
    const renewed = questions.map((question) => ({ ...question, revision: 2, prompt: `${question.prompt} Now?` }));
    await writeFile(file, JSON.stringify({ ...data, questions: renewed }));
    const resumed = at(["--resume"]);
    await resumed.see("题库有更新：");
    resumed.hangUp();
    await resumed.end();
  });

  it("turns cards in Chinese where there are no choice items", async () => {
    const { at } = await folderOf((data) => ({
      ...inChinese(data),
      questions: data.questions.map((question) => ({ ...question, hasChoice: false })),
      articles: data.articles.map(({ choice, ...article }) => article),
    }));
    const cards = at(["--count", "1"]);
    await cards.see("没有选择题，改用闪卡");
    await cards.see("想好了按 Enter 翻面");
    cards.type("enter");
    await cards.see("记得怎么样？");
    await cards.see("1  忘了  1 分钟后再见");
    cards.type("4");
    await cards.see("全部答对。");
    await cards.see("成绩");
    expect(await cards.end()).toBe(0);
  });

  it("says when the time for an item is up, and for the whole", async () => {
    const { at } = await folderOf(inChinese);
    const quiz = at(["--timed", "0.3"], { now: Date.now });
    await quiz.see("时间到，测验结束");
    await quiz.see("用时 0:0");
    expect(await quiz.end()).toBe(0);
  });
});

describe("a choice item with several keys", () => {
  it("is right where all of them are picked, and no other", async () => {
    const { at, keysOf, read } = await folderOf(withSeveral);
    const [first = [], second = []] = await keysOf("--seed", "1");
    const quiz = at(["--seed", "1"]);
    await quiz.see("Your answer?  (several: letters pick, Enter ends)");
    quiz.type(...first, "enter");
    await quiz.see("Right\n");
    await quiz.see("Enter goes on");
    quiz.type("enter");
    await quiz.see("── 2/3");
    await quiz.see("Enter ends)");
    quiz.type(second[0] ?? "", "enter");
    await quiz.see(`Wrong; the answer is ${second.map((key) => key.toUpperCase()).join(", ")}`);
    await quiz.see("Enter goes on");
    quiz.type("enter");
    await quiz.see("── 3/3");
    await quiz.see("Enter ends)");
    quiz.type("enter");
    await quiz.see("The answer is ");
    await quiz.see("Enter shows the result");
    quiz.type("enter");
    await quiz.see("1/3  33%");
    expect(await quiz.end()).toBe(0);
    expect((await read()).progress.answers).toHaveLength(3);
  });

  it("has the time that is left beside it, and can be left", async () => {
    const { at, read } = await folderOf(withSeveral);
    const quiz = at(["--seed", "1", "--timed", "90"]);
    await quiz.see("(several: letters pick, Enter ends)  1:30 left");
    quiz.type("a", "ctrl-c");
    await quiz.see("Saved, with 0 of 3 answered.");
    expect(await quiz.end()).toBe(130);
    expect((await read()).attempts).toMatchObject([{ responses: [] }]);
  });

  it("says on paper and without a terminal that several are right", async () => {
    const { options, keysOf } = await folderOf(withSeveral);
    const [bank, file] = options;
    const argv = ["quiz", `${bank}`, `${file}`, "--seed", "1"];
    expect((await run(...argv)).out).toContain("holds? (choose all that apply)");
    const keys = (await keysOf("--seed", "1")).map((all) => all.join("+")).join(",");
    expect((await run(...argv, "--answers", keys)).out).toContain("Everything right.");
    expect((await run(...argv, "--answers", "+-+")).err).toContain('Question 1 has no option "+"');
  });
});

describe("a quiz of cards", () => {
  it("has the time that is left beside what it asks", async () => {
    const { at } = await folderOf();
    const quiz = at(["--kind", "flashcard", "--timed", "90", "--count", "1"]);
    await quiz.see("turn the card with Enter  1:30 left");
    quiz.type("enter");
    await quiz.see("How well did you know it?  1:30 left");
    quiz.type("2");
    await quiz.see("Everything right.");
    expect(await quiz.end()).toBe(0);
  });

  it("can be left on the back of a card, whose grade is then not kept", async () => {
    const { at, read } = await folderOf();
    const quiz = at(["--kind", "flashcard", "--count", "1"]);
    await quiz.see("turn the card with Enter");
    quiz.type("enter");
    await quiz.see("How well did you know it?");
    quiz.type("ctrl-c");
    expect(await quiz.end()).toBe(130);
    expect(await read()).toMatchObject({ reviews: { cards: [] }, attempts: [{ responses: [] }] });
  });
});

describe("open items", () => {
  it("can be left, are not marked, and run out of time", async () => {
    const { at } = await folderOf();
    const left = at(["--kind", "open", "--count", "1"]);
    await left.see("Write your answer");
    left.type("ctrl-c");
    expect(await left.end()).toBe(130);
    const late = at(["--kind", "open", "--count", "2", "--timed", "0.3"], { now: Date.now });
    await late.see("Time is up; the quiz has ended");
    await late.see("2 open answers are not scored");
    expect(await late.end()).toBe(0);
  });

  it("take nothing for an answer, in Chinese, too", async () => {
    const { at } = await folderOf(inChinese);
    const quiz = at(["--kind", "open", "--count", "1", "--section", "inference"]);
    await quiz.see("写下你的回答（Enter 提交）");
    quiz.type("enter");
    await quiz.see("要点（在你的回答里：✓ 提到，~ 提到一部分）");
    await quiz.see("按 Enter 看成绩");
    quiz.type("enter");
    await quiz.see("1 道问答题不计分");
    expect(await quiz.end()).toBe(0);
  });
});
