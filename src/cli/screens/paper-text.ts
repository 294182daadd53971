import { hasSeveralKeys } from "../../article/choice-keys.js";
import { partNamesFor } from "../../article/part-names.js";
import { escapeMarkdown } from "../../markdown/escape-markdown.js";
import type { Bank } from "../../model/bank.js";
import type { Quiz, QuizItem } from "../../quiz/draw/quiz.js";
import { wordsFor } from "../../text/language.js";
import { titleOfSection } from "./names-in-bank.js";
import { letterOf, lettersOfKeys } from "./quiz-item-screen.js";
import { difficultyWords } from "./render-difficulty.js";
import { renderClock } from "./render-duration.js";

const words = {
  zh: {
    title: "面试卷",
    sheet: "试卷",
    count: (count: number) => `${count} 题`,
    time: "限时",
    each: "每题",
    seed: "种子",
    bank: "题库",
    key: "答案",
    keyPoints: "要点",
    must: "必答",
    pitfalls: "误区",
    followUps: "追问",
    score: "得分",
    notes: "记录",
  },
  en: {
    title: "Interview paper",
    sheet: "Paper",
    count: (count: number) => `${count} question${count === 1 ? "" : "s"}`,
    time: "time",
    each: "each",
    seed: "seed",
    bank: "bank",
    key: "Answer",
    keyPoints: "Key points",
    must: "must",
    pitfalls: "Pitfalls",
    followUps: "Follow-ups",
    score: "Score",
    notes: "Notes",
  },
} as const;

type Words = (typeof words)["zh" | "en"];

/**
 * Writes a quiz as a paper in Markdown: with answers, keys and rubrics to mark by; without, what a candidate may see. The seed
 * and the version of the bank are on it, so that it can be drawn again.
 */
export function renderPaper(quiz: Quiz, bank: Bank, withAnswers: boolean): string {
  const label: Words = wordsFor(bank.locale, words);
  const { total, item } = quiz.blueprint.limits ?? {};
  const facts = [
    label.count(quiz.items.length),
    ...(total === undefined ? [] : [`${label.time} ${renderClock(total)}`]),
    ...(item === undefined ? [] : [`${label.each} ${renderClock(item)}`]),
    `${label.bank} ${bank.title === undefined ? "" : `${escapeMarkdown(bank.title)} `}${bank.version}`,
    // By the seed a candidate could draw the keys.
    ...(withAnswers ? [`${label.seed} \`${String(quiz.seed)}\``] : []),
  ];
  const items = quiz.items.map((one, index) => renderItem(one, index + 1, bank, label, withAnswers));
  return `# ${withAnswers ? label.title : label.sheet}\n\n${facts.join(" · ")}\n\n${items.join("\n")}`;
}

function renderItem(item: QuizItem, number: number, bank: Bank, label: Words, withAnswers: boolean): string {
  const about = [
    titleOfSection(item.section, bank),
    wordsFor(bank.locale, difficultyWords)[item.difficulty],
    ...(withAnswers ? [`\`${item.id}\``] : []),
  ].join(" · ");
  const stem = item.kind === "choice" ? item.stem : (item.promptMarkdown ?? escapeMarkdown(item.prompt));
  const several = item.kind === "choice" && hasSeveralKeys(item) ? [partNamesFor(bank.locale).several] : [];
  const [first = "", ...rest] = stem.split("\n");
  const blocks = [
    `## ${number}. ${first}`,
    ...(rest.length === 0 ? [] : [rest.join("\n")]),
    about,
    ...several,
    ...(item.kind === "choice" ? [renderOptions(item.options)] : []),
    ...(withAnswers ? renderAnswer(item, label) : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function renderAnswer(item: QuizItem, label: Words): string[] {
  switch (item.kind) {
    case "choice":
      return [
        `**${label.key}: ${lettersOfKeys(item)}**`,
        item.options
          .flatMap(({ rationale }, position) =>
            rationale === undefined ? [] : [`- ${letterOf(position)}: ${hang(rationale)}`],
          )
          .join("\n"),
      ];
    case "flashcard":
      return [`**${label.key}**: ${item.briefMarkdown ?? escapeMarkdown(item.brief)}`];
    case "open":
      return [
        ...part(
          label.keyPoints,
          item.keyPoints.map(({ text, must }) => `- [ ] ${must ? `**${label.must}** ` : ""}${hang(text)}`),
        ),
        ...part(
          label.pitfalls,
          item.pitfalls.map(({ claim, rebuttal }) => `- ${hang(claim)}\n  ${hang(rebuttal)}`),
        ),
        ...part(
          label.followUps,
          item.followUps.map(({ prompt, answer }) => `- ${hang(prompt)}${answer === "" ? "" : `\n  ${hang(answer)}`}`),
        ),
        `${label.score}: ____ / ${Math.max(1, item.keyPoints.length)}    ${label.notes}: ________________`,
      ];
    default:
      return item satisfies never;
  }
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${title}`, lines.join("\n")];
}

function renderOptions(options: readonly { readonly text: string }[]): string {
  return options.map(({ text }, position) => `- ${letterOf(position)}. ${hang(text)}`).join("\n");
}

/** Lines of an item's text stay in the item. */
function hang(text: string): string {
  return text.replaceAll("\n", "\n  ");
}
