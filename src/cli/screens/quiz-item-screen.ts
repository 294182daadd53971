import stringWidth from "string-width";
import { keyPositions } from "../../article/choice-keys.js";
import type { ChoiceQuizItem, QuizItem } from "../../quiz/draw/quiz.js";
import type { SelfCheck } from "../../quiz/mark/self-check.js";
import { escapeControls } from "../../text/escape-controls.js";
import { wordsFor } from "../../text/language.js";
import { quizWords } from "./quiz-words.js";
import { renderAsked, renderLine } from "./render-text.js";
import type { Screen } from "./screen.js";
import { wrapText } from "./wrap-text.js";

/** The line above an item: where in the quiz it is, its section and difficulty. */
export function renderItemHead(parts: readonly string[], screen: Screen): string {
  const head = `── ${parts.map(escapeControls).join(" · ")} `;
  return `\n${screen.style.dim(`${head}${"─".repeat(Math.max(0, screen.columns() - stringWidth(head)))}`)}\n`;
}

/** What an item asks, wrapped. */
export function renderStem(item: QuizItem, screen: Screen): string {
  const markdown = item.kind === "choice" ? item.stem : item.promptMarkdown;
  return `${renderAsked(item.prompt, markdown, { columns: screen.columns(), hasColor: screen.hasColor })}\n\n`;
}

/** `A` for the first option. */
export function letterOf(position: number): string {
  return String.fromCharCode(65 + position);
}

/** Letters of the keys, such as `B` or `A, C`. */
export function lettersOfKeys({ options }: ChoiceQuizItem): string {
  return keyPositions({ options }).map(letterOf).join(", ");
}

/** All options with their rationales: the keys marked, and what was picked wrongly. */
export function renderRationales(item: ChoiceQuizItem, selected: readonly number[], screen: Screen): string {
  const { style } = screen;
  return item.options
    .map(({ text, correct, rationale }, position) => {
      const isWrong = !correct && selected.includes(position);
      const mark = correct ? style.green("✓") : isWrong ? style.red("✗") : " ";
      const line = `${letterOf(position)}  ${renderLine(text, screen)}`;
      const shown = wrapText(
        correct ? style.green(line) : isWrong ? style.red(line) : line,
        screen.columns() - 3,
        "   ",
      );
      const why = rationale === undefined ? "" : wrapText(renderLine(rationale, screen), screen.columns() - 6);
      return `${mark} ${indent(shown, "  ").trimStart()}\n${why === "" ? "" : `${style.dim(indent(why, "     "))}\n`}`;
    })
    .join("");
}

/** The rubric of an open item, with what of it was found in the answer. */
export function renderRubric({ points }: SelfCheck, screen: Screen): string {
  const lines = points.map(({ text, status }) => {
    const mark =
      status === "mentioned" ? screen.style.green("✓") : status === "partly" ? screen.style.yellow("~") : " ";
    return `${mark} ${indent(wrapText(renderLine(text, screen), screen.columns() - 2), "  ").trimStart()}\n`;
  });
  return lines.length === 0
    ? ""
    : `${screen.style.bold(wordsFor(screen.locale, quizWords).keyPoints)}\n${lines.join("")}`;
}

/** Puts this before every line. */
export function indent(text: string, by: string): string {
  return text.replaceAll(/^/gm, by);
}
