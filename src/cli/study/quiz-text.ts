import { hasSeveralKeys } from "../../article/choice-keys.js";
import { partNamesFor } from "../../article/part-names.js";
import type { Bank } from "../../model/bank.js";
import type { Locale } from "../../model/bank-data.js";
import type { Quiz, QuizItem } from "../../quiz/draw/quiz.js";
import type { QuizResponse } from "../../quiz/mark/quiz-response.js";
import { escapeControls } from "../../text/escape-controls.js";
import { wordsFor } from "../../text/language.js";
import { splitPrompt } from "../../text/split-prompt.js";
import { UsageError } from "../io.js";
import { indent, letterOf, lettersOfKeys } from "../screens/quiz-item-screen.js";
import { renderLine, renderPlainOrRich, renderText } from "../screens/render-text.js";
import { wrapText } from "../screens/wrap-text.js";

const words = {
  zh: { seed: "种子", answer: "答案", keyPoints: "要点" },
  en: { seed: "seed", answer: "Answer", keyPoints: "Key points" },
} as const;

/** Writes a quiz as plain text, with its seed, and with the keys on demand. */
export function renderQuizText(quiz: Quiz, bank: Bank, withKey: boolean, columns: number): string {
  const label = wordsFor(bank.locale, words);
  const items = quiz.items.map((item, index) => {
    const head = `${index + 1}. `;
    const lines = [
      ...renderAsked(item, head, bank.locale, columns),
      ...(item.kind === "choice"
        ? item.options.map(({ text }, position) =>
            wrapText(`   ${letterOf(position)}  ${renderLine(text, plain)}`, columns, " ".repeat(6)),
          )
        : []),
      ...(withKey ? [indent(wrapText(`${label.answer}: ${keyOf(item)}`, columns - 3), "   ")] : []),
    ];
    return `${lines.join("\n")}\n`;
  });
  return `${items.join("\n")}\n${label.seed}: ${escapeControls(String(quiz.seed))}\n`;
}

const plain = { hasColor: false } as const;

/** The line of an item, behind its number, and what belongs to it. */
function renderAsked(item: QuizItem, head: string, locale: Locale, columns: number): string[] {
  const { line, given } = splitPrompt(item.kind === "choice" ? item.stem : item.promptMarkdown);
  const several = item.kind === "choice" && hasSeveralKeys(item) ? ` ${partNamesFor(locale).several}` : "";
  const asked = `${head}${renderPlainOrRich(item.prompt, line, plain)}${several}`;
  const below = given === "" ? [] : [indent(renderText(given, { columns: columns - 3, ...plain }).trimEnd(), "   ")];
  return [wrapText(asked, columns, " ".repeat(head.length)), ...below];
}

function keyOf(item: QuizItem): string {
  switch (item.kind) {
    case "choice":
      return `${lettersOfKeys(item)}  (${item.id})`;
    case "flashcard":
      return `${renderPlainOrRich(item.brief, item.briefMarkdown, plain)}  (${item.id})`;
    case "open":
      return `(${item.id})${item.keyPoints.map(({ text }) => `\n- ${renderLine(text, plain)}`).join("")}`;
    default:
      return item satisfies never;
  }
}

/**
 * Reads answers such as `ACB-D` or `A+CB-D`, one for each item: a letter, several joined by `+`, or `-` for none. Spaces, commas and
 * case do not matter.
 *
 * @throws UsageError if there are too few or too many, or an option does not exist.
 */
export function readAnswers(text: string, { items }: Quiz): QuizResponse[] {
  const answers =
    text
      .replaceAll(/[\s,]/g, "")
      .toUpperCase()
      .match(/[^+](?:\+[^+])*|\+/gu) ?? [];
  if (answers.length !== items.length)
    throw new UsageError({
      zh: `有 ${answers.length} 个答案，却有 ${items.length} 道题。不答的写 -。`,
      en: `There are ${answers.length} answers, and ${items.length} questions. Write - for none.`,
    });
  return items.flatMap((item, index): QuizResponse[] => {
    const answer = answers[index] ?? "-";
    if (answer === "-") return [];
    if (item.kind !== "choice")
      throw new UsageError({
        zh: `第 ${index + 1} 题没有选项可答。--answers 用于 --kind choice。`,
        en: `Question ${index + 1} has no options to name. --answers is for --kind choice.`,
      });
    const letters = answer === "+" ? ["+"] : answer.split("+");
    const selected = letters.map((letter) => {
      const position = letter.charCodeAt(0) - 65;
      if (item.options[position] !== undefined) return position;
      const last = letterOf(item.options.length - 1);
      throw new UsageError({
        zh: `第 ${index + 1} 题没有选项“${letter}”，只有 A 到 ${last}。`,
        en: `Question ${index + 1} has no option "${letter}"; it has A to ${last}.`,
      });
    });
    // Nobody took the time.
    return [{ item: item.number, selected, at: 0, spent: 0 }];
  });
}
