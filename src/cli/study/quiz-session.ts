import type { QuizItem } from "../../quiz/draw/quiz.js";
import { markChoice } from "../../quiz/mark/mark-choice.js";
import { markQuiz } from "../../quiz/mark/mark-quiz.js";
import type { QuizResponse } from "../../quiz/mark/quiz-response.js";
import { synonymsOf } from "../../quiz/mark/self-check.js";
import { type ReviewGrade, recordReview } from "../../quiz/review/reviews.js";
import type { Attempt } from "../../quiz/review/state.js";
import { wordsFor } from "../../text/language.js";
import type { Io } from "../io.js";
import { askEnter } from "../prompts/prompt-enter.js";
import { titleOfSection } from "../screens/names-in-bank.js";
import {
  lettersOfKeys,
  renderItemHead,
  renderRationales,
  renderRubric,
  renderStem,
} from "../screens/quiz-item-screen.js";
import { quizWords } from "../screens/quiz-words.js";
import { renderDifficulty } from "../screens/render-difficulty.js";
import { renderClock } from "../screens/render-duration.js";
import { askItem, type ItemClock, type ItemReply } from "./quiz-ask-item.js";
import { addResponse, findNextItem, keepAttempt, pauseAttempt, timeLeft } from "./quiz-attempt.js";
import type { Sitting } from "./sitting.js";

/**
 * Asks what is left of an attempt, item by item, and keeps every answer as it comes.
 *
 * @returns The attempt as it is now, and whether the taker went through it or its time ran out, rather than leaving.
 */
export async function takeQuiz(
  begun: Attempt,
  sitting: Sitting,
): Promise<{ readonly attempt: Attempt; readonly isOver: boolean }> {
  const { store, screen, io } = sitting;
  const words = wordsFor(screen.locale, quizWords);
  let attempt = begun;
  await store.change((state) => keepAttempt(state, attempt));
  for (let item = findNextItem(attempt); item !== undefined; item = findNextItem(attempt)) {
    const clock = startClock(attempt, io);
    screen.print(renderItemHead(headOf(item, attempt, sitting, clock), screen));
    screen.print(renderStem(item, screen));
    const reply = await askItem(item, sitting, clock);
    clock.stop();
    const spent = clock.spent();
    const isQuizTimeUp = reply.kind === "time-up" && clock.left()?.isTotal === true;
    if (reply.kind === "left" || isQuizTimeUp) {
      attempt = pauseAttempt(attempt, spent, io.now());
      await store.change((state) => keepAttempt(state, attempt));
      if (isQuizTimeUp) screen.print(`\n${screen.style.yellow(words.quizTimeUp)}\n`);
      return { attempt, isOver: isQuizTimeUp };
    }
    attempt = addResponse(attempt, responseTo(item, reply), spent, io.now());
    await keepAnswer(attempt, item, reply, sitting);
    screen.print(renderVerdict(item, reply, attempt, sitting));
    if (item.kind === "flashcard") continue;
    const message = findNextItem(attempt) === undefined ? words.toResult : words.next;
    const goesOn = await askEnter(screen.terminal, message, screen);
    // After the last answer there is nothing to come back to.
    if (!goesOn && findNextItem(attempt) !== undefined) return { attempt, isOver: false };
  }
  return { attempt, isOver: true };
}

/** Counts the seconds of one item, and gives its signal when a limit is reached. */
function startClock(attempt: Attempt, io: Pick<Io, "now">): ItemClock & { stop(): void } {
  const start = io.now();
  const over = new AbortController();
  let stopped: number | undefined;
  const spent = () => attempt.spent + Math.max(0, (stopped ?? io.now()) - start) / 1000;
  const left = () => timeLeft(attempt, spent());
  const seconds = left()?.seconds;
  // Longer ones overflow, and nobody waits for them.
  const timer =
    seconds === undefined || seconds > 1_000_000
      ? undefined
      : setTimeout(() => over.abort(), Math.max(0, seconds * 1000));
  return {
    ...(seconds !== undefined && { signal: over.signal }),
    spent,
    left,
    stop() {
      stopped = io.now();
      clearTimeout(timer);
    },
  };
}

function headOf(item: QuizItem, attempt: Attempt, { bank, screen }: Sitting, clock: ItemClock): string[] {
  const { items } = attempt.quiz;
  const left = clock.left();
  return [
    `${items.indexOf(item) + 1}/${items.length}`,
    titleOfSection(item.section, bank),
    renderDifficulty(item.difficulty, screen.locale),
    ...(left === undefined ? [] : [wordsFor(screen.locale, quizWords).left(renderClock(left.seconds))]),
  ];
}

function responseTo(item: QuizItem, reply: ItemReply): QuizResponse {
  const fields = { item: item.number };
  switch (item.kind) {
    case "choice":
      return { ...fields, selected: reply.kind === "picked" ? reply.positions : [] };
    case "flashcard":
      return { ...fields, recalled: reply.kind === "graded" && reply.grade !== "again" };
    case "open":
      return { ...fields, text: reply.kind === "written" ? reply.text : "" };
    default:
      return item satisfies never;
  }
}

async function keepAnswer(attempt: Attempt, item: QuizItem, reply: ItemReply, { store, io }: Sitting): Promise<void> {
  const grade: ReviewGrade | undefined = reply.kind === "graded" ? reply.grade : undefined;
  await store.change((state) => {
    const kept = keepAttempt(state, attempt);
    if (grade === undefined) return kept;
    return { ...kept, reviews: recordReview(kept.reviews, item, grade, io.now()) };
  });
}

function renderVerdict(
  item: QuizItem,
  reply: ItemReply,
  attempt: Attempt,
  { bank, screen, showCommand }: Sitting,
): string {
  const words = wordsFor(screen.locale, quizWords);
  const { style } = screen;
  const late = reply.kind === "time-up" ? `${style.yellow(words.timeUp)}\n` : "";
  const more = `${style.dim(words.more(showCommand(item.id)))}\n\n`;
  if (item.kind === "choice") {
    const selected = reply.kind === "picked" ? reply.positions : [];
    const keys = lettersOfKeys(item);
    const isRight = markChoice(item.options, selected, { kind: "all-or-nothing" }) === 1;
    const verdict = isRight
      ? style.green(words.right)
      : selected.length === 0
        ? style.yellow(words.skipped(keys))
        : style.red(words.wrong(keys));
    return `\n${late}${style.bold(verdict)}\n\n${renderRationales(item, selected, screen)}\n${more}`;
  }
  if (item.kind === "flashcard") return late;
  const result = markQuiz(attempt.quiz, attempt.responses, { synonyms: synonymsOf(bank.tags) });
  const marked = result.items.find(({ number }) => number === item.number);
  return `\n${late}${marked?.kind === "open" ? renderRubric(marked.selfCheck, screen) : ""}\n${more}`;
}
