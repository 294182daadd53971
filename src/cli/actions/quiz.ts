import type { Bank } from "../../model/bank.js";
import { toPublicQuiz } from "../../quiz/draw/public-quiz.js";
import type { Quiz } from "../../quiz/draw/quiz.js";
import { reopenQuiz } from "../../quiz/draw/reopen-quiz.js";
import type { History } from "../../quiz/draw/weigh-questions.js";
import { markQuiz } from "../../quiz/mark/mark-quiz.js";
import type { Attempt } from "../../quiz/review/state.js";
import { escapeControls } from "../../text/escape-controls.js";
import { wordsFor } from "../../text/language.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { type DrawOptions, drawFromOptions } from "../options/draw-options.js";
import { renderCommand, renderShowCommand } from "../options/render-command.js";
import { watchInterrupt } from "../prompts/prompt-interrupt.js";
import { renderResult } from "../screens/quiz-result-screen.js";
import { type QuizWords, quizWords } from "../screens/quiz-words.js";
import { renderClock } from "../screens/render-duration.js";
import { openScreen } from "../screens/screen.js";
import { wrapText } from "../screens/wrap-text.js";
import { openStore, type StateChoice, type Store } from "../state/state-store.js";
import { beginAttempt, dropUntouched, findLastAttempt, finishAttempt, keepAttempt } from "../study/quiz-attempt.js";
import { readAnswers, renderQuizText } from "../study/quiz-text.js";

export interface QuizOptions extends BankChoice, StateChoice, DrawOptions {
  /** Goes on with the quiz that was left last. */
  readonly resume?: boolean;
  /** Prints the quiz, or with `answers` the result, as JSON. */
  readonly json?: boolean;
  /** Prints the keys, too. */
  readonly withKey?: boolean;
  /** One letter for each question, `-` for none: marks them and asks nothing. */
  readonly answers?: string;
}

/**
 * Asks a quiz in a terminal: every answer is kept as it comes, and what was left is gone on with by `resume`. Elsewhere, and
 * where JSON or marking is wanted, prints instead, and keeps nothing.
 */
export async function quiz(options: QuizOptions, io: Io): Promise<ExitCode> {
  if (options.resume === true) return resumeQuiz(options, io);
  const bank = await chooseBank(options, io);
  // A blueprint alone can ask what was asked before.
  const history = options.blueprint === undefined ? undefined : await readHistory(options, bank, io);
  const drawn = await drawFromOptions(bank, options, io, history);
  const isAsked = io.terminal !== undefined && options.json !== true && options.answers === undefined;
  if (!isAsked || options.withKey === true) return printQuiz(drawn, bank, options, io);
  const words = wordsFor(bank.locale, quizWords);
  sayHowItWasDrawn(drawn, options, words, io);
  const store = await openStore(options, io, bank);
  const waiting = findLastAttempt(await store.change(dropUntouched));
  if (waiting !== undefined)
    io.out(`${words.waiting(waiting.responses.length, waiting.quiz.items.length, resumeCommand(options))}\n`);
  const now = io.now();
  return sit(beginAttempt(drawn, `${now}-${io.newSeed()}`, now), bank, store, options, io);
}

async function readHistory(options: QuizOptions, bank: Bank, io: Io): Promise<History> {
  const { progress } = await (await openStore(options, io, bank)).read();
  return { progress, now: io.now() };
}

async function resumeQuiz(options: QuizOptions, io: Io): Promise<ExitCode> {
  const attempt = findLastAttempt(await (await openStore(options, io)).read());
  if (attempt === undefined)
    throw new UsageError({
      zh: `没有未做完的测验。用 \`${renderCommand(["quiz"], options)}\` 开始一份。`,
      en: `No quiz is unfinished. Begin one with \`${renderCommand(["quiz"], options)}\`.`,
    });
  const { locale = attempt.quiz.bank?.locale } = options;
  const bank = await chooseBank({ ...options, ...(locale !== undefined && { locale }) }, io);
  const store = await openStore(options, io, bank);
  const { quiz: reopened, changes } = await reopenQuiz(attempt.quiz, bank);
  const answered = new Set(attempt.responses.map(({ item }) => item));
  // What has been answered is marked as it was asked.
  const items = attempt.quiz.items.flatMap(
    (item) => (answered.has(item.number) ? item : reopened.items.find(({ number }) => number === item.number)) ?? [],
  );
  const renewed = changes.filter(({ item }) => !answered.has(item)).length;
  if (renewed > 0) io.out(`${wordsFor(bank.locale, quizWords).renewed(renewed)}\n`);
  return sit({ ...attempt, quiz: { ...reopened, items } }, bank, store, options, io);
}

async function sit(attempt: Attempt, bank: Bank, store: Store, options: QuizOptions, io: Io): Promise<ExitCode> {
  const screen = openScreen(io, bank.locale, {
    zh: "没有终端时，`quiz` 只打印题目；见 `quiz --help`。",
    en: "Without one, `quiz` prints the questions; see `quiz --help`.",
  });
  const showCommand = (id: string) => renderShowCommand(id, options);
  const { takeQuiz } = await import("../study/quiz-session.js");
  const interrupt = watchInterrupt(screen.terminal);
  const { attempt: taken, isOver } = await takeQuiz(attempt, { bank, store, screen, io, showCommand }).finally(
    interrupt.release,
  );
  const words = wordsFor(bank.locale, quizWords);
  if (!isOver) {
    const { responses, quiz: asked } = taken;
    io.out(`\n${words.saved(responses.length, asked.items.length, resumeCommand(options))}\n`);
    return interrupt.wasPressed() ? 130 : 0;
  }
  const result = markQuiz(taken.quiz, taken.responses);
  const now = io.now();
  await store.change((state) => finishAttempt(keepAttempt(state, taken), taken, result, now));
  const style = { bank, columns: screen.columns(), hasColor: io.hasColor, showCommand };
  io.out(renderResult(taken.quiz, result, taken.elapsed + taken.spent, style));
  return 0;
}

function sayHowItWasDrawn(
  drawn: Quiz,
  { count, kind, preset, blueprint: file }: QuizOptions,
  words: QuizWords,
  io: Io,
): void {
  const { items, shortages, blueprint } = drawn;
  const total = blueprint.limits?.total;
  const clock = total === undefined ? undefined : renderClock(total);
  const say = (text: string) => io.out(`${wrapText(text, io.columns)}\n`);
  say(words.opened(items.length, clock, escapeControls(String(drawn.seed))));
  const short = shortages.find(({ of }) => of === "count");
  // Nobody asked for the ten that are the default.
  const isAsked = count !== undefined || preset !== undefined || file !== undefined;
  if (short !== undefined && isAsked) say(words.fewer(short.drawn, short.wanted));
  if (kind === undefined && items.every((item) => item.kind === "flashcard")) say(words.onlyCards);
}

function printQuiz(drawn: Quiz, bank: Bank, options: QuizOptions, io: Io): ExitCode {
  const { answers, json, withKey = false } = options;
  if (answers === undefined) {
    io.out(
      json === true ? toJson(withKey ? drawn : toPublicQuiz(drawn)) : renderQuizText(drawn, bank, withKey, io.columns),
    );
    return 0;
  }
  if (options.seed === undefined)
    throw new UsageError({
      zh: "请用 --seed 说明这是哪一份题的答案：没有它，每次抽出的题都不同。",
      en: "Say with --seed which quiz the answers are to: without it, every quiz is another.",
    });
  const result = markQuiz(drawn, readAnswers(answers, drawn));
  const showCommand = (id: string) => renderShowCommand(id, options);
  const style = { bank, columns: io.columns, hasColor: io.hasColor, showCommand };
  io.out(json === true ? toJson(result) : renderResult(drawn, result, undefined, style));
  return 0;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function resumeCommand(options: QuizOptions): string {
  return renderCommand(["quiz", "--resume"], options);
}
