import { partNamesFor } from "../../article/part-names.js";
import type { Article } from "../../model/article.js";
import type { Bank } from "../../model/bank.js";
import type { Question } from "../../model/question.js";
import type { Reference } from "../../model/reference.js";
import { escapeControls } from "../../text/escape-controls.js";
import { type Bilingual, wordsFor } from "../../text/language.js";
import type { Io } from "../io.js";
import { labelOfTag, promptOfQuestion, titleOfSection } from "./names-in-bank.js";
import { paint } from "./paint.js";
import { renderArticle, renderReferences } from "./render-article.js";
import { renderDifficulty } from "./render-difficulty.js";
import { renderPart } from "./render-part.js";
import { renderAsked, renderPlainOrRich, type TextStyle } from "./render-text.js";
import { wrapText } from "./wrap-text.js";

/** Longer lines are hard to read, however wide the terminal. */
const widestText = 100;

/** Stands for the answer of an open question. */
export const noAnswer: Bilingual = { zh: "（暂无答案）", en: "(no answer yet)" };

const checkedWords: Bilingual = { zh: "核对于", en: "checked" };

/** How long texts are written for the output. */
export function textStyleOf({ columns, hasColor }: Pick<Io, "columns" | "hasColor">): TextStyle {
  return { columns: Math.min(columns, widestText), hasColor };
}

/** What a bank loads on demand to show a question. */
export interface LoadedAnswer {
  readonly article: Article;
  /** All of the bank. */
  readonly references: readonly Reference[];
}

/** Writes a question with all that its bank knows: answers, sources, what to read next, and its place in the source. */
export function renderQuestion(
  bank: Bank,
  question: Question,
  { article, references }: LoadedAnswer,
  style: TextStyle,
): string {
  const { dim, yellow } = paint(style.hasColor);
  const write = (text: string, markdown: string | undefined) =>
    wrapText(renderPlainOrRich(text, markdown, style), style.columns);
  const brief =
    question.status === "answered"
      ? write(question.brief, article.briefMarkdown)
      : dim(wordsFor(bank.locale, noAnswer));
  const cited = article.references.flatMap((id) => references.filter((reference) => reference.id === id));
  const checked = article.checked === undefined ? "" : `${wordsFor(bank.locale, checkedWords)} ${article.checked} · `;
  const parts = [
    `${renderAsked(question.prompt, article.promptMarkdown, style)}\n${wrapText(renderFacts(bank, question, yellow), style.columns)}\n`,
    `${brief}\n`,
    renderArticle(article, bank.locale, style),
    renderReferences(cited, bank.locale, style),
    renderPart(partNamesFor(bank.locale).related, renderRelated(bank, question, style), style),
    `${dim(`${checked}${escapeControls(article.source.file)}:${article.source.line}`)}\n`,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function renderFacts(bank: Bank, question: Question, accent: (text: string) => string): string {
  const labels = question.tags.map((tag) => labelOfTag(tag, bank));
  const facts = [
    question.id,
    escapeControls(`${titleOfSection(question.section, bank)} ${question.number}`),
    accent(renderDifficulty(question.difficulty, bank.locale)),
    escapeControls(labels.join(", ")),
  ];
  return facts.filter((fact) => fact !== "").join("  ");
}

function renderRelated(bank: Bank, { related }: Question, { columns, hasColor }: TextStyle): string {
  const { cyan } = paint(hasColor);
  const lines = related.map((id) => {
    const prompt = escapeControls(promptOfQuestion(id, bank));
    return `${wrapText(`- ${cyan(id)}  ${prompt}`, columns, "  ")}\n`;
  });
  return lines.join("");
}
