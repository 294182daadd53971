import { hasSeveralKeys } from "../../article/choice-keys.js";
import type { ChoiceQuizItem, QuizItem } from "../../quiz/draw/quiz.js";
import type { ReviewGrade } from "../../quiz/review/reviews.js";
import { wordsFor } from "../../text/language.js";
import { askChoice } from "../prompts/prompt-choice.js";
import { askChoices } from "../prompts/prompt-choices.js";
import { letterOf } from "../screens/quiz-item-screen.js";
import { quizWords } from "../screens/quiz-words.js";
import { renderClock } from "../screens/render-duration.js";
import { renderLine } from "../screens/render-text.js";
import type { Screen } from "../screens/screen.js";
import { askCard, hintGrades } from "./prompt-card.js";
import type { Sitting } from "./sitting.js";

/** The time of one item. */
export interface ItemClock {
  /** Comes when a limit is reached. Absent without one. */
  readonly signal?: AbortSignal;
  /** Seconds so far, those of earlier sittings included. */
  spent(): number;
  /** What is left; `undefined` without a limit. */
  left(): { readonly seconds: number; readonly isTotal: boolean } | undefined;
}

/** What came of asking. */
export type ItemReply =
  | { readonly kind: "picked"; readonly positions: readonly number[] }
  | { readonly kind: "skipped" }
  | { readonly kind: "graded"; readonly grade: ReviewGrade }
  | { readonly kind: "written"; readonly text: string }
  | { readonly kind: "time-up" }
  | { readonly kind: "left" };

/** Asks one item, whose stem is on the screen. */
export async function askItem(item: QuizItem, sitting: Sitting, clock: ItemClock): Promise<ItemReply> {
  const reply = await ask(item, sitting, clock);
  if (reply !== undefined) return reply;
  return clock.signal?.aborted === true ? { kind: "time-up" } : { kind: "left" };
}

async function ask(item: QuizItem, sitting: Sitting, clock: ItemClock): Promise<ItemReply | undefined> {
  const { screen } = sitting;
  const { terminal, hasColor } = screen;
  const words = wordsFor(screen.locale, quizWords);
  const options = { hasColor, ...(clock.signal !== undefined && { signal: clock.signal }) };
  const note = () => screen.style.dim(words.left(renderClock(clock.left()?.seconds ?? 0)));
  const hasLimit = clock.signal !== undefined;
  switch (item.kind) {
    case "choice": {
      if (hasSeveralKeys(item)) return askSeveral(item, screen, { note: hasLimit ? note : undefined, ...options });
      const choices = [
        ...item.options.map(({ text }, position) => ({
          value: { kind: "picked", positions: [position] } as const,
          key: letterOf(position).toLowerCase(),
          label: renderLine(text, screen),
        })),
        { value: { kind: "skipped" } as const, key: "?", label: screen.style.dim(words.skip) },
      ];
      const message = hasLimit ? () => `${words.answer}  ${note()}` : words.answer;
      return askChoice<ItemReply>(terminal, { message, choices, ...options });
    }
    case "flashcard": {
      const question = sitting.bank.get(item.id);
      const { reviews } = await sitting.store.read();
      const hints =
        question === undefined
          ? { again: "", hard: "", good: "", easy: "" }
          : hintGrades(reviews, question, sitting.io, screen);
      const more = sitting.showCommand(item.id);
      const grade = await askCard(screen, { ...item, more, hints, ...(hasLimit && { note }), ...options });
      return grade === undefined ? undefined : { kind: "graded", grade };
    }
    case "open": {
      const { isCancel, text } = await import("@clack/prompts");
      const written = await text({
        message: words.write,
        withGuide: false,
        input: terminal.input,
        output: terminal.output,
        ...(clock.signal !== undefined && { signal: clock.signal }),
      });
      return isCancel(written) ? undefined : { kind: "written", text: written ?? "" };
    }
    default:
      return item satisfies never;
  }
}

/** Asks an item with several keys. Picking nothing is skipping. */
async function askSeveral(
  { options: shown }: ChoiceQuizItem,
  screen: Screen,
  { note, ...options }: { note: (() => string) | undefined; signal?: AbortSignal; hasColor: boolean },
): Promise<ItemReply | undefined> {
  const { answer, several } = wordsFor(screen.locale, quizWords);
  const words = `${answer}  ${several}`;
  const positions = await askChoices(screen.terminal, {
    message: note === undefined ? words : () => `${words}  ${note()}`,
    choices: shown.map(({ text }, position) => ({
      key: letterOf(position).toLowerCase(),
      label: renderLine(text, screen),
    })),
    ...options,
  });
  if (positions === undefined) return undefined;
  return positions.length === 0 ? { kind: "skipped" } : { kind: "picked", positions };
}
