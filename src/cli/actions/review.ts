import type { Bank } from "../../model/bank.js";
import type { Question } from "../../model/question.js";
import { followMoves, undoReview } from "../../quiz/review/reviews.js";
import { escapeControls } from "../../text/escape-controls.js";
import { wordsFor } from "../../text/language.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import type { ExitCode, Io } from "../io.js";
import { type QueryOptions, toQuery } from "../options/query-options.js";
import { renderShowCommand } from "../options/render-command.js";
import { watchInterrupt } from "../prompts/prompt-interrupt.js";
import { promptOfQuestion } from "../screens/names-in-bank.js";
import { renderDuration } from "../screens/render-duration.js";
import { reviewWords } from "../screens/review-words.js";
import { openScreen } from "../screens/screen.js";
import { openStore, type StateChoice, type Store } from "../state/state-store.js";
import { planToday, type Today } from "../study/review-plan.js";

export interface ReviewOptions extends BankChoice, StateChoice, QueryOptions {
  /** How many new questions a day, from 0. Default: 10. */
  readonly new?: number;
  /** Prints what is due, and asks nothing. */
  readonly list?: boolean;
  /** Takes the last review back, and asks nothing. */
  readonly undo?: boolean;
  /** Prints it as JSON: `{ due, new, next, ahead }`. */
  readonly json?: boolean;
}

/** Asks what is due today, card by card, by spaced repetition. Each grade is kept at once. Without a terminal, lists it. */
export async function review(options: ReviewOptions, io: Io): Promise<ExitCode> {
  const bank = await chooseBank(options, io);
  const questions = bank.find({ ...toQuery(options, bank), statuses: ["answered"] });
  const store = await openStore(options, io, bank);
  if (options.undo === true) return undoLast(store, bank, io);
  const plan = () => planNow(store, bank, questions, options.new ?? 10, io);
  const today = await plan();
  if (options.json === true) {
    const { due, fresh, next = null, ahead } = today;
    io.out(`${JSON.stringify({ due, new: fresh, next, ahead }, null, 1)}\n`);
    return 0;
  }
  const words = wordsFor(bank.locale, reviewWords);
  io.out(`${words.due(today.due.length, today.fresh.length)}\n`);
  const [farthest] = today.ahead.slice(-1);
  if (farthest !== undefined)
    io.out(`${words.ahead(today.ahead.length, renderDuration(farthest.at - io.now(), bank.locale))}\n`);
  const cards = [...today.due, ...today.fresh];
  if (cards.length === 0) {
    io.out(`${sayNext(today, bank, io)}\n`);
  } else if (options.list === true || io.terminal === undefined) {
    for (const { id, status } of cards) {
      const mark = status === "new" ? words.isNew : words.isDue;
      io.out(`  ${mark}  ${id}  ${escapeControls(promptOfQuestion(id, bank))}\n`);
    }
  } else {
    const screen = openScreen(io, bank.locale, {
      zh: "`review --list` 列出到期的题。",
      en: "`review --list` prints what is due.",
    });
    const showCommand = (id: string) => renderShowCommand(id, options);
    const { reviewCards } = await import("../study/review-session.js");
    const interrupt = watchInterrupt(screen.terminal);
    const { count, left } = await reviewCards({ bank, store, screen, io, showCommand }, plan).finally(
      interrupt.release,
    );
    const said =
      left.due.length + left.fresh.length + left.soon.length === 0
        ? `${words.nothing} ${sayNext(left, bank, io)}`
        : words.done(count, left.due.length + left.fresh.length);
    io.out(`\n${said}\n`);
    if (interrupt.wasPressed()) return 130;
  }
  return 0;
}

async function undoLast(store: Store, bank: Bank, io: Io): Promise<ExitCode> {
  const words = wordsFor(bank.locale, reviewWords);
  let undone: ReturnType<typeof undoReview>;
  await store.change((state) => {
    undone = undoReview(state.reviews, io.now());
    return undone === undefined ? state : { ...state, reviews: undone.reviews };
  });
  io.out(`${undone === undefined ? words.nothingToUndo : words.undone(undone.id, undone.review.grade)}\n`);
  return 0;
}

async function planNow(
  store: Store,
  bank: Bank,
  questions: readonly Question[],
  freshPerDay: number,
  io: Io,
): Promise<Today> {
  const { reviews } = await store.read();
  return planToday(followMoves(reviews, bank), questions, freshPerDay, io);
}

function sayNext({ next }: Today, { locale }: Bank, io: Pick<Io, "now">): string {
  const words = wordsFor(locale, reviewWords);
  return next === undefined ? words.none : words.next(renderDuration(next - io.now(), locale));
}
