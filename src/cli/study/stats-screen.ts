import type { Bank } from "../../model/bank.js";
import { escapeControls } from "../../text/escape-controls.js";
import { type Bilingual, wordsFor } from "../../text/language.js";
import type { BankChoice } from "../files/choose-bank.js";
import { renderCommand, renderShowCommand } from "../options/render-command.js";
import { promptOfQuestion } from "../screens/names-in-bank.js";
import { paint } from "../screens/paint.js";
import { cutColumns, renderBars } from "../screens/render-bars.js";
import { renderTopicBars } from "../screens/render-topics.js";
import type { StateChoice } from "../state/state-store.js";
import type { Summary } from "./stats-summary.js";

export interface StatsStyle {
  readonly bank: Bank;
  readonly columns: number;
  readonly hasColor: boolean;
  /** Of the command, for those to type next. */
  readonly options: BankChoice & StateChoice;
  /** Where the state is kept. */
  readonly file: string;
}

interface Words {
  readonly seen: string;
  readonly known: string;
  readonly due: (count: number, command: string) => string;
  readonly streak: (days: number) => string;
  readonly counts: (answers: number, reviews: number) => string;
  readonly sections: string;
  readonly weak: string;
  readonly wrong: string;
  readonly more: (count: number) => string;
  readonly unfinished: (count: number, command: string) => string;
  readonly nothing: (command: string) => string;
  readonly kept: (file: string) => string;
}

const words: Bilingual<Words> = {
  zh: {
    seen: "见过",
    known: "掌握",
    due: (count, command) => `今天要复习 ${count} 题：${command}`,
    streak: (days) => `连续学习 ${days} 天（按本机日期）`,
    counts: (answers, reviews) => `答题 ${answers} 次，复习 ${reviews} 次`,
    sections: "各章正确率",
    weak: "薄弱标签",
    wrong: "错题本",
    more: (count) => `……另有 ${count} 题`,
    unfinished: (count, command) => `没做完的测验 ${count} 份：${command}`,
    nothing: (command) => `还没有记录。从 ${command} 开始。`,
    kept: (file) => `记录在 ${file}`,
  },
  en: {
    seen: "Seen",
    known: "Known",
    due: (count, command) => `${count} to review today: ${command}`,
    streak: (days) => `${days} day${days === 1 ? "" : "s"} in a row, by this machine's clock`,
    counts: (answers, reviews) =>
      `${answers} answer${answers === 1 ? "" : "s"}, ${reviews} review${reviews === 1 ? "" : "s"}`,
    sections: "Right, by section",
    weak: "Weak tags",
    wrong: "Wrong answers",
    more: (count) => `... and ${count} more`,
    unfinished: (count, command) => `${count} unfinished ${count === 1 ? "quiz" : "quizzes"}: ${command}`,
    nothing: (command) => `Nothing is recorded yet. Begin with ${command}.`,
    kept: (file) => `Recorded in ${file}`,
  },
};

/** How many topics and questions a list shows at most. */
const most = 8;

/** Writes progress for people: what is known, what is due, bars by section, weak tags and wrong answers. */
export function renderStats(summary: Summary, style: StatsStyle): string {
  const { bank, columns, hasColor, options, file } = style;
  const { dim, bold } = paint(hasColor);
  const label = wordsFor(bank.locale, words);
  const kept = dim(`${label.kept(escapeControls(file))}\n`);
  const command = (...parts: readonly string[]) => renderCommand(parts, options);
  const unfinished =
    summary.unfinished === 0 ? "" : `  ${label.unfinished(summary.unfinished, command("quiz", "--resume"))}\n`;
  if (summary.seen === 0) return `${label.nothing(command("quiz"))}\n${unfinished}${kept}`;
  const bar = (name: string, count: number) => ({
    label: name,
    share: count / summary.questions,
    note: `${count}/${summary.questions}`,
  });
  const heading = (title: string, body: string) => (body === "" ? "" : `\n${bold(title)}\n${body}`);
  const bySection = bank.sections.flatMap(({ id }) => summary.sections.filter(({ topic }) => topic === id));
  const wrong = summary.wrong.slice(0, most).map(({ id }) => {
    const prompt = cutColumns(escapeControls(promptOfQuestion(id, bank)), columns - 4);
    return `  ${prompt}\n    ${dim(renderShowCommand(id, options))}\n`;
  });
  const more = summary.wrong.length - wrong.length;
  return [
    renderBars([bar(label.seen, summary.seen), bar(label.known, summary.known)], columns, hasColor),
    `\n  ${label.streak(summary.streak)}\n`,
    `  ${label.counts(summary.answers, summary.reviews)}\n`,
    summary.due === 0 ? "" : `  ${label.due(summary.due, command("review"))}\n`,
    unfinished,
    heading(label.sections, renderTopicBars(bySection, "section", style)),
    heading(label.weak, renderTopicBars(summary.weak.slice(0, most), "tag", style)),
    heading(label.wrong, `${wrong.join("")}${more > 0 ? `  ${label.more(more)}\n` : ""}`),
    `\n${kept}`,
  ].join("");
}
