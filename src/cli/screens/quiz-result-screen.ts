import type { Bank } from "../../model/bank.js";
import type { Quiz } from "../../quiz/draw/quiz.js";
import type { QuizResult } from "../../quiz/mark/quiz-result.js";
import { isScored, noProgress, recordResult, type ScoredAnswer } from "../../quiz/review/progress.js";
import { listWeakTopics } from "../../quiz/review/study-progress.js";
import { escapeControls } from "../../text/escape-controls.js";
import { wordsFor } from "../../text/language.js";
import { cutColumns, renderBars } from "./render-bars.js";
import { renderClock } from "./render-duration.js";
import { renderTopicBars } from "./render-topics.js";
import { wrapText } from "./wrap-text.js";

/** What a result is written with. */
export interface ResultStyle {
  readonly bank: Bank;
  readonly columns: number;
  readonly hasColor: boolean;
  /** The command that shows a question. */
  showCommand(id: string): string;
}

interface Words {
  readonly score: string;
  readonly time: (clock: string) => string;
  readonly late: (count: number) => string;
  readonly open: (count: number) => string;
  readonly sections: string;
  readonly tags: string;
  readonly wrong: string;
  readonly readOn: (command: string) => string;
  readonly allRight: string;
}

const words = {
  zh: {
    score: "成绩",
    time: (clock) => `用时 ${clock}`,
    late: (count) => `${count} 题超时，不计分`,
    open: (count) => `${count} 道问答题不计分，请对照要点自评`,
    sections: "按章节",
    tags: "按标签，最弱的在前",
    wrong: "没答对的题",
    readOn: (command) => `看详解：${command}`,
    allRight: "全部答对。",
  },
  en: {
    score: "Score",
    time: (clock) => `Time   ${clock}`,
    late: (count) => `${count} came late and ${count === 1 ? "does" : "do"} not count`,
    open: (count) =>
      `${count} open ${count === 1 ? "answer is" : "answers are"} not scored: compare with the key points`,
    sections: "By section",
    tags: "By tag, weakest first",
    wrong: "Not right",
    readOn: (command) => `Explained: ${command}`,
    allRight: "Everything right.",
  },
} as const satisfies Record<"zh" | "en", Words>;

/** How many tags are shown at most. */
const mostTags = 6;
/** How many columns of a prompt say what it is about. */
const leastPrompt = 16;

/**
 * Writes how a quiz went: bars by section and weak tag, what was not right, with ids to read on, and the score, which comes last
 * because a terminal shows the end.
 *
 * @param seconds - How long it took; `undefined` where nobody took the time.
 */
export function renderResult(quiz: Quiz, result: QuizResult, seconds: number | undefined, style: ResultStyle): string {
  const { bank, columns, hasColor } = style;
  const label: Words = wordsFor(bank.locale, words);
  const progress = recordResult(noProgress, result, { id: "", at: 0 });
  const answers = progress.answers.filter(isScored);
  const right = answers.reduce((so, { score }) => so + score, 0);
  const share = answers.length === 0 ? 0 : right / answers.length;
  const late = result.items.filter((item) => item.late).length;
  const open = result.items.filter(({ kind }) => kind === "open").length;
  const note = `${roundScore(right)}/${answers.length}  ${Math.round(share * 100)}%`;
  const score = [
    ...(answers.length === 0 ? [] : [renderBars([{ label: label.score, share, note }], columns, hasColor)]),
    ...(seconds === undefined ? [] : [`  ${label.time(renderClock(seconds))}\n`]),
    ...(late === 0 ? [] : [`  ${label.late(late)}\n`]),
    ...(open === 0 ? [] : [`  ${label.open(open)}\n`]),
  ].join("");
  const sections = listWeakTopics(progress, bank, { by: "section", least: 1 });
  const inOrder = bank.sections.flatMap(({ id }) => sections.filter(({ topic }) => topic === id));
  const weak = listWeakTopics(progress, bank, { least: 1 }).filter((topic) => topic.score < 1);
  return [
    heading(label.sections, renderTopicBars(inOrder, "section", style)),
    heading(label.tags, renderTopicBars(weak.slice(0, mostTags), "tag", style)),
    answers.length === 0 ? "" : renderWrong(quiz, answers, style, label),
    `\n${score}`,
  ].join("");
}

function renderWrong(
  quiz: Quiz,
  answers: readonly ScoredAnswer[],
  { columns, showCommand }: ResultStyle,
  label: Words,
): string {
  const wrong = new Set(answers.filter(({ score }) => score < 1).map(({ id }) => id));
  const missed = [...quiz.items.entries()].filter(([, { id }]) => wrong.has(id));
  const [first] = missed;
  if (first === undefined) return `\n  ${label.allRight}\n`;
  const lines = missed.map(([index, item]) => {
    const prompt = escapeControls(item.prompt);
    const head = `  ${String(index + 1).padStart(2)}. `;
    const room = columns - item.id.length - head.length - 4;
    // On a narrow screen, next to nothing of it would be left beside the id.
    const [shown, gap] =
      room < leastPrompt ? [cutColumns(prompt, columns - head.length), "\n      "] : [cutColumns(prompt, room), "  "];
    return `${head}${shown}${gap}${item.id}\n`;
  });
  return `${heading(label.wrong, lines.join(""))}\n${wrapText(`  ${label.readOn(showCommand(first[1].id))}`, columns, "    ")}\n`;
}

function heading(title: string, body: string): string {
  return body === "" ? "" : `\n${title}\n${body}`;
}

/** Whole where it is whole. */
function roundScore(score: number): number {
  return Math.round(score * 100) / 100;
}
